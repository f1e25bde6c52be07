import { currentCaller, Requires } from '@goldkey/access';
import { Database, type ListSpec } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, keptIn, listOf, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { CountShift } from '../../../../application/shifts/count-shift.js';
import { HandOverShift } from '../../../../application/shifts/hand-over-shift.js';
import { OpenShift } from '../../../../application/shifts/open-shift.js';
import { recordOf } from '../kept-lists.js';
import { countBody, handOverBody, shiftBody, shiftsQuery } from './payments.dto.js';

const kept = keptIn('cashier_shift');
const BANKING = `(SELECT b.id FROM banking b WHERE b.property_id = t.property_id AND b.standing = 'banked' AND b.state -> 'shiftIds' ? t.id LIMIT 1)`;
const spec: ListSpec = {
  ...kept,
  columns: {
    ...kept.columns,
    cash: `(SELECT coalesce(sum(p.amount), 0)::numeric(14, 2)::text FROM payment p WHERE p.shift_id = t.id AND p.means = 'cash' AND p.standing = 'booked')`,
    /** The banking that took its cash, where one stands. */
    bankingId: BANKING,
    receipts: `(SELECT count(*)::int FROM payment p WHERE p.shift_id = t.id AND p.standing = 'booked')`,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    cashier: { column: 't.cashier', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    banked: { column: `(${BANKING} IS NOT NULL)`, kind: 'flag' },
  },
  sorts: { openedAt: 't.opened_at' },
  neverNull: ['openedAt'],
  defaultSort: '-openedAt',
};

/** Tills, from opening to hand-over. */
@Controller('api/billing/shifts')
export class ShiftsController {
  constructor(
    private readonly openShift: OpenShift,
    private readonly countShift: CountShift,
    private readonly handOverShift: HandOverShift,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('billing:collect')
  @Command()
  @Post()
  async open(
    @Body(zodBody(shiftBody)) body: z.output<typeof shiftBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.openShift.run(body));
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/count')
  async count(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(countBody)) body: z.output<typeof countBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.countShift.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:collect')
  @Command()
  @HttpCode(200)
  @Post(':id/hand-over')
  async handOver(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(handOverBody)) body: z.output<typeof handOverBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.handOverShift.run({ ...body, id, expectedVersion }));
  }

  @Requires('billing:read')
  @Get()
  list(@Query(zodQuery(shiftsQuery)) query: z.output<typeof shiftsQuery>) {
    const { mine, ...filters } = query.filters;
    const own = mine === 'true' ? { cashier: currentCaller().subject } : {};
    return listOf(this.database, spec, { ...query, filters: { ...filters, ...own } });
  }

  @Requires('billing:read')
  @Get(':id')
  read(@Param('id') id: string) {
    return recordOf(this.database, spec, 'cashier-shift', id);
  }
}
