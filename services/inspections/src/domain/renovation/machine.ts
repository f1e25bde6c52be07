/** The way of a renovation, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const RENOVATION_ACTS = [
  'correct',
  'approve',
  'reject',
  'patrol',
  'accept',
  'withdraw',
  'reopen',
  'move',
  'take-deposit',
  'return-deposit',
  'withdraw-deposit',
  'withdraw-deposit-return',
] as const;
export type RenovationAct = (typeof RENOVATION_ACTS)[number];

export const RENOVATION_STATES = ['applied', 'approved', 'rejected', 'accepted', 'withdrawn'] as const;
export type RenovationState = (typeof RENOVATION_STATES)[number];

/** What was written of the deposit by mistake is taken back in whichever state, and then written down anew. */
const deposit = <State extends RenovationState>(state: State) =>
  ({ 'take-deposit': state, 'withdraw-deposit': state, 'withdraw-deposit-return': state }) as const;

/** State → act → the state after it. */
export const renovationMachine: Readonly<
  Record<RenovationState, Readonly<Partial<Record<RenovationAct, RenovationState>>>>
> = {
  applied: {
    correct: 'applied',
    approve: 'approved',
    reject: 'rejected',
    withdraw: 'withdrawn',
    ...deposit('applied'),
  },
  approved: {
    patrol: 'approved',
    accept: 'accepted',
    withdraw: 'withdrawn',
    move: 'approved',
    ...deposit('approved'),
  },
  rejected: { 'return-deposit': 'rejected', ...deposit('rejected') },
  // What was taken at the time may be written down late.
  accepted: { reopen: 'approved', 'return-deposit': 'accepted', ...deposit('accepted') },
  withdrawn: { 'return-deposit': 'withdrawn', ...deposit('withdrawn') },
};

/** The states in which a renovation can begin. */
export const renovationBegins: readonly RenovationState[] = ['applied'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: RenovationState, act: RenovationAct): RenovationState | undefined =>
  renovationMachine[state][act];
