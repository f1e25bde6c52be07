import {
  accept,
  addDays,
  type Day,
  type Decision,
  dayOf,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { CatalogueLine } from '../catalogue/catalogue.js';
import type { Item } from '../item/item.js';
import { detailsFault } from '../item/kinds.js';
import { refuseFuture } from '../recording.js';
import { type OrderAct, orderMachine } from './machine.js';
import {
  ADVANCE_KINDS,
  type Advance,
  type Appointment,
  amountOf,
  isUnscanned,
  type Order,
  type OrderEvent,
  paidAhead,
  promisedAhead,
  type Scan,
  type Signature,
} from './order.js';
import { begun, ended, FURTHEST_DAYS, neverDue, type Settled, settledOn } from './recurrence.js';
import type { Rhythm } from './rhythm.js';

type Told = Pick<OrderEvent, 'type' | 'record'>;
const happened = (recording: Recording, told: Told): Decision<OrderEvent> =>
  refuseFuture(recording) ?? accept({ ...told, eventId: recording.eventId, at: recording.at });

/** The order after the act, or the refusal: the act is not in the picture, or lies before what is known. */
const next = (order: Order, act: OrderAct, { at }: Recording): Order | Decision<never> => {
  const state = orderMachine[order.state][act];
  if (state === undefined) return refuse('convenience.order-state', { number: order.number, state: order.state });
  if (at < order.requestedAt) return refuse('convenience.act-too-early-invalid', {});
  return { ...order, state };
};
const isRefused = (value: Order | Decision<never>): value is Decision<never> => 'accepted' in value;

export interface PlaceOrder extends Recording {
  readonly order: Pick<
    Order,
    | 'id'
    | 'number'
    | 'propertyId'
    | 'mode'
    | 'householdId'
    | 'address'
    | 'ownerName'
    | 'phone'
    | 'details'
    | 'quantity'
    | 'takenBy'
    | 'takenAs'
  >;
  readonly signature?: Omit<Signature, 'at' | 'takenBy'> | undefined;
  /** When a standing order is due; without it its owner calls each time. */
  readonly rhythm?: Rhythm | undefined;
  /** The property's. */
  readonly zone: string;
  readonly item: Item;
  /** The item's line in the list in force; undefined where nothing of it is published. */
  readonly line: CatalogueLine | undefined;
}

/** A standing order with a rhythm is due from the day on which it is placed. */
const fromNow = ({ recurrence, ...order }: Order, at: Recording['at']): Order => ({
  ...order,
  ...(recurrence !== undefined && { recurrence: begun(recurrence, at) }),
});

/** C-02, C-04: an order is for something that the published list has, at its price; signed it is placed, else a wish. */
export const placeOrder = (command: PlaceOrder): Decision<OrderEvent> => {
  const { order, signature, rhythm, zone, item, line, at } = command;
  if (rhythm !== undefined && order.mode === 'one-off') return refuse('convenience.rhythm-of-one-off-invalid', {});
  if (rhythm?.until !== undefined && rhythm.until < rhythm.from) return refuse('convenience.span-reversed-invalid', {});
  if (rhythm !== undefined && rhythm.from > addDays(dayOf(at, zone), FURTHEST_DAYS))
    return refuse('convenience.day-too-far-invalid', { days: FURTHEST_DAYS });
  if (item.state === 'stopped') return refuse('convenience.item-stopped', { name: item.name });
  if (line === undefined) return refuse('convenience.item-not-published', { name: item.name });
  const fault = detailsFault(item.kind, order.details);
  if (fault !== undefined) return refuse(`convenience.detail-${fault.reason}-invalid`, { field: fault.field });
  const { departmentId, name: itemName, kind, unit } = item;
  const due = {
    prepayment: line.prepaid ? amountOf({ price: line.price, quantity: order.quantity }) : formatFen(fenOf(0)),
    deposit: line.deposit,
  };
  const facts = { itemId: item.id, itemName, kind, unit, departmentId, charged: line.charged, price: line.price, due };
  const recurs = rhythm !== undefined && { recurrence: { rhythm, zone, pauses: [] } };
  const wish = { ...order, ...facts, ...recurs, requestedAt: at, putOff: [], advances: [], performed: 0 };
  if (signature === undefined)
    return happened(command, { type: 'OrderRequested', record: { ...wish, state: 'requested' } });
  const signed = { ...signature, at, takenBy: order.takenBy } as Signature;
  return happened(command, {
    type: 'OrderPlaced',
    record: fromNow({ ...wish, state: 'placed', placedAt: at, signature: signed }, at),
  });
};

export interface SignOrder extends Recording {
  readonly signature: Omit<Signature, 'at' | 'takenBy'>;
  readonly by: string;
}

/** The owner signs what was asked for by telephone; from now on it may be performed. */
export const signOrder = (order: Order, command: SignOrder): Decision<OrderEvent> => {
  const after = next(order, 'sign', command);
  if (isRefused(after)) return after;
  const { at, by, signature } = command;
  const signed = { ...signature, at, takenBy: by } as Signature;
  const record = fromNow({ ...after, placedAt: at, signature: signed }, at);
  return happened(command, { type: 'OrderPlaced', record });
};

export interface ScanOrder extends Recording {
  readonly scan: Omit<Scan, 'at'>;
}

/** C-04: the paper that the owner signed is handed in as a scan; a better one takes the place of one before. */
export const scanOrder = (order: Order, command: ScanOrder): Decision<OrderEvent> => {
  const { signature, scans = [], number } = order;
  if (signature?.on !== 'paper') return refuse('convenience.not-signed-on-paper', { number });
  if (command.at < signature.at) return refuse('convenience.act-too-early-invalid', {});
  const scan = { ...command.scan, at: command.at };
  return happened(command, { type: 'OrderScanned', record: { ...order, scans: [...scans, scan] } });
};

export interface AppointOrder extends Recording {
  readonly appointment: Appointment;
  /** Why it is put off, where there was an appointment before. */
  readonly reason?: string | undefined;
}

/** Who comes when; a second appointment needs the reason for which the first was put off. */
export const appointOrder = (order: Order, command: AppointOrder): Decision<OrderEvent> => {
  const after = next(order, 'appoint', command);
  if (isRefused(after)) return after;
  const { appointment, reason } = command;
  const before = order.appointment;
  if (before !== undefined && reason === undefined) return refuse('convenience.put-off-unreasoned-invalid', {});
  const putOff = before === undefined || reason === undefined ? order.putOff : [...order.putOff, { ...before, reason }];
  return happened(command, { type: 'OrderAppointed', record: { ...after, appointment, putOff } });
};

export interface PayAhead extends Recording {
  readonly advance: Omit<Advance, 'at'>;
}

/** Money before the service: not more than is due. */
export const payAhead = (order: Order, command: PayAhead): Decision<OrderEvent> => {
  const after = next(order, 'pay-ahead', command);
  if (isRefused(after)) return after;
  const { advance, at } = command;
  const { kind } = advance;
  const amount = fen(advance.amount);
  if (amount <= 0n) return refuse('convenience.amount-not-positive-invalid', {});
  const left = fen(order.due[kind]) - promisedAhead(order, kind);
  if (amount > left) return refuse('convenience.more-than-due-invalid', { left: formatFen(fenOf(left)) });
  const advances = [...order.advances, { ...advance, amount: formatFen(amount), at }];
  return happened(command, { type: 'OrderPaidAhead', record: { ...after, advances } });
};

/** Whether all that is due before the service was paid. */
const refuseUnpaid = (order: Order): Decision<never> | undefined => {
  const open = ADVANCE_KINDS.find((kind) => paidAhead(order, kind) < fen(order.due[kind]));
  return open === undefined ? undefined : refuse(`convenience.${open}-due`, { due: order.due[open] });
};

const refuseUnscanned = (order: Order): Decision<never> | undefined =>
  isUnscanned(order) ? refuse('convenience.paper-not-scanned', { number: order.number }) : undefined;

/** What is said to have been done before the owner signed was done without their order. */
const refuseUnsigned = ({ placedAt }: Order, at: Instant): Decision<never> | undefined =>
  placedAt !== undefined && at < placedAt ? refuse('convenience.act-too-early-invalid', {}) : undefined;

export interface PerformOrder extends Recording {
  /** The day on which it was due, where it was. */
  readonly covers?: { readonly on: Day; readonly settled: Settled } | undefined;
}

/** C-04, C-05: the order's side of a service: it was signed, on paper with its scan, and what is due ahead was paid. */
export const performOrder = (order: Order, { covers, ...recording }: PerformOrder): Decision<OrderEvent> => {
  const after = next(order, order.mode === 'one-off' ? 'fulfil' : 'perform', recording);
  if (isRefused(after)) return after;
  const missing = refuseUnsigned(order, recording.at) ?? refuseUnscanned(order) ?? refuseUnpaid(order);
  if (missing !== undefined) return missing;
  const { recurrence } = order;
  const record = {
    ...after,
    performed: order.performed + 1,
    ...(covers && recurrence && { recurrence: settledOn(recurrence, covers.settled, covers.on) }),
  };
  return happened(recording, { type: 'OrderPerformed', record });
};

export interface EndOrder extends Recording {
  /** In words; absent where the order has it already. */
  readonly reason: string | undefined;
}

const endReasonOf = ({ reason }: EndOrder) => (reason === undefined ? {} : { endReason: reason });

/** Whether billing was asked to book an advance and has not said that it did. */
export const hasWaiting = ({ advances }: Pick<Order, 'advances'>): boolean =>
  advances.some(({ waiting }) => waiting === true);

const refuseWaiting = (order: Order): Decision<never> | undefined =>
  hasWaiting(order) ? refuse('convenience.advance-waiting', { number: order.number }) : undefined;

/** C-10: the owner stops a standing order, and says why. */
export const endOrder = (order: Order, command: EndOrder): Decision<OrderEvent> => {
  if (order.mode === 'one-off') return refuse('convenience.not-standing', { number: order.number });
  const after = next(order, 'end', command);
  if (isRefused(after)) return after;
  const waits = refuseWaiting(order);
  if (waits !== undefined) return waits;
  const { recurrence } = order;
  const over = recurrence && { recurrence: ended(recurrence, command.at) };
  const record = { ...after, ...over, endedAt: command.at, ...endReasonOf(command) };
  return happened(command, { type: 'OrderEnded', record });
};

/** An order is taken back before anything was done. */
export const withdrawOrder = (order: Order, command: EndOrder): Decision<OrderEvent> => {
  const after = next(order, 'withdraw', command);
  if (isRefused(after)) return after;
  if (order.performed > 0) return refuse('convenience.performed-already', { number: order.number });
  const waits = refuseWaiting(order);
  if (waits !== undefined) return waits;
  const { recurrence } = order;
  const over = recurrence && { recurrence: neverDue(recurrence) };
  const record = { ...after, ...over, endedAt: command.at, ...endReasonOf(command) };
  return happened(command, { type: 'OrderWithdrawn', record });
};

export interface ReturnDeposit extends Recording {
  /** Yuan that go back. */
  readonly amount: string;
  readonly withheldReason?: string | undefined;
}

/** When it is over the deposit goes back: all of it, or less with the reason. */
export const returnDeposit = (order: Order, command: ReturnDeposit): Decision<OrderEvent> => {
  const { withheldReason, at } = command;
  const paid = paidAhead(order, 'deposit');
  if (order.state === 'placed' || order.state === 'requested' || paid === 0n || order.depositReturned !== undefined)
    return refuse('convenience.no-deposit-to-return', { number: order.number });
  const amount = fen(command.amount);
  if (amount > paid) return refuse('convenience.more-than-due-invalid', { left: formatFen(paid) });
  if (amount < paid && withheldReason === undefined) return refuse('convenience.withheld-unreasoned-invalid', {});
  const depositReturned = { at, amount: formatFen(amount), ...(withheldReason !== undefined && { withheldReason }) };
  return happened(command, { type: 'DepositReturned', record: { ...order, depositReturned } });
};
