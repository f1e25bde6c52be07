import { allows, currentCaller, Requires, selvesOf } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { Database, type ListSpec } from '@goldkey/postgres';
import {
  Command,
  ExpectedVersion,
  keptIn,
  listOf,
  settle,
  tellOne,
  tellVersion,
  zodBody,
  zodQuery,
} from '@goldkey/service-kit';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Workforce } from '../../../../application/order-ports.js';
import type { ComplaintStore } from '../../../../application/ports.js';
import { type Advance, AdvanceWorkOrder } from '../../../../application/work-order/advance-work-order.js';
import { GiveWorkOrder } from '../../../../application/work-order/give-work-order.js';
import { MakeWorkOrder } from '../../../../application/work-order/make-work-order.js';
import { costOf } from '../../../../domain/work-order/cost.js';
import { mayConfirmUnsigned, mayLinkWork, mayWork } from '../../../../domain/work-order/rules.js';
import type { WorkOrder } from '../../../../domain/work-order/work-order.js';
import { recordOf } from '../kept-lists.js';
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

const kept = keptIn('work_order');
/** By which its owner can still say how the work was done; a new link ends the earlier ones. */
const OPEN_LINK = `(SELECT l.id FROM owner_link l WHERE l.state #>> '{target,orderId}' = t.id AND t.standing = 'done'
  AND l.state ->> 'state' = 'open' AND NOT l.state ? 'judged' AND l.expires_at >= now() LIMIT 1)`;
/** What its owner was charged the last time that they confirmed it, and how that stands; before it, what could not be taken back. */
const CHARGE = `(SELECT jsonb_strip_nulls(jsonb_build_object('id', q.id, 'amount', q.state -> 'amount', 'state', q.state -> 'state',
    'householdId', q.state -> 'householdId', 'refusal', q.state -> 'refusal', 'askedAt', q.state -> 'askedAt',
    'bookedAt', q.state -> 'bookedAt', 'returnedAt', q.state -> 'returnedAt',
    'withdrawal', (q.state -> 'withdrawal') - 'by'))
  FROM repair_charge q WHERE q.order_id = t.id ORDER BY q.standing = 'unreturned' DESC, q.asked_at DESC, q.id DESC LIMIT 1)`;
const spec: ListSpec = {
  ...kept,
  from: `${kept.from} JOIN complaint c ON c.id = t.matter_id`,
  columns: {
    ...kept.columns,
    matterNumber: 'c.number',
    matterState: 'c.standing',
    dueAt: 'c.due_at',
    openLinkId: OPEN_LINK,
    charge: CHARGE,
  },
  filters: {
    propertyId: { column: 't.property_id', kind: 'any' },
    state: { column: 't.standing', kind: 'any' },
    workerId: { column: 't.worker_id', kind: 'any' },
    craft: { column: 't.craft', kind: 'any' },
    matterId: { column: 't.matter_id', kind: 'any' },
  },
  sorts: {
    madeAt: 't.made_at',
    plannedAt: 't.planned_at',
    finishedAt: 't.finished_at',
    number: 't.number',
    total: 't.total_fen',
  },
  neverNull: ['madeAt', 'number', 'total'],
  defaultSort: '-madeAt',
  search: ['t.number', "(t.state ->> 'description')", "(t.state ->> 'room')"],
};

/** An order as it is answered: with what it costs, and whether the caller may work on it, confirm it unsigned, or send its owner a link. */
const shown = (line: Record<string, unknown>) => {
  const order = line as unknown as WorkOrder;
  const caller = currentCaller();
  return {
    ...line,
    cost: costOf(order),
    mayWork: allows(caller, 'complaints:work') && mayWork(order, caller.employeeId),
    mayLink: allows(caller, 'complaints:link') && mayLinkWork(order, { selves: selvesOf(caller) }),
    mayConfirmUnsigned: allows(caller, 'complaints:work') && mayConfirmUnsigned(order, { selves: selvesOf(caller) }),
  };
};

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
    return this.#answer(reply, await this.makeWorkOrder.run(body));
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
    return this.#answer(reply, await this.giveWorkOrder.run({ ...body, id, expectedVersion }));
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
    return this.#answer(reply, await this.advance.run({ id }, advance));
  }

  async #answer(reply: FastifyReply, outcome: Awaited<ReturnType<AdvanceWorkOrder['run']>>) {
    const { state, version } = settle(outcome);
    tellVersion(reply, version);
    return shown(await tellOne(this.database, spec, state.id));
  }
}
