import { callerMay, currentCaller, Requires } from '@goldkey/access';
import { maskPhone } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import {
  answerKept,
  Command,
  ExpectedVersion,
  type KeptList,
  keptIn,
  listOf,
  OptionalVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { PayAhead } from '../../../../application/fees/pay-ahead.js';
import { AdvanceOrder, type AdvanceOrderCommand } from '../../../../application/orders/advance-order.js';
import { PlaceOrder } from '../../../../application/orders/place-order.js';
import { mayLinkOrder } from '../../../../domain/order/link.js';
import { isUnscanned, type Order } from '../../../../domain/order/order.js';
import { recordOf } from '../kept-lists.js';
import { COMPLAINTS_OF_ORDER } from '../quality/complaints-beside.js';
import {
  advanceBody,
  appointmentBody,
  depositReturnBody,
  orderBody,
  ordersQuery,
  reasonBody,
  scanBody,
  signBody,
} from './orders.dto.js';

const kept = keptIn('service_order');
/** {@link isUnscanned}, asked of many. */
const UNSCANNED = "(t.state -> 'signature' ->> 'on' = 'paper' AND NOT t.state ? 'scans' AND t.standing <> 'withdrawn')";
/** By which its owner can still sign; a new link ends the earlier ones. */
const OPEN_LINK = `(SELECT l.id FROM order_link l WHERE l.order_id = t.id AND t.standing = 'requested'
  AND l.state ->> 'revokedAt' IS NULL AND l.state ->> 'usedAt' IS NULL
  AND to_timestamp((l.state ->> 'expiresAt')::numeric / 1000) >= now() LIMIT 1)`;
const mayLink = (order: Order): boolean =>
  callerMay('convenience:order', (acting) => mayLinkOrder(order, acting), currentCaller().subject);
const spec = {
  ...kept,
  more: (order: Order) => ({ mayLink: mayLink(order) }),
  columns: { ...kept.columns, complaints: COMPLAINTS_OF_ORDER, openLinkId: OPEN_LINK },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    mode: { column: 't.mode', kind: 'any' },
    itemId: { column: 't.item_id', kind: 'any' },
    kind: { column: 't.kind', kind: 'equals' },
    householdId: { column: 't.household_id', kind: 'any' },
    employeeId: { column: 't.worker_id', kind: 'any' },
    unscanned: { column: UNSCANNED, kind: 'flag' },
    requestedFrom: { column: 't.requested_at', kind: 'from' },
    requestedUntil: { column: 't.requested_at', kind: 'to' },
  },
  sorts: { requestedAt: 't.requested_at', appointedAt: 't.appointed_at', number: 't.number' },
  neverNull: ['requestedAt', 'number'],
  defaultSort: '-requestedAt',
  search: ['t.number', "(t.state ->> 'address')", "(t.state ->> 'ownerName')", "(t.state ->> 'itemName')"],
} satisfies KeptList;

type Told = Pick<Order, 'state' | 'signature' | 'scans'> & { readonly phone?: string };

/** How the owner signed, and whether the paper is missing: for everybody who sees the order. */
const signing = (order: Told) => ({
  signed: order.signature !== undefined,
  ...(order.signature !== undefined && { signedOn: order.signature.on }),
  ...(isUnscanned(order) && { unscanned: true }),
});

/** In lists telephone numbers are masked, and nobody's hand is shown; who handles the order opens it. */
const discreet = (line: Told): object => {
  const { phone = '', signature: _hand, scans: _papers, ...rest } = line;
  return { ...rest, phone: maskPhone(phone), ...signing(line) };
};

/** What owners ask for (C-04). */
@Controller('api/convenience/orders')
export class OrdersController {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly advanceOrder: AdvanceOrder,
    private readonly payAhead: PayAhead,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:order')
  @Command()
  @Post()
  async place(
    @Body(zodBody(orderBody)) body: z.output<typeof orderBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, spec, reply, await this.placeOrder.run(body));
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/sign')
  sign(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(signBody)) body: z.output<typeof signBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ ...body, act: 'sign', id, expectedVersion }, reply);
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/scan')
  scan(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(scanBody)) body: z.output<typeof scanBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ ...body, act: 'scan', id, expectedVersion }, reply);
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/appointment')
  appoint(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(appointmentBody)) body: z.output<typeof appointmentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ ...body, act: 'appoint', id, expectedVersion }, reply);
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/end')
  end(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ ...body, act: 'end', id, expectedVersion }, reply);
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post(':id/withdraw')
  withdraw(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ ...body, act: 'withdraw', id, expectedVersion }, reply);
  }

  @Requires('convenience:perform')
  @Command()
  @HttpCode(200)
  @Post(':id/advance')
  async payBefore(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(advanceBody)) body: z.output<typeof advanceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const target = { id, ...(expectedVersion !== undefined && { expectedVersion }) };
    return answerKept(this.database, spec, reply, await this.payAhead.run({ ...body, ...target }));
  }

  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post(':id/deposit-return')
  returnDeposit(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(depositReturnBody)) body: z.output<typeof depositReturnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#advance({ ...body, act: 'return-deposit', id, expectedVersion }, reply);
  }

  @Requires('convenience:read')
  @Get()
  async list(@Query(zodQuery(ordersQuery)) query: z.output<typeof ordersQuery>) {
    const { mine, ...filters } = query.filters;
    const own = mine === 'true' ? { employeeId: currentCaller().employeeId ?? 'nobody' } : {};
    const page = await listOf(this.database, spec, { ...query, filters: { ...filters, ...own } });
    return { ...page, items: page.items.map((line) => discreet(line as unknown as Told)) };
  }

  @Requires('convenience:read')
  @Get(':id')
  async read(@Param('id') id: string) {
    const record = await recordOf<Told>(this.database, spec, 'order', id);
    const handles = ['convenience:order', 'convenience:perform'].some((may) => currentCaller().permissions.has(may));
    return handles ? { ...record, ...signing(record) } : discreet(record);
  }

  async #advance(command: AdvanceOrderCommand, reply: FastifyReply) {
    return answerKept(this.database, spec, reply, await this.advanceOrder.run(command));
  }
}
