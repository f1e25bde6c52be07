/** The way of an item's month, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const RECKONING_ACTS = ['decide-measure', 'follow-up'] as const;
export type ReckoningAct = (typeof RECKONING_ACTS)[number];

export const RECKONING_STATES = ['sound', 'loss-making', 'measured', 'followed-up'] as const;
export type ReckoningState = (typeof RECKONING_STATES)[number];

/** State → act → the state after it. */
export const reckoningMachine: Readonly<
  Record<ReckoningState, Readonly<Partial<Record<ReckoningAct, ReckoningState>>>>
> = {
  sound: {},
  'loss-making': { 'decide-measure': 'measured' },
  measured: { 'follow-up': 'followed-up' },
  'followed-up': {},
};

/** A month that is over covers its cost, or does not. */
export const reckoningBegins: readonly ReckoningState[] = ['sound', 'loss-making'];
