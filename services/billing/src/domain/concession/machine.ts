/** The way of a concession, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const CONCESSION_STATES = ['proposed', 'approved', 'refused', 'ended'] as const;
export type ConcessionState = (typeof CONCESSION_STATES)[number];
export const CONCESSION_ACTS = ['approve', 'refuse', 'end'] as const;
export type ConcessionAct = (typeof CONCESSION_ACTS)[number];

/** State → act → the state after it. */
export const concessionMachine: Readonly<
  Record<ConcessionState, Readonly<Partial<Record<ConcessionAct, ConcessionState>>>>
> = { proposed: { approve: 'approved', refuse: 'refused' }, approved: { end: 'ended' }, refused: {}, ended: {} };

/** A concession begins as asked for. */
export const concessionBegins: readonly ConcessionState[] = ['proposed'];
