import {
  accept,
  type Decision,
  type Fen,
  fen,
  fenOf,
  formatFen,
  type Instant,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Means } from '../ledger/ledger.js';
import type { Payment } from '../payment/payment.js';

/** The order of another service that money is about, as the household knows it. */
export interface OrderReference {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly itemName: string;
  readonly propertyId: string;
  readonly householdId: string;
}

/** Paid ahead of a service, or as a deposit; `service` is paid for one that was done. */
export const ORDER_MONEY_KINDS = ['prepayment', 'deposit', 'service'] as const;
export type OrderMoneyKind = (typeof ORDER_MONEY_KINDS)[number];
/** What is held for an order until it is charged or goes back. */
export type HeldKind = Exclude<OrderMoneyKind, 'service'>;

/** What is asked, without who asks: a key that comes again must ask the same. */
export type OrderAct =
  | {
      readonly act: 'take';
      readonly kind: OrderMoneyKind;
      readonly amount: string;
      readonly means: Means;
      readonly reference?: string;
    }
  | {
      readonly act: 'charge';
      readonly serviceId: string;
      readonly amount: string;
      /** The property's own fee item whose income it is; absent: the one that orders have. */
      readonly feeItemCode?: string;
    }
  | { readonly act: 'take-back'; readonly serviceId: string; readonly amount: string; readonly feeItemCode?: string }
  | {
      readonly act: 'return';
      readonly kind: HeldKind;
      readonly amount: string;
      readonly kept?: string;
      readonly reason?: string;
    };

/** Yuan that are held for an order. */
export interface Held {
  readonly prepayment: string;
  readonly deposit: string;
}

/** Money of an order that was booked once, under a key of the service that keeps the order. */
export interface OrderBooking extends OrderReference {
  readonly id: string;
  /** Of the service that asked; unique. */
  readonly key: string;
  readonly asked: OrderAct;
  /** What is held for the order after it. */
  readonly held: Held;
  /** Of `take`: the payment, and its receipt's number. */
  readonly paymentId?: string;
  readonly receipt?: string;
  /**
   * Of `charge`, yuan: what came out of the prepayment, and what is billed with the month, by which usage; of `take-back` what went
   * back into the prepayment, and what is billed no more, both below zero.
   */
  readonly fromHeld?: string;
  readonly onAccount?: string;
  readonly usageId?: string;
  readonly bookedAt: Instant;
  readonly by: string;
  readonly byName: string;
}

export interface OrderBookingEvent {
  readonly type: 'OrderMoneyTaken' | 'ServiceCharged' | 'ChargeTakenBack' | 'OrderMoneyReturned';
  readonly eventId: string;
  readonly at: Instant;
  readonly orderBooking: OrderBooking;
  /** Of `take`. */
  readonly payment?: Payment;
}

export const evolveOrderBooking = (_state: OrderBooking | undefined, event: OrderBookingEvent): OrderBooking =>
  event.orderBooking;

/** What stands when an order's money is booked: what is held, and the open till and next receipt of who takes it. */
export interface OrderStanding {
  readonly held: { readonly prepayment: Fen; readonly deposit: Fen };
  readonly shiftId: string | undefined;
  readonly receipt: string;
  /** Yuan of the service in question, charged and not taken back: on the household's account, and out of the prepayment. */
  readonly charged: { readonly onAccount: Fen; readonly fromHeld: Fen };
}

export interface BookOrder extends Recording {
  readonly id: string;
  readonly paymentId: string;
  readonly usageId: string;
  readonly key: string;
  readonly order: OrderReference;
  readonly asked: OrderAct;
  readonly by: string;
  readonly byName: string;
}

type Booked = Pick<OrderBooking, 'paymentId' | 'receipt' | 'fromHeld' | 'onAccount' | 'usageId'>;

const heldText = ({ prepayment, deposit }: OrderStanding['held']): Held => ({
  prepayment: formatFen(prepayment),
  deposit: formatFen(deposit),
});

const booked = (
  { id, key, order, asked, by, byName, at, eventId }: BookOrder,
  type: OrderBookingEvent['type'],
  held: OrderStanding['held'],
  { payment, ...more }: Booked & { readonly payment?: Payment },
): Decision<OrderBookingEvent> => {
  const orderBooking: OrderBooking = {
    ...order,
    id,
    key,
    asked,
    held: heldText(held),
    bookedAt: at,
    by,
    byName,
    ...more,
  };
  return accept({ type, eventId, at, orderBooking, ...(payment !== undefined && { payment }) });
};

