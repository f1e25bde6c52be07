import { Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  keptOfHousehold,
  listOf,
  listQuerySchema,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DecideInstalments } from '../../../../application/instalments/decide-instalments.js';
import { ProposeInstalments } from '../../../../application/instalments/propose-instalments.js';
import { homeNumber } from '../home-search.sql.js';
import { recordOf } from '../kept-lists.js';
import { day, id, list, words, yuan } from '../shapes.dto.js';
import { today } from '../today.sql.js';

/** POST /api/billing/instalment-plans */
const planBody = z.strictObject({
  householdId: id,
  chargeIds: z.array(id).min(1).max(200).optional().meta({ description: 'absent: all that is open' }),
  parts: z
    .array(z.strictObject({ dueOn: day, amount: yuan }))
    .min(1)
    .max(24)
    .meta({ description: 'by their days; they sum to what is open' }),
  agreedWith: words(80),
  note: words(500).optional(),
});
/** POST /api/billing/instalment-plans/:id/end */
const endBody = z.strictObject({ reason: words(500) });
const plansQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, state: list },
  sorts: ['agreedOn'],
});

const OPEN = `(SELECT coalesce(sum(p1.amount_fen), 0) FROM posting p1 WHERE p1.household_id = t.household_id AND p1.account = 'receivable'
  AND p1.charge_id IN (SELECT jsonb_array_elements_text(t.state -> 'chargeIds')))`;
const DUE = `(SELECT coalesce(sum((part ->> 'amount')::numeric), 0) FROM jsonb_array_elements(t.state -> 'parts') AS part
  WHERE (part ->> 'dueOn')::date <= ${today('p')})`;
const kept = keptOfHousehold('instalment_plan');
const spec: ListSpec = {
  ...kept,
  columns: {
    ...kept.columns,
    paid: `((t.state ->> 'amount')::numeric - ${OPEN} / 100.0)::numeric(14, 2)::text`,
    due: `${DUE}::numeric(14, 2)::text`,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    householdId: { column: 't.household_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
  },
  sorts: { agreedOn: 't.agreed_on' },
  neverNull: ['agreedOn'],
  defaultSort: '-agreedOn',
  search: ["(h.building || '-' || h.room)", homeNumber('h'), "(t.state ->> 'agreedWith')"],
};

/** Arrears that households pay in parts; each told with what was paid of it and what is due by today. */
@Controller('api/billing/instalment-plans')
export class InstalmentsController {
  constructor(
    private readonly proposeInstalments: ProposeInstalments,
    private readonly decideInstalments: DecideInstalments,
    @Inject(Database) private readonly database: Database,
  ) {}

  /** Within the collector's authority it is agreed at once, above it proposed. */
  @Requires('billing:collect')
  @Command()
  @Post()
  async propose(
    @Body(zodBody(planBody)) body: z.output<typeof planBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.proposeInstalments.run(body));
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/approve')
  async approve(
    @Param('id') target: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideInstalments.run({ act: 'approve', id: target, expectedVersion });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:approve')
  @Command()
  @HttpCode(200)
  @Post(':id/refuse')
  async refuse(
    @Param('id') target: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideInstalments.run({ act: 'refuse', id: target, expectedVersion });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/end')
  async end(
    @Param('id') target: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(endBody)) { reason }: z.output<typeof endBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.decideInstalments.run({ act: 'end', id: target, expectedVersion, reason });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(plansQuery)) query: z.output<typeof plansQuery>) {
    return listOf(this.database, spec, query);
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') target: string) {
    return recordOf(this.database, spec, 'instalment-plan', target);
  }
}
