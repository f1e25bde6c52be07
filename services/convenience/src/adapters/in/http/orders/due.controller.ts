import { currentCaller, Requires } from '@goldkey/access';
import type { Day } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { answerKept, Command, ExpectedVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type DuePerformance, ListDue } from '../../../../application/orders/list-due.js';
import { PauseOrder } from '../../../../application/orders/pause-order.js';
import { SettleDueDay } from '../../../../application/orders/settle-due-day.js';
import { orderList } from './order-list.js';
import { dayBody, dueQuery, pauseBody } from './orders.dto.js';

/** A line is named by its order and its day. */
const line = ({ order, dueOn, stands }: DuePerformance) => {
  const { id: orderId, number, propertyId, itemId, itemName, unit, quantity, address, version, appointment } = order;
  const who = appointment && { employeeId: appointment.employeeId, employeeName: appointment.employeeName };
  const of = { orderId, number, propertyId, itemId, itemName, unit, quantity, address, version };
  return { ...of, id: `${orderId}:${dueOn}`, orderState: order.state, dueOn, state: stands, ...who };
};
type Line = ReturnType<typeof line>;
type Asked = z.output<typeof dueQuery>;

const isMeant =
  ({ q = '', key, filters: { stands } }: Asked) =>
  ({ id, number, itemName, address, state }: Line): boolean =>
    (key === undefined || key === id) &&
    (stands === undefined || String(stands).split(',').includes(state)) &&
    [number, itemName, address].some((text) => text.includes(q));

/** When standing orders are due, what becomes of a day, and when they rest. */
@Controller('api/convenience')
export class DueController {
  constructor(
    private readonly listDue: ListDue,
    private readonly settleDueDay: SettleDueDay,
    private readonly pauseOrder: PauseOrder,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('convenience:read')
  @Get('due')
  async due(@Query(zodQuery(dueQuery)) query: Asked) {
    const { propertyId, orderId, until, mine } = query.filters as {
      readonly [Name in 'propertyId' | 'orderId' | 'mine']?: string;
    } & { readonly until?: Day };
    const due = await this.listDue.run({
      ...{ orderId, until },
      ...(propertyId !== undefined && { propertyIds: propertyId.split(',') }),
      ...(mine === 'true' && { employeeId: currentCaller().employeeId ?? 'nobody' }),
    });
    const lines = due.map(line).filter(isMeant(query));
    const sorted = query.sort === '-dueOn' ? lines.reverse() : lines;
    const first = (query.page - 1) * query.pageSize;
    return { items: sorted.slice(first, first + query.pageSize), total: lines.length };
  }

  /** A day is skipped, or stays missed: why. */
  @Requires('convenience:perform')
  @Command()
  @HttpCode(200)
  @Post('orders/:id/days')
  async settle(
    @Param('id') id: string,
    @Body(zodBody(dayBody)) body: z.output<typeof dayBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, orderList, reply, await this.settleDueDay.run({ ...body, id }));
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post('orders/:id/pause')
  async pause(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(pauseBody)) pause: z.output<typeof pauseBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(this.database, orderList, reply, await this.pauseOrder.run({ id, expectedVersion, pause }));
  }

  @Requires('convenience:order')
  @Command()
  @HttpCode(200)
  @Post('orders/:id/resume')
  async resume(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerKept(
      this.database,
      orderList,
      reply,
      await this.pauseOrder.run({ id, expectedVersion, resume: true }),
    );
  }
}
