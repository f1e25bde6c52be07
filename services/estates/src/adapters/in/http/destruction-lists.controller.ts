import { callerMay, currentCaller, Requires } from '@goldkey/access';
import { Database, listQuery } from '@goldkey/postgres';
import { answerOne, Command, ExpectedVersion, listQuerySchema, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DecideDestruction } from '../../../application/decide-destruction.js';
import { ProposeDestruction } from '../../../application/propose-destruction.js';
import { WithdrawDestruction } from '../../../application/withdraw-destruction.js';
import {
  type DestructionList,
  mayDecideDestruction,
  mayWithdrawDestruction,
} from '../../../domain/archive/destruction-list.js';
import { destructionBody, destructionDecisionBody, destructionWithdrawalBody } from './archives.dto.js';

const spec = {
  from: 'destruction_list d',
  columns: {
    record: 'd.state',
    version: 'd.version',
    archives: `(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'number', a.number, 'title', a.state ->> 'title')
      ORDER BY a.number), '[]') FROM archive a WHERE a.property_id = d.property_id AND d.state -> 'archiveIds' ? a.id)`,
  },
  scopeColumn: 'd.property_id',
  key: 'd.id',
  filters: {
    propertyId: { column: 'd.property_id', kind: 'any' as const },
    state: { column: 'd.status', kind: 'any' as const },
  },
  // Ids are ordered by time.
  sorts: { proposed: 'd.id' },
  defaultSort: '-proposed',
};
const text = z.string().max(500);
const listShape = listQuerySchema({ filters: { propertyId: text, state: text }, sorts: Object.keys(spec.sorts) });
interface Line {
  record: DestructionList;
  version: number;
  archives: readonly { readonly id: string; readonly number: string; readonly title: string }[];
}

/** A list as it is answered, with what the caller may do next. */
const shown = ({ record, version, archives }: Line) => {
  const account = currentCaller().subject;
  return {
    ...record,
    version,
    archives,
    mayDecide: callerMay('estates:register', (acting) => mayDecideDestruction(record, acting), account),
    mayWithdraw: callerMay('estates:register', ({ by }) => mayWithdrawDestruction(record, by), account),
  };
};

/** Lists of files to be destroyed, each proposed by one person and decided by another. */
@Controller('api/estates/destruction-lists')
export class DestructionListsController {
  constructor(
    private readonly proposeDestruction: ProposeDestruction,
    private readonly decideDestruction: DecideDestruction,
    private readonly withdrawDestruction: WithdrawDestruction,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('estates:register')
  @Command()
  @Post()
  async propose(
    @Body(zodBody(destructionBody)) body: z.output<typeof destructionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.proposeDestruction.run(body));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/decision')
  async decide(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(destructionDecisionBody)) body: z.output<typeof destructionDecisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.decideDestruction.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:register')
  @Command()
  @HttpCode(200)
  @Post(':id/withdrawal')
  async withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(destructionWithdrawalBody)) body: z.output<typeof destructionWithdrawalBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOne(reply, await this.withdrawDestruction.run({ ...body, id, expectedVersion }));
  }

  @Requires('estates:read')
  @Get()
  async list(@Query(zodQuery(listShape)) query: z.output<typeof listShape>) {
    const page = await this.database.transaction((tx) => listQuery<Line>(tx, spec, query), { readOnly: true });
    return { ...page, items: page.items.map(shown) };
  }
}
