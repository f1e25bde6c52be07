import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Kept } from '../../../../application/ports.js';
import { CompleteFullCoverage } from '../../../../application/supervision/complete-full-coverage.js';
import { OpenFullCoverage } from '../../../../application/supervision/open-full-coverage.js';
import { WalkFullCoverage } from '../../../../application/supervision/walk-full-coverage.js';
import { WithdrawFullCoverage } from '../../../../application/supervision/withdraw-full-coverage.js';
import type { FullCoverage } from '../../../../domain/full-coverage/full-coverage.js';
import { recordOf } from '../kept-lists.js';
import { completionBody, fullCoveragesQuery, openBody, reasonBody, walkBody } from './supervision.dto.js';

const spec: ListSpec = {
  ...keptIn('full_coverage', 't'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    month: { column: 't.month', kind: 'any' },
  },
  sorts: { openedAt: 't.opened_at', completedAt: 't.completed_at', month: 't.month' },
  neverNull: ['openedAt', 'month'],
  defaultSort: '-openedAt',
};

/** Full-coverage inspections: opened, walked post by post, completed with the month's summary (M-14). */
@Controller('api/inspections/full-coverages')
export class FullCoveragesController {
  constructor(
    private readonly openFullCoverage: OpenFullCoverage,
    private readonly walkFullCoverage: WalkFullCoverage,
    private readonly completeFullCoverage: CompleteFullCoverage,
    private readonly withdrawFullCoverage: WithdrawFullCoverage,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('inspections:supervise')
  @Command()
  @Post()
  async open(
    @Body(zodBody(openBody)) body: z.output<typeof openBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.openFullCoverage.run(body));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/walk')
  async walk(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(walkBody)) { findings, ...body }: z.output<typeof walkBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { propertyId } = (await recordOf(this.database, spec, 'full-coverage', id)) as unknown as FullCoverage;
    const command = { ...body, id, expectedVersion, propertyId, found: findings };
    return this.#answer(reply, await this.walkFullCoverage.run(command));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/completion')
  async complete(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(completionBody)) body: z.output<typeof completionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.completeFullCoverage.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:supervise')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.withdrawFullCoverage.run({ ...body, id, expectedVersion }));
  }

  @Requires('inspections:read')
  @Get()
  list(@Query(zodQuery(fullCoveragesQuery)) query: z.output<typeof fullCoveragesQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('inspections:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'full-coverage', id);
  }

  async #answer(reply: FastifyReply, outcome: Kept<FullCoverage>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return tellOne(this.database, spec, state.id);
  }
}
