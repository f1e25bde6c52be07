import { allows, currentCaller, selvesOf } from '@goldkey/access';
import type { Database, ListSpec } from '@goldkey/postgres';
import { keptIn, settle, tellOne, tellVersion } from '@goldkey/service-kit';
import type { FastifyReply } from 'fastify';
import type { AdvanceWorkOrder } from '../../../../application/work-order/advance-work-order.js';
import { costOf } from '../../../../domain/work-order/cost.js';
import { mayConfirmUnsigned, mayLinkWork, mayWork } from '../../../../domain/work-order/rules.js';
import type { WorkOrder } from '../../../../domain/work-order/work-order.js';
import { tellingFields } from '../wrong-fields.js';

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
export const workOrderSpec: ListSpec = {
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
export const shown = (line: Record<string, unknown>) => {
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

/** What became of a command on an order, with its version. */
export const answerOrder = async (
  database: Database,
  reply: FastifyReply,
  outcome: Awaited<ReturnType<AdvanceWorkOrder['run']>>,
) => {
  const { state, version } = settle(tellingFields(outcome));
  tellVersion(reply, version);
  return shown(await tellOne(database, workOrderSpec, state.id));
};
