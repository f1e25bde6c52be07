import { Requires } from '@goldkey/access';
import { Database, type ListSpec, listQuery } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptOfHousehold,
  listOf,
  listQuerySchema,
  settle,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CountLateFees } from '../../../../application/arrears/count-late-fees.js';
import { DecideWriteOff } from '../../../../application/arrears/decide-write-off.js';
import { ProposeWriteOff } from '../../../../application/arrears/propose-write-off.js';
import { RecordDunning } from '../../../../application/arrears/record-dunning.js';
import { DUNNING_RESULTS, DUNNING_STEPS } from '../../../../domain/dunning/dunning.js';
import { waitingList } from '../authority/waiting-list.js';
import { homeNumber } from '../home-search.sql.js';
import { day, id, list, month, share, words } from '../shapes.dto.js';
import { today } from '../today.sql.js';
import { lettersOf } from './letters.js';

/** POST /api/billing/dunnings */
const dunningBody = z.strictObject({
  householdId: id,
  step: z.enum(DUNNING_STEPS),
  result: z.enum(DUNNING_RESULTS),
  promisedBy: day.optional().meta({ description: 'with result promised: by when' }),
  note: words(500).optional(),
});
/** POST /api/billing/write-offs */
const writeOffBody = z.strictObject({ householdId: id, chargeIds: z.array(id).min(1).max(200), reason: words(500) });

/** POST /api/billing/write-offs/:id/approve and …/refuse */
const decisionBody = z.strictObject({ note: words(500).optional() });

/** POST /api/billing/late-fees */
const lateFeesBody = z.strictObject({
  propertyId: id,
  feeItemId: id.meta({ description: 'charged per use; its tariff is the rate of a yuan owed for a day' }),
  month: month.meta({ description: 'with which it is billed' }),
  day: day.meta({ description: 'up to which it is counted' }),
  graceDays: z.int().min(0).max(90).default(10),
  cap: share.default('0.30').meta({ description: 'share of what was charged that the fee never exceeds' }),
});

const MOST_LETTERS = 100;

const dunnings: ListSpec = {
  ...keptOfHousehold('dunning'),
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    step: { column: 't.step', kind: 'any' },
  },
  sorts: { day: 't.day' },
  neverNull: ['day'],
  defaultSort: '-day',
};
const asked = waitingList('write_off', 'write-off', "(t.state ->> 'amount')::numeric");
const writeOffs: ListSpec = {
  ...asked,
  columns: {
    ...asked.columns,
    /** Which bills it gives up. */
    charges: `(SELECT coalesce(jsonb_agg(jsonb_build_object('month', l.month, 'feeItem', f.name) ORDER BY l.month, f.name), '[]')
      FROM bill_line l JOIN fee_item f ON f.id = l.fee_item_id
      WHERE l.property_id = t.property_id AND l.household_id = t.household_id AND t.state -> 'chargeIds' ? l.id::text)`,
  },
};
/** Open charges by household and age: days since the end of the month that was charged. */
const OPEN = `(SELECT c.property_id, c.household_id, sum(c.open) AS total,
    coalesce(sum(c.open) FILTER (WHERE c.age <= 30), 0) AS d30, coalesce(sum(c.open) FILTER (WHERE c.age BETWEEN 31 AND 60), 0) AS d60,
    coalesce(sum(c.open) FILTER (WHERE c.age BETWEEN 61 AND 90), 0) AS d90, coalesce(sum(c.open) FILTER (WHERE c.age > 90), 0) AS older
  FROM (SELECT p.property_id, p.household_id, sum(p.amount_fen) AS open,
      ${today('z')} - ((min(p.charge_month) || '-01')::date + interval '1 month' - interval '1 day')::date AS age
    FROM posting p LEFT JOIN property_copy z ON z.property_id = p.property_id WHERE p.account = 'receivable'
    GROUP BY p.property_id, z.time_zone, p.household_id, p.charge_id HAVING sum(p.amount_fen) > 0) AS c
  GROUP BY c.property_id, c.household_id)`;