const take = (
  { held, shiftId, receipt }: OrderStanding,
  command: BookOrder,
  { kind, amount, means, reference }: Extract<OrderAct, { act: 'take' }>,
): Decision<OrderBookingEvent> => {
  const { order, paymentId, by, byName, at } = command;
  if (fen(amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (means === 'cash' && shiftId === undefined) return refuse('billing.no-open-shift', {});
  const { propertyId, householdId, orderId, orderNumber, itemName } = order;
  const payment: Payment = {
    ...{ id: paymentId, propertyId, householdId, means, receipt, amount: formatFen(fen(amount)) },
    ...(reference !== undefined && { reference }),
    charges: [],
    order: { orderId, orderNumber, itemName, kind },
    credit: '0.00',
    takenAt: at,
    takenBy: by,
    cashierName: byName,
    ...(shiftId !== undefined && { shiftId }),
  };
  const after = kind === 'service' ? held : { ...held, [kind]: fenOf(held[kind] + fen(amount)) };
  return booked(command, 'OrderMoneyTaken', after, { paymentId, receipt, payment });
};

const charge = ({ held }: OrderStanding, command: BookOrder, amount: string): Decision<OrderBookingEvent> => {
  const all = fen(amount);
  if (all <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  const fromHeld = fenOf(held.prepayment < all ? held.prepayment : all);
  const onAccount = fenOf(all - fromHeld);
  return booked(
    command,
    'ServiceCharged',
    { ...held, prepayment: fenOf(held.prepayment - fromHeld) },
    {
      fromHeld: formatFen(fromHeld),
      onAccount: formatFen(onAccount),
      ...(onAccount > 0n && { usageId: command.usageId }),
    },
  );
};

/** What was put on the account is taken off it first: a use below zero, billed as the use was; the rest is held again for the order. */
const takeBack = (
  { held, charged }: OrderStanding,
  command: BookOrder,
  { amount }: Extract<OrderAct, { act: 'take-back' }>,
): Decision<OrderBookingEvent> => {
  const all = fen(amount);
  if (all <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  const most = fenOf(charged.onAccount + charged.fromHeld);
  if (all > most) return refuse('billing.more-than-charged', { charged: formatFen(most) });
  const onAccount = charged.onAccount < all ? charged.onAccount : all;
  const toHeld = fenOf(all - onAccount);
  return booked(
    command,
    'ChargeTakenBack',
    { ...held, prepayment: fenOf(held.prepayment + toHeld) },
    {
      fromHeld: formatFen(fenOf(-toHeld)),
      onAccount: formatFen(fenOf(-onAccount)),
      ...(onAccount > 0n && { usageId: command.usageId }),
    },
  );
};

const giveBack = (
  { held }: OrderStanding,
  command: BookOrder,
  { kind, amount, kept = '0', reason }: Extract<OrderAct, { act: 'return' }>,
): Decision<OrderBookingEvent> => {
  const all = fenOf(fen(amount) + fen(kept));
  if (all <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (fen(kept) > 0n && (kind !== 'deposit' || reason === undefined))
    return refuse('billing.kept-unreasoned-invalid', {});
  if (all > held[kind]) return refuse('billing.more-than-held', { held: formatFen(held[kind]) });
  return booked(command, 'OrderMoneyReturned', { ...held, [kind]: fenOf(held[kind] - all) }, {});
};

/** Money of an order is booked: taken, charged for a service (the prepayment first), taken off the account again, or given back. */
export const bookOrder = (standing: OrderStanding, command: BookOrder): Decision<OrderBookingEvent> => {
  const { asked } = command;
  switch (asked.act) {
    case 'take':
      return take(standing, command, asked);
    case 'charge':
      return charge(standing, command, asked.amount);
    case 'take-back':
      return takeBack(standing, command, asked);
    case 'return':
      return giveBack(standing, command, asked);
  }
};

const told = (record: object): string => JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Whether the key asks for what was booked under it before: only then is the answer the same. */
export const asksTheSame = (before: OrderBooking, { order, asked }: Pick<BookOrder, 'order' | 'asked'>): boolean => {
  const { orderId, orderNumber, itemName, propertyId, householdId } = before;
  const reference: OrderReference = { orderId, orderNumber, itemName, propertyId, householdId };
  return told(before.asked) === told(asked) && told(reference) === told(order);
};
