import { currentCaller, Requires } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database } from '@goldkey/postgres';
import { Command, ExpectedVersion, listOf, tellVersion, zodBody, zodQuery } from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Workforce } from '../../../../application/order-ports.js';
import type { ComplaintStore } from '../../../../application/ports.js';
import { type Advance, AdvanceWorkOrder } from '../../../../application/work-order/advance-work-order.js';
import { GiveWorkOrder } from '../../../../application/work-order/give-work-order.js';
import { MakeWorkOrder } from '../../../../application/work-order/make-work-order.js';
import { mayWork } from '../../../../domain/work-order/rules.js';
import type { WorkOrder } from '../../../../domain/work-order/work-order.js';
import { recordOf } from '../kept-lists.js';
import { answerOrder, shown, workOrderSpec as spec } from './work-order-answer.js';
import {
  confirmationBody,
  finishingBody,
  givingBody,
  momentBody,
  reasonBody,
  recordBody,
  waitingBody,
  workforceQuery,
  workOrderBody,
  workOrdersQuery,
} from './work-orders.dto.js';

export const WORKFORCE = Symbol('workforce');
export const MATTERS = Symbol('matters of work orders');

/** Work orders for repairs: the dispatcher's list, and the craftsman's phone. */
@Controller('api/complaints')
export class WorkOrdersController {
  constructor(
    private readonly makeWorkOrder: MakeWorkOrder,
    private readonly giveWorkOrder: GiveWorkOrder,
    private readonly advance: AdvanceWorkOrder,
    @Inject(WORKFORCE) private readonly workforce: Workforce,
    @Inject(MATTERS) private readonly matters: ComplaintStore,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Requires('complaints:read')
  @Get('work-orders')
  async list(@Query(zodQuery(workOrdersQuery)) { filters, ...query }: z.output<typeof workOrdersQuery>) {
    const { mine, ...rest } = filters;
    const own = mine === 'true' ? { workerId: currentCaller().employeeId ?? '-' } : {};
    const page = await listOf(this.database, spec, { ...query, filters: { ...rest, ...own } });
    return { ...page, items: page.items.map(shown) };
  }

  /** The one who is sent sees whom to call; others by their own permission. */
  @Requires('complaints:read')
  @Get('work-orders/:id')
  async read(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const record = shown(await recordOf(this.database, spec, 'work-order', id));
    const order = record as unknown as WorkOrder & { version: number };
    const { matterId, version } = order;
    tellVersion(reply, version);
    const caller = currentCaller();
    const sees = caller.permissions.has('complaints:call-back') || mayWork(order, caller.employeeId);
    const matter = sees ? (await this.matters.find(matterId))?.state : undefined;
    return { ...record, contactName: matter?.contactName, contactPhone: matter?.contactPhone };
  }

  /** Who could be sent, with what they hold already. */
  @Requires('complaints:assign')
  @Get('workforce')
  async craftsmen(@Query(zodQuery(workforceQuery)) { propertyId, at }: z.output<typeof workforceQuery>) {
    return { workers: await this.workforce.at(propertyId, at ?? instant(Date.now())) };
  }

  @Requires('complaints:assign')
  @Command()
  @Post('work-orders')
  async make(
    @Body(zodBody(workOrderBody)) body: z.output<typeof workOrderBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOrder(this.database, reply, await this.makeWorkOrder.run(body));
  }

  @Requires('complaints:assign')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/giving')
  async give(
    @Param('id') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Body(zodBody(givingBody)) body: z.output<typeof givingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerOrder(this.database, reply, await this.giveWorkOrder.run({ ...body, id, expectedVersion }));
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/acceptance')
  accept(
    @Param('id') id: string,
    @Body(zodBody(momentBody)) body: z.output<typeof momentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'accept', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/refusal')
  decline(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'decline', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/beginning')
  begin(
    @Param('id') id: string,
    @Body(zodBody(momentBody)) body: z.output<typeof momentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'begin', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @Put('work-orders/:id/record')
  record(
    @Param('id') id: string,
    @Body(zodBody(recordBody)) body: z.output<typeof recordBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'record', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/waiting')
  wait(
    @Param('id') id: string,
    @Body(zodBody(waitingBody)) body: z.output<typeof waitingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'wait', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/resumption')
  resume(
    @Param('id') id: string,
    @Body(zodBody(momentBody)) body: z.output<typeof momentBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'resume', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/finishing')
  finish(
    @Param('id') id: string,
    @Body(zodBody(finishingBody)) body: z.output<typeof finishingBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'finish', ...body });
  }

  @Requires('complaints:work')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/confirmation')
  confirm(
    @Param('id') id: string,
    @Body(zodBody(confirmationBody)) body: z.output<typeof confirmationBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'confirm', ...body });
  }

  @Requires('complaints:reopen')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/redoing')
  redo(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'redo', ...body });
  }

  @Requires('complaints:assign')
  @Command()
  @HttpCode(200)
  @Post('work-orders/:id/cancellation')
  cancel(
    @Param('id') id: string,
    @Body(zodBody(reasonBody)) body: z.output<typeof reasonBody>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#move(reply, id, { act: 'cancel', ...body });
  }

  async #move(reply: FastifyReply, id: string, advance: Advance) {
    return answerOrder(this.database, reply, await this.advance.run({ id }, advance));
  }
}
