/** The way of a renovation, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const RENOVATION_ACTS = [
  'correct',
  'approve',
  'reject',
  'patrol',
  'accept',
  'withdraw',
  'take-deposit',
  'return-deposit',
] as const;
export type RenovationAct = (typeof RENOVATION_ACTS)[number];

export const RENOVATION_STATES = ['applied', 'approved', 'rejected', 'accepted', 'withdrawn'] as const;
export type RenovationState = (typeof RENOVATION_STATES)[number];

/** State → act → the state after it. */
export const renovationMachine: Readonly<
  Record<RenovationState, Readonly<Partial<Record<RenovationAct, RenovationState>>>>
> = {
  applied: {
    correct: 'applied',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
    'take-deposit': 'applied',
  },
  approved: { patrol: 'approved', accept: 'accepted', withdraw: 'withdrawn', 'take-deposit': 'approved' },
  rejected: { 'return-deposit': 'rejected' },
  // What was taken at the time may be written down late.
  accepted: { 'take-deposit': 'accepted', 'return-deposit': 'accepted' },
  withdrawn: { 'return-deposit': 'withdrawn' },
};

/** The states in which a renovation can begin. */
export const renovationBegins: readonly RenovationState[] = ['applied'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: RenovationState, act: RenovationAct): RenovationState | undefined =>
  renovationMachine[state][act];
