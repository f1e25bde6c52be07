import {
  accept,
  beginDelivery,
  type Decision,
  type Delivery,
  deliveriesBy,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { AdvanceKind, Order } from '../order/order.js';
import type { Happened } from '../recording.js';
import {
  type BillingCommandAct,
  type BillingCommandState,
  BOOKING_ASKED_IN,
  billingCommandMachine,
} from './machine.js';

export const MEANS = ['cash', 'card', 'transfer', 'wechat', 'alipay'] as const;
export type Means = (typeof MEANS)[number];

/** What billing is asked to book of an order. */
export type AskedOfBilling =
  | {
      readonly act: 'take';
      readonly kind: AdvanceKind | 'service';
      /** Yuan. */
      readonly amount: string;
      readonly means: Means;
      readonly reference?: string;
      /** The fee that staff brought. */
      readonly feeId?: string;
    }
  | { readonly act: 'charge'; readonly serviceId: string; readonly amount: string }
  /** The service was logged by mistake: what was charged for it is taken back. */
  | { readonly act: 'take-back'; readonly serviceId: string; readonly amount: string }
  | {
      readonly act: 'return';
      readonly kind: AdvanceKind;
      readonly amount: string;
      readonly kept?: string;
      readonly reason?: string;
    };

/** What billing answered. */
export interface Booked {
  readonly receipt?: string;
  /** Yuan of a service: out of the prepayment, and on the household's account. */
  readonly fromHeld?: string;
  readonly onAccount?: string;
}

/**
 * Money of an order on its way into billing's ledger. It is kept with what caused it, in one transaction, and sent under its
 * id as key until billing answers: an answer that is lost is asked for again and nothing is booked twice.
 */
export interface BillingCommand extends Delivery<BillingCommandState> {
  readonly id: string;
  readonly propertyId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly itemName: string;
  readonly householdId: string;
  readonly address: string;
  readonly asked: AskedOfBilling;
  /** The account on whose behalf it is done, and whose till cash goes into. */
  readonly by: string;
  readonly byName: string;
  readonly booked?: Booked & { readonly at: Instant };
}

export type BillingCommandEvent = Happened<
  | 'BillingCommandGiven'
  | 'BillingCommandPostponed'
  | 'BillingCommandBooked'
  | 'BillingCommandRefused'
  | 'BillingCommandRepeated'
  | 'BillingCommandDropped',
  BillingCommand
>;

export interface GiveBillingCommand extends Recording {
  readonly id: string;
  readonly order: Pick<Order, 'id' | 'number' | 'propertyId' | 'itemName' | 'householdId' | 'address'>;
  readonly asked: AskedOfBilling;
  readonly by: string;
  readonly byName: string;
}

export const giveBillingCommand = (command: GiveBillingCommand): Decision<BillingCommandEvent> => {
  const { id, order, asked, by, byName, now, eventId } = command;
  if (fen(asked.amount) + fen(asked.act === 'return' ? (asked.kept ?? '0') : '0') <= 0n)
    return refuse('convenience.amount-not-positive-invalid', {});
  const { propertyId, id: orderId, number: orderNumber, itemName, householdId, address } = order;
  const record: BillingCommand = {
    ...{ id, propertyId, orderId, orderNumber, itemName, householdId, address, asked, by, byName },
    ...beginDelivery('waiting', now),
  };
  return accept({ type: 'BillingCommandGiven', eventId, at: now, record });
};

const deliveries = deliveriesBy<BillingCommandState, BillingCommandAct, 'book'>({
  machine: billingCommandMachine,
  asks: BOOKING_ASKED_IN,
  replies: { book: { done: 'book', refused: 'refuse' } },
});

const happened = (
  type: BillingCommandEvent['type'],
  record: BillingCommand | undefined,
  { now, eventId }: Recording,
): Decision<BillingCommandEvent> => (record === undefined ? accept() : accept({ type, eventId, at: now, record }));

/** Billing is away: it is asked again after a pause. */
export const postpone = (command: BillingCommand, recording: Recording): Decision<BillingCommandEvent> =>
  happened('BillingCommandPostponed', deliveries.postpone(command, recording.now), recording);

/** Billing has booked it. An answer that comes a second time changes nothing. */
export const bookedByBilling = (
  command: BillingCommand,
  { booked, ...recording }: Recording & { readonly booked: Booked },
): Decision<BillingCommandEvent> => {
  const settled = deliveries.settle(command, { asked: 'book' }, recording.now);
  const record = settled && { ...settled, booked: { ...booked, at: recording.now } };
  return happened('BillingCommandBooked', record, recording);
};

/** Billing says no, with a code. */
export const refusedByBilling = (
  command: BillingCommand,
  { refusal, ...recording }: Recording & { readonly refusal: string },
): Decision<BillingCommandEvent> =>
  happened('BillingCommandRefused', deliveries.settle(command, { asked: 'book', refusal }, recording.now), recording);

/** Cash that staff had brought, which the cashier took over: it is there, whatever billing says. */
const isInHand = ({ asked }: BillingCommand): boolean => asked.act === 'take' && asked.feeId !== undefined;

export interface SettleRefused extends Recording {
  /** Who settles it. */
  readonly by: string;
  readonly byName: string;
}

/**
 * Somebody put right why it was refused: it is asked again, or given up; why stays with what is given up. Cash that was taken over is
 * never given up, for its owner and who brought it have done their part: whoever asks again has it in their own till.
 */
export const settleRefused =
  (act: 'repeat' | 'drop') =>
  (command: BillingCommand, { by, byName, ...recording }: SettleRefused): Decision<BillingCommandEvent> => {
    const moved = deliveries.move(command, act, recording.now);
    if (moved === undefined) return refuse('convenience.billing-command-state', { state: command.state });
    if (act === 'repeat')
      return happened('BillingCommandRepeated', isInHand(command) ? { ...moved, by, byName } : moved, recording);
    if (isInHand(command)) return refuse('convenience.fee-taken-over', { amount: command.asked.amount });
    return happened('BillingCommandDropped', { ...command, state: moved.state }, recording);
  };

const sumOf = (amounts: readonly string[]): Fen => fenOf(amounts.reduce((sum, amount) => sum + fen(amount), 0n));

/** Yuan that these commands about one service charge for it, what is taken back taken off. */
export const chargedBy = (commands: readonly BillingCommand[]): string => {
  const of = (act: BillingCommand['asked']['act']) =>
    sumOf(commands.flatMap(({ asked }) => (asked.act === act ? [asked.amount] : [])));
  return formatFen(fenOf(of('charge') - of('take-back')));
};

/** What of one kind was paid ahead through billing's ledger, and what only a receipt's number tells of. */
const paidThrough = ({ advances }: Order, kind: AdvanceKind): { readonly ledger: Fen; readonly receipts: Fen } => {
  const of = advances.filter((advance) => advance.kind === kind && advance.waiting !== true);
  const amounts = (inLedger: boolean) =>
    sumOf(
      of
        .filter(({ feeId, commandId }) => ((feeId ?? commandId) !== undefined) === inLedger)
        .map(({ amount }) => amount),
    );
  return { ledger: amounts(true), receipts: amounts(false) };
};

const less = (one: Fen, other: Fen): Fen => (one < other ? one : other);

/**
 * What a performance of a prepaid order charges at once: what receipts from elsewhere do not cover, of which each pays once. `cost` is
 * that of all services of the order, this one with them; undefined where nothing is to be charged.
 */
export const chargeOfPrepaid = (
  order: Order,
  amount: string,
  so: { readonly cost: string; readonly charged: readonly string[] },
): string | undefined => {
  if (fen(order.due.prepayment) === 0n) return undefined;
  const open = fenOf(fen(so.cost) - sumOf(so.charged) - paidThrough(order, 'prepayment').receipts);
  const charge = less(fen(amount), open);
  return charge > 0n ? formatFen(charge) : undefined;
};

/** What of a returned deposit the ledger gives back and keeps; undefined where it holds nothing of it. */
export const returnOfDeposit = (order: Order): Extract<AskedOfBilling, { act: 'return' }> | undefined => {
  const { ledger } = paidThrough(order, 'deposit');
  const returned = order.depositReturned;
  if (ledger === 0n || returned === undefined) return undefined;
  const amount = less(fen(returned.amount), ledger);
  const kept = fenOf(ledger - amount);
  return {
    ...{ act: 'return', kind: 'deposit', amount: formatFen(amount) },
    ...(kept > 0n && { kept: formatFen(kept), reason: returned.withheldReason ?? '' }),
  };
};

/** What is left of the prepayment of an order that is over, after so much was charged for its services and given back. */
export const returnOfPrepayment = (
  order: Order,
  gone: { readonly charged: readonly string[]; readonly givenBack: readonly string[] },
): Extract<AskedOfBilling, { act: 'return' }> | undefined => {
  const left = paidThrough(order, 'prepayment').ledger - sumOf(gone.charged) - sumOf(gone.givenBack);
  return left > 0n ? { act: 'return', kind: 'prepayment', amount: formatFen(fenOf(left)) } : undefined;
};
