import { currentCaller, Requires } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, listOf, OptionalVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { PayAhead, type PayAheadCommand } from '../../../../application/fees/pay-ahead.js';
import { AdvanceOrder, type AdvanceOrderCommand } from '../../../../application/orders/advance-order.js';
import { PlaceOrder } from '../../../../application/orders/place-order.js';
import { ReturnAdvance } from '../../../../application/orders/return-advance.js';
import type { Kept } from '../../../../application/ports.js';
import type { Order } from '../../../../domain/order/order.js';
import { recordOf } from '../kept-lists.js';
import { discreet, orderList, signing, type ToldOrder } from './order-list.js';
import {
  advanceBody,
  appointmentBody,
  depositReturnBody,
  orderBody,
  ordersQuery,
  prepaymentReturnBody,
  reasonBody,
  scanBody,
  signBody,
} from './orders.dto.js';

/** Who handles the order opens it; others see it as in lists. */
const shownTo = (record: ToldOrder): object => {
  const handles = ['convenience:order', 'convenience:perform'].some((may) => currentCaller().permissions.has(may));
  return handles ? { ...record, ...signing(record) } : discreet(record);
};

/** What owners ask for (C-04). */
@Controller('api/convenience/orders')
export class OrdersController {
  constructor(
    private readonly placeOrder: PlaceOrder,
    private readonly advanceOrder: AdvanceOrder,
    private readonly payAhead: PayAhead,
    private readonly returnAdvance: ReturnAdvance,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:order')
  @Command()
  @Post()
  async place(
    @Body(zodBody(orderBody)) body: z.output<typeof orderBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, orderList, reply, await this.placeOrder.run(body));
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
    const isCashier = currentCaller().permissions.has('convenience:cash');
    return this.#payAhead(reply, { ...body, id, isCashier }, expectedVersion);
  }

  /** At the till, by who takes money there and performs nothing. */
  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post(':id/advance-at-till')
  payAtTill(
    @Param('id') id: string,
    @OptionalVersion() expectedVersion: number | undefined,
    @Body(zodBody(advanceBody)) body: z.output<typeof advanceBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#payAhead(reply, { ...body, id, isCashier: true }, expectedVersion);
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

  /** Where its return was given up: what is left is asked for anew. */
  @Requires('convenience:cash')
  @Command()
  @HttpCode(200)
  @Post(':id/prepayment-return')
  async returnPrepayment(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(prepaymentReturnBody)) body: z.output<typeof prepaymentReturnBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#answer(reply, await this.returnAdvance.run({ ...body, id, expectedVersion }));
  }

  @Requires('convenience:read')
  @Get()
  async list(@Query(zodQuery(ordersQuery)) query: z.output<typeof ordersQuery>) {
    const { mine, ...filters } = query.filters;
    const own = mine === 'true' ? { employeeId: currentCaller().employeeId ?? 'nobody' } : {};
    const page = await listOf(this.database, orderList, { ...query, filters: { ...filters, ...own } });
    return { ...page, items: page.items.map((line) => discreet(line as unknown as ToldOrder)) };
  }

  @Requires('convenience:read')
  @Get(':id')
  async read(@Param('id') id: string) {
    return shownTo(await recordOf<ToldOrder>(this.database, orderList, 'order', id));
  }

  async #payAhead(
    reply: FastifyReply,
    { id, ...command }: Omit<PayAheadCommand, 'expectedVersion'>,
    expectedVersion: number | undefined,
  ) {
    const target = { id, ...(expectedVersion !== undefined && { expectedVersion }) };
    return this.#answer(reply, await this.payAhead.run({ ...command, ...target }));
  }

  async #advance(command: AdvanceOrderCommand, reply: FastifyReply) {
    return this.#answer(reply, await this.advanceOrder.run(command));
  }

  /** Who only handles its money sees no more of an order than in the list. */
  async #answer(reply: FastifyReply, outcome: Kept<Order>) {
    return shownTo((await answerKept(this.database, orderList, reply, outcome)) as unknown as ToldOrder);
  }
}
