import { currentCaller, Requires } from '@goldkey/access';
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
import { HandOverFees } from '../../../../application/fees/hand-over-fees.js';
import { ReceiveFee } from '../../../../application/fees/receive-fee.js';
import { WithdrawFee } from '../../../../application/fees/withdraw-fee.js';
import { recordOf } from '../kept-lists.js';
import { at, flag, id, list, moment, withdrawBody, yuan } from '../shapes.dto.js';

/** POST /api/convenience/services/:id/fees */
const feeBody = z.strictObject({ amount: yuan, at });
/** POST /api/convenience/fees/hand-over; who sends it is the cashier. */
const handOverBody = z.strictObject({
  feeIds: z.array(id).min(1).max(200),
  counted: yuan.meta({ description: 'yuan that the cashier counted' }),
  at,
});
const feesQuery = listQuerySchema({
  filters: {
    propertyId: list,
    state: list,
    employeeId: list,
    orderId: list,
    serviceId: list,
    mine: z.enum(['true']),
    late: flag,
    receivedFrom: moment,
    receivedUntil: moment,
  },
  sorts: ['receivedAt', 'handOverDueAt', 'amount'],
});

const kept = keptIn('fee');
const LATE = "(t.standing <> 'withdrawn' AND t.hand_over_due_at < coalesce(t.handed_over_at, now()))";
const spec: ListSpec = {
  ...kept,
  columns: { ...kept.columns, late: LATE },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    employeeId: { column: 't.employee_id', kind: 'any' },
    orderId: { column: 't.order_id', kind: 'any' },
    serviceId: { column: 't.service_id', kind: 'any' },
    late: { column: LATE, kind: 'flag' },
    receivedFrom: { column: 't.received_at', kind: 'from' },
    receivedUntil: { column: 't.received_at', kind: 'to' },
  },
  sorts: { receivedAt: 't.received_at', handOverDueAt: 't.hand_over_due_at', amount: 't.amount' },
  neverNull: ['receivedAt', 'handOverDueAt', 'amount'],
  defaultSort: '-receivedAt',
  search: ["(t.state ->> 'orderNumber')", "(t.state ->> 'address')", "(t.state ->> 'employeeName')"],
};

/** Money that staff took, until the cashier has it (C-06). */
@Controller('api/convenience')
export class FeesController {
  constructor(
    private readonly receiveFee: ReceiveFee,
    private readonly handOverFees: HandOverFees,
    private readonly withdrawFee: WithdrawFee,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:perform')
  @Command()
  @Post('services/:id/fees')
  async receive(
    @Param('id') serviceId: string,
    @Body(zodBody(feeBody)) body: z.output<typeof feeBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.receiveFee.run({ ...body, serviceId }));
  }

  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post('fees/hand-over')
  async handOver(@Body(zodBody(handOverBody)) body: z.output<typeof handOverBody>) {
    const { state } = settle(await this.handOverFees.run(body));
    const [first] = state;
    return { handoverId: first?.handover?.id, fees: state.map(({ id: feeId }) => feeId) };
  }

  /** It was written down by mistake; another person than who took it says so. */
  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post('fees/:id/withdraw')
  async withdraw(
    @Param('id') feeId: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(withdrawBody)) { reason }: z.output<typeof withdrawBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const outcome = await this.withdrawFee.run({ id: feeId, expectedVersion, reason });
    return answerKept(this.database, spec, reply, outcome);
  }

  @Requires('convenience:read')
  @Get('fees')
  list(@Query(zodQuery(feesQuery)) query: z.output<typeof feesQuery>) {
    const { mine, ...filters } = query.filters;
    const own = mine === 'true' ? { employeeId: currentCaller().employeeId ?? 'nobody' } : {};
    return listOf(this.database, spec, { ...query, filters: { ...filters, ...own } });
  }

  @Requires('convenience:read')
  @Get('fees/:id')
  read(@Param('id') feeId: string) {
    return recordOf(this.database, spec, 'fee', feeId);
  }
}
