/** The way of a fee that staff took, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const FEE_ACTS = ['hand-over'] as const;
export type FeeAct = (typeof FEE_ACTS)[number];

export const FEE_STATES = ['held', 'handed-over'] as const;
export type FeeState = (typeof FEE_STATES)[number];

/** State → act → the state after it. */
export const feeMachine: Readonly<Record<FeeState, Readonly<Partial<Record<FeeAct, FeeState>>>>> = {
  held: { 'hand-over': 'handed-over' },
  'handed-over': {},
};

/** A fee begins in the hands of who took it. */
export const feeBegins: readonly FeeState[] = ['held'];
