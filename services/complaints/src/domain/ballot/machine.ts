/** The way of a yearly ballot, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const BALLOT_ACTS = ['name-delegates', 'open', 'vote', 'close', 'cancel'] as const;
export type BallotAct = (typeof BALLOT_ACTS)[number];

export const BALLOT_STATES = ['drafted', 'open', 'closed', 'cancelled'] as const;
export type BallotState = (typeof BALLOT_STATES)[number];

/** State → act → the state after it. Votes that were given are never taken back, so an open ballot is not cancelled. */
export const ballotMachine: Readonly<Record<BallotState, Readonly<Partial<Record<BallotAct, BallotState>>>>> = {
  drafted: { 'name-delegates': 'drafted', open: 'open', cancel: 'cancelled' },
  open: { vote: 'open', close: 'closed' },
  closed: {},
  cancelled: {},
};

/** The states in which a ballot can begin. */
export const ballotBegins: readonly BallotState[] = ['drafted'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: BallotState, act: BallotAct): BallotState | undefined => ballotMachine[state][act];
