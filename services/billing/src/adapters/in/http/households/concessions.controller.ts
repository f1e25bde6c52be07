import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { DecideConcession } from '../../../../application/households/decide-concession.js';
import { ProposeConcession } from '../../../../application/households/propose-concession.js';
import { waitingList } from '../authority/waiting-list.js';
import { recordOf } from '../kept-lists.js';
import { concessionBody, concessionsQuery, decisionBody, endConcessionBody } from './households.dto.js';

const waiting = waitingList('concession', 'concession', "(t.state ->> 'yearsWorth')::numeric");
const spec: ListSpec = {
  ...waiting,
  columns: { ...waiting.columns, feeItem: '(SELECT f.name FROM fee_item f WHERE f.id = t.fee_item_id)' },
  filters: { ...waiting.filters, feeItemId: { column: 't.fee_item_id', kind: 'any' } },
  sorts: { from: 't.from_day', state: 't.standing' },
  defaultSort: '-from',
};

/** What a household pays less, and who said so. */
@Controller('api/billing/concessions')
export class ConcessionsController {
  constructor(
    private readonly proposeConcession: ProposeConcession,
    private readonly decideConcession: DecideConcession,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:collect')
  @Command()
  @Post()
  async propose(
    @Body(zodBody(concessionBody)) body: z.output<typeof concessionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.proposeConcession.run(body));
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/approve')
  async approve(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(decisionBody)) body: z.output<typeof decisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideConcession.run({ ...body, act: 'approve', id, expectedVersion });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/refuse')
  async refuse(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(decisionBody)) body: z.output<typeof decisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideConcession.run({ ...body, act: 'refuse', id, expectedVersion });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/end')
  async end(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endConcessionBody)) body: z.output<typeof endConcessionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideConcession.run({ ...body, act: 'end', id, expectedVersion });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(concessionsQuery)) query: z.output<typeof concessionsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'concession', id);
  }
}
