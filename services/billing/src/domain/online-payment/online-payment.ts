import {
  accept,
  type Decision,
  type Fen,
  fen,
  formatFen,
  type Instant,
  plus,
  type Recording,
  refuse,
} from '@goldkey/kernel';
import type { Means } from '../ledger/ledger.js';
import { type OnlinePaymentState, onlinePaymentMachine } from './machine.js';

/** What a provider takes: the wallets. */
export const ONLINE_MEANS = ['wechat', 'alipay'] as const satisfies readonly Means[];
export type OnlineMeans = (typeof ONLINE_MEANS)[number];

/** A payment that a household makes at a provider of payments, from the moment it is sent there. */
export interface OnlinePayment {
  /** Also the order's number at the provider. */
  readonly id: string;
  readonly propertyId: string;
  readonly householdId: string;
  readonly linkId: string;
  readonly provider: string;
  readonly means: OnlineMeans;
  /** Yuan. */
  readonly amount: string;
  /** Charges that the payer chose, in order; absent: the oldest first. */
  readonly chosen?: readonly string[];
  readonly state: OnlinePaymentState;
  readonly begunAt: Instant;
  readonly expiresAt: Instant;
  /** The provider's own number of the payment, once it was paid. */
  readonly reference?: string;
  readonly paidAt?: Instant;
  /** The payment in our books, which carries the receipt. */
  readonly paymentId?: string;
  /** What the provider told that does not fit the order, and that nobody has booked: another amount, or a second payment. */
  readonly discrepancy?: { readonly amount: string; readonly reference: string; readonly at: Instant };
  /** The refund that goes back through the provider; unconfirmed while the provider has not said that it did. */
  readonly refund?: {
    readonly refundId: string;
    readonly amount: string;
    readonly confirmedAt?: Instant;
    readonly rejectedAt?: Instant;
  };
}

export interface OnlinePaymentEvent {
  readonly type:
    | 'OnlinePaymentBegun'
    | 'OnlinePaymentPaid'
    | 'OnlinePaymentFailed'
    | 'OnlinePaymentExpired'
    | 'OnlinePaymentDiscrepant'
    | 'OnlinePaymentRefunded'
    | 'OnlineRefundConfirmed'
    | 'OnlineRefundRejected';
  readonly eventId: string;
  readonly at: Instant;
  readonly onlinePayment: OnlinePayment;
}

export const evolveOnlinePayment = (
  _state: OnlinePayment | undefined,
  { onlinePayment }: OnlinePaymentEvent,
): OnlinePayment => onlinePayment;

/** So long the payer has at the provider. */
export const PAY_WITHIN_MS = 30 * 60_000;
/** The least that must be left of it for an order to be opened again. */
const WORTH_REOPENING_MS = 5 * 60_000;

export interface BeginOnlinePayment extends Recording {
  readonly order: Pick<
    OnlinePayment,
    'id' | 'propertyId' | 'householdId' | 'linkId' | 'provider' | 'means' | 'amount' | 'chosen'
  >;
  /** Yuan that the payer was shown to owe; where somebody paid meanwhile it is another amount. */
  readonly shown: string;
}

const choiceOf = ({ chosen = [] }: Pick<OnlinePayment, 'chosen'>): string => JSON.stringify(chosen);

/** The order that the payer has begun already and wants again: who taps twice, or comes back, gets no second one. */
export const sameOrder = (
  begun: readonly OnlinePayment[],
  { order, now }: Pick<BeginOnlinePayment, 'order' | 'now'>,
): OnlinePayment | undefined =>
  begun.find(
    (known) =>
      known.state === 'begun' &&
      known.linkId === order.linkId &&
      known.means === order.means &&
      fen(known.amount) === fen(order.amount) &&
      choiceOf(known) === choiceOf(order) &&
      known.expiresAt - now >= WORTH_REOPENING_MS,
  );

/** A household is sent to the provider. More than is owed is taken, too: it becomes credit. */
export const beginOnlinePayment = (
  owed: Fen,
  { order, shown, at, eventId }: BeginOnlinePayment,
): Decision<OnlinePaymentEvent> => {
  if (fen(order.amount) <= 0n) return refuse('billing.amount-not-positive-invalid', {});
  if (fen(shown) !== owed) return refuse('billing.owed-changed', { owed: formatFen(owed) });
  const onlinePayment: OnlinePayment = {
    ...order,
    amount: formatFen(fen(order.amount)),
    state: 'begun',
    begunAt: at,
    expiresAt: plus(at, PAY_WITHIN_MS),
  };
  return accept({ type: 'OnlinePaymentBegun', eventId, at, onlinePayment });
};

