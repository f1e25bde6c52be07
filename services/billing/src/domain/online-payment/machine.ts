/** The way of an online payment, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const ONLINE_PAYMENT_ACTS = ['pay', 'fail', 'expire', 'refund'] as const;
export type OnlinePaymentAct = (typeof ONLINE_PAYMENT_ACTS)[number];

export const ONLINE_PAYMENT_STATES = ['begun', 'paid', 'failed', 'expired', 'refunded'] as const;
export type OnlinePaymentState = (typeof ONLINE_PAYMENT_STATES)[number];

/** State → act → the state after it. Money that comes late is money all the same: it is never turned away. */
export const onlinePaymentMachine: Readonly<
  Record<OnlinePaymentState, Readonly<Partial<Record<OnlinePaymentAct, OnlinePaymentState>>>>
> = {
  begun: { pay: 'paid', fail: 'failed', expire: 'expired' },
  paid: { refund: 'refunded' },
  failed: { pay: 'paid' },
  expired: { pay: 'paid' },
  refunded: {},
};

/** An online payment begins when the payer is sent to the provider. */
export const onlinePaymentBegins: readonly OnlinePaymentState[] = ['begun'];
