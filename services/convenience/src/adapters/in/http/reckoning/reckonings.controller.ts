import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  listQuerySchema,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DecideMeasure } from '../../../../application/reckoning/decide-measure.js';
import { FollowUpMeasure } from '../../../../application/reckoning/follow-up-measure.js';
import { JudgeMonth } from '../../../../application/reckoning/judge-month.js';
import { WorkOutMonth } from '../../../../application/reckoning/work-out-month.js';
import { recordOf } from '../kept-lists.js';
import { day, id, list, month, words, yuan } from '../shapes.dto.js';

/** POST /api/convenience/reckonings */
const judgeBody = z.strictObject({
  propertyId: id,
  month,
  costs: z
    .record(id, z.strictObject({ fixedCost: yuan, variableCost: yuan }))
    .default({})
    .meta({ description: 'by item: what the month really cost; else what the list says' }),
});
/** POST /api/convenience/reckonings/:id/measure */
const measureBody = z.strictObject({
  kind: z.enum(['more-users', 'new-price', 'other']),
  words: words(1000),
  followUpOn: day,
});
/** POST /api/convenience/reckonings/:id/end */
const endBody = z.strictObject({ words: words(1000), followUpOn: day });
/** POST /api/convenience/reckonings/:id/follow-up */
const followUpBody = z.strictObject({ improved: z.boolean(), words: words(1000) });
/** GET /api/convenience/what-if */
const whatIfQuery = z.strictObject({
  price: yuan,
  units: z.coerce.number().int().min(0).max(1_000_000),
  fixedCost: yuan,
  variableCost: yuan,
});
const reckoningsQuery = listQuerySchema({
  filters: { propertyId: list, itemId: list, month: list, state: list },
  sorts: ['month', 'result'],
});

const spec: ListSpec = {
  ...keptIn('reckoning'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    itemId: { column: 't.item_id', kind: 'any' },
    month: { column: 't.month', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { month: 't.month', result: 't.result' },
  neverNull: ['month', 'result'],
  defaultSort: '-month',
  search: ["(t.state ->> 'itemName')"],
};

/** Whether items cover their cost, and what is done where they do not (C-07). */
@Controller('api/convenience')
export class ReckoningsController {
  constructor(
    private readonly judgeMonth: JudgeMonth,
    private readonly decideMeasure: DecideMeasure,
    private readonly followUpMeasure: FollowUpMeasure,
    private readonly workOutMonth: WorkOutMonth,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:define')
  @Command()
  @Post('reckonings')
  async judge(@Body(zodBody(judgeBody)) body: z.output<typeof judgeBody>) {
    const judged = settle(await this.judgeMonth.run(body));
    return {
      judged: judged.map(({ id: reckoningId, itemId, result, state }) => ({ id: reckoningId, itemId, result, state })),
    };
  }

  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Post('reckonings/:id/measure')
  async decide(
    @Param('id') reckoningId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(measureBody)) body: z.output<typeof measureBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, id: reckoningId, expectedVersion, mayEnd: false };
    return answerKept(this.database, spec, reply, await this.decideMeasure.run(command));
  }

  /** The general manager ends the service. */
  @Requires('convenience:approve')
  @Command()
  @HttpCode(200)
  @Post('reckonings/:id/end')
  async end(
    @Param('id') reckoningId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endBody)) body: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const command = { ...body, kind: 'end', id: reckoningId, expectedVersion, mayEnd: true } as const;
    return answerKept(this.database, spec, reply, await this.decideMeasure.run(command));
  }

  @Requires('convenience:define')
  @Command()
  @HttpCode(200)
  @Post('reckonings/:id/follow-up')
  async followUp(
    @Param('id') reckoningId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(followUpBody)) body: z.output<typeof followUpBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.followUpMeasure.run({ ...body, id: reckoningId, expectedVersion });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('convenience:read')
  @Get('reckonings')
  list(@Query(zodQuery(reckoningsQuery)) query: z.output<typeof reckoningsQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('convenience:read')
  @Get('reckonings/:id')
  read(@Param('id') reckoningId: string) {
    return recordOf(this.database, spec, 'reckoning', reckoningId);
  }

  /** A month at another price and with other users; keeps nothing. */
  @Requires('convenience:read')
  @Get('what-if')
  whatIf(@Query(zodQuery(whatIfQuery)) question: z.output<typeof whatIfQuery>) {
    return this.workOutMonth.run(question);
  }
}
