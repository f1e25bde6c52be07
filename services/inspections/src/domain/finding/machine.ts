/** The way of a finding, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const FINDING_ACTS = ['plan', 'hand-over', 'rectify', 'verify', 'return', 'withdraw', 'merge'] as const;
export type FindingAct = (typeof FINDING_ACTS)[number];

export const FINDING_STATES = ['raised', 'planned', 'rectified', 'closed', 'withdrawn', 'merged'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** State → act → the state after it. */
export const findingMachine: Readonly<Record<FindingState, Readonly<Partial<Record<FindingAct, FindingState>>>>> = {
  raised: { plan: 'planned', withdraw: 'withdrawn', merge: 'merged' },
  planned: { 'hand-over': 'planned', rectify: 'rectified', withdraw: 'withdrawn', merge: 'merged' },
  rectified: { verify: 'closed', return: 'planned' },
  closed: { withdraw: 'withdrawn' },
  withdrawn: {},
  merged: {},
};

/** The states in which a finding can begin: one that says measure and deadline at once is planned. */
export const findingBegins: readonly FindingState[] = ['raised', 'planned'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: FindingState, act: FindingAct): FindingState | undefined => findingMachine[state][act];