/** What a provider says of an order. */
export type ProviderReport =
  | { readonly state: 'pending' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'paid';
      /** Yuan that came in. */
      readonly amount: string;
      /** The provider's number of the payment. */
      readonly reference: string;
    };

export interface SettleOnlinePayment extends Recording {
  readonly report: ProviderReport;
  /** Under which id the payment will stand in our books, if this report makes one. */
  readonly paymentId: string;
}

/**
 * What the provider reports, however often and however late. A payment is booked once, by its order and the provider's number;
 * what does not fit the order is kept with it for a person to look at, and booked by nobody.
 */
export const settleOnlinePayment = (
  online: OnlinePayment,
  { report, paymentId, at, eventId }: SettleOnlinePayment,
): Decision<OnlinePaymentEvent> => {
  const after = (type: OnlinePaymentEvent['type'], changes: Partial<OnlinePayment>) =>
    accept<OnlinePaymentEvent>({ type, eventId, at, onlinePayment: { ...online, ...changes } });
  if (report.state === 'pending') return accept();
  if (report.state === 'failed') {
    const state = onlinePaymentMachine[online.state].fail;
    return state === undefined ? accept() : after('OnlinePaymentFailed', { state });
  }
  const { amount, reference } = report;
  if (online.reference === reference || online.discrepancy?.reference === reference) return accept();
  const state = onlinePaymentMachine[online.state].pay;
  if (state === undefined || fen(amount) !== fen(online.amount))
    return after('OnlinePaymentDiscrepant', { discrepancy: { amount: formatFen(fen(amount)), reference, at } });
  return after('OnlinePaymentPaid', { state, reference, paidAt: at, paymentId });
};

/** Who did not pay in time begins anew; money that comes all the same is taken. */
export const expireOnlinePayment = (
  online: OnlinePayment,
  { at, now, eventId }: Recording,
): Decision<OnlinePaymentEvent> => {
  const state = onlinePaymentMachine[online.state].expire;
  return state === undefined || now <= online.expiresAt
    ? accept()
    : accept({ type: 'OnlinePaymentExpired', eventId, at, onlinePayment: { ...online, state } });
};

export interface RefundOnlinePayment extends Recording {
  /** An approved refund of the household's credit. */
  readonly refund: {
    readonly id: string;
    readonly householdId: string;
    readonly means: Means;
    readonly amount: string;
  };
}

/** Credit goes back the way it came, once and at most as much as came. The books say so first; then the provider is asked. */
export const refundOnlinePayment = (
  online: OnlinePayment,
  { refund, at, eventId }: RefundOnlinePayment,
): Decision<OnlinePaymentEvent> => {
  const state = onlinePaymentMachine[online.state].refund;
  if (state === undefined) return refuse('billing.online-payment-state', { state: online.state });
  if (refund.householdId !== online.householdId || refund.means !== online.means)
    return refuse('billing.refund-does-not-fit-invalid', {});
  if (fen(refund.amount) > fen(online.amount))
    return refuse('billing.refund-more-than-paid-invalid', { amount: online.amount });
  const onlinePayment = { ...online, state, refund: { refundId: refund.id, amount: refund.amount } };
  return accept({ type: 'OnlinePaymentRefunded', eventId, at, onlinePayment });
};

/** The provider has sent the money back, or will not: then a person sends it another way. */
export const answerRefund = (
  online: OnlinePayment,
  { done, at, eventId }: Recording & { readonly done: boolean },
): Decision<OnlinePaymentEvent> => {
  const { refund } = online;
  if (refund === undefined || refund.confirmedAt !== undefined || refund.rejectedAt !== undefined) return accept();
  const onlinePayment = { ...online, refund: { ...refund, ...(done ? { confirmedAt: at } : { rejectedAt: at }) } };
  return accept({ type: done ? 'OnlineRefundConfirmed' : 'OnlineRefundRejected', eventId, at, onlinePayment });
};
