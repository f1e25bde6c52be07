/** The way of a fee that staff took, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const FEE_ACTS = ['hand-over', 'withdraw'] as const;
export type FeeAct = (typeof FEE_ACTS)[number];

export const FEE_STATES = ['held', 'handed-over', 'withdrawn'] as const;
export type FeeState = (typeof FEE_STATES)[number];

/** State → act → the state after it. What the cashier has is there; what was written down by mistake never was. */
export const feeMachine: Readonly<Record<FeeState, Readonly<Partial<Record<FeeAct, FeeState>>>>> = {
  held: { 'hand-over': 'handed-over', withdraw: 'withdrawn' },
  'handed-over': {},
  withdrawn: {},
};

/** A fee begins in the hands of who took it. */
export const feeBegins: readonly FeeState[] = ['held'];
