/** The way of a refund, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const REFUND_ACTS = ['approve', 'refuse', 'pay'] as const;
export type RefundAct = (typeof REFUND_ACTS)[number];

export const REFUND_STATES = ['requested', 'approved', 'refused', 'paid'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

/** State → act → the state after it. */
export const refundMachine: Readonly<Record<RefundState, Readonly<Partial<Record<RefundAct, RefundState>>>>> = {
  requested: { approve: 'approved', refuse: 'refused' },
  approved: { pay: 'paid' },
  refused: {},
  paid: {},
};

/** A refund begins as requested. */
export const refundBegins: readonly RefundState[] = ['requested'];