const yuan = (column: string) => `(${column} / 100.0)::numeric(14, 2)::text`;
const ageing: ListSpec = {
  from: `${OPEN} t LEFT JOIN household_copy h ON h.household_id = t.household_id LEFT JOIN property_copy p0 ON p0.property_id = t.property_id
    LEFT JOIN LATERAL (SELECT d.state FROM dunning d WHERE d.household_id = t.household_id ORDER BY d.day DESC, d.id DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT i.id, i.standing FROM instalment_plan i WHERE i.household_id = t.household_id
      AND i.standing IN ('proposed', 'agreed', 'broken') ORDER BY i.agreed_on DESC, i.id DESC LIMIT 1) plan ON true`,
  columns: {
    householdId: 't.household_id',
    propertyId: 't.property_id',
    propertyName: 'p0.name',
    building: 'h.building',
    room: 'h.room',
    total: yuan('t.total'),
    d30: yuan('t.d30'),
    d60: yuan('t.d60'),
    d90: yuan('t.d90'),
    older: yuan('t.older'),
    lastStep: "last.state ->> 'step'",
    lastResult: "last.state ->> 'result'",
    lastDay: "last.state ->> 'day'",
    promisedBy: "last.state ->> 'promisedBy'",
    planId: 'plan.id',
    planState: 'plan.standing',
  },
  scopeColumn: 't.property_id',
  key: 't.household_id',
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    step: { column: "(last.state ->> 'step')", kind: 'any' },
    planState: { column: 'plan.standing', kind: 'any' },
  },
  sorts: { total: 't.total', older: 't.older', home: "(h.building || ' ' || h.room)" },
  neverNull: ['total', 'older'],
  defaultSort: '-total',
  search: ["(h.building || '-' || h.room)", homeNumber('h'), 'h.room'],
};

const dunningsQuery = listQuerySchema({ filters: { propertyId: list, householdId: list, step: list }, sorts: ['day'] });
const writeOffsQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, state: list, level: list },
  sorts: ['state'],
});
/** GET /api/billing/dunning-letters */
const lettersQuery = z.strictObject({
  households: z
    .string()
    .max(5_000)
    .transform((text) => [...new Set(text.split(',').filter((part) => part !== ''))])
    .pipe(z.array(id).min(1).max(MOST_LETTERS))
    .meta({ description: 'ids of households, with commas between them; at most a hundred' }),
});
const arrearsQuery = listQuerySchema({
  filters: { propertyId: list, step: list, planState: list },
  sorts: ['total', 'older', 'home'],
});

/** Who owes since when, what was done about it, and what was given up. */
@Controller('api/billing')
export class ArrearsController {
  constructor(
    private readonly recordDunning: RecordDunning,
    private readonly proposeWriteOff: ProposeWriteOff,
    private readonly decideWriteOff: DecideWriteOff,
    private readonly countLateFees: CountLateFees,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:collect')
  @Command()
  @Post('dunnings')
  async dun(
    @Body(zodBody(dunningBody)) body: z.output<typeof dunningBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, dunnings, reply, await this.recordDunning.run(body));
  }

  @Requires('billing:collect')
  @Command()
  @Post('write-offs')
  async propose(
    @Body(zodBody(writeOffBody)) body: z.output<typeof writeOffBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, writeOffs, reply, await this.proposeWriteOff.run(body));
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post('write-offs/:id/approve')
  async approve(
    @Param('id') target: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(decisionBody)) body: z.output<typeof decisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideWriteOff.run({ ...body, act: 'approve', id: target, expectedVersion });
    return answerKept(this.database, writeOffs, reply, outcome);
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post('write-offs/:id/refuse')
  async refuse(
    @Param('id') target: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(decisionBody)) body: z.output<typeof decisionBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideWriteOff.run({ ...body, act: 'refuse', id: target, expectedVersion });
    return answerKept(this.database, writeOffs, reply, outcome);
  }

  /** What is late is counted in yuan-days; the next run with the fee item bills it, less what was conceded. */
  @Requires('billing:bill')
  @Command()
  @HttpCode(200)
  @Post('late-fees')
  async lateFees(@Body(zodBody(lateFeesBody)) body: z.output<typeof lateFeesBody>) {
    return settle(await this.countLateFees.run(body));
  }

  @Requires('billing:read')
  @Get('arrears')
  arrears(@Query(zodQuery(arrearsQuery)) query: z.output<typeof arrearsQuery>) {
    return this.database.transaction((tx) => listQuery(tx, ageing, query), { readOnly: true });
  }

  /** What letters to these households say; of one that owes nothing there is none. Reading them records no step. */
  @Requires('billing:collect')
  @Get('dunning-letters')
  letters(@Query(zodQuery(lettersQuery)) { households }: z.output<typeof lettersQuery>) {
    return lettersOf(this.database, households);
  }

  @Requires('billing:read')
  @Get('dunnings')
  dunnings(@Query(zodQuery(dunningsQuery)) query: z.output<typeof dunningsQuery>) {
    return listOf(this.database, dunnings, query);
  }

  @Requires('billing:read')
  @Get('write-offs')
  writeOffs(@Query(zodQuery(writeOffsQuery)) query: z.output<typeof writeOffsQuery>) {
    return listOf(this.database, writeOffs, query);
  }
}
