/** The way of a piece of upkeep work, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const UPKEEP_WORK_ACTS = ['mark', 'return', 'redo', 'withdraw', 'unmark'] as const;
export type UpkeepWorkAct = (typeof UPKEEP_WORK_ACTS)[number];

export const UPKEEP_WORK_STATES = ['done', 'returned', 'marked', 'withdrawn'] as const;
export type UpkeepWorkState = (typeof UPKEEP_WORK_STATES)[number];

/** State → act → the state after it. What was taken back may be done after all; a mark may be taken back also after the work was done again. */
export const upkeepWorkMachine: Readonly<
  Record<UpkeepWorkState, Readonly<Partial<Record<UpkeepWorkAct, UpkeepWorkState>>>>
> = {
  done: { mark: 'marked', return: 'returned', withdraw: 'withdrawn', unmark: 'done' },
  returned: { redo: 'done', unmark: 'done' },
  marked: { unmark: 'done' },
  withdrawn: { redo: 'done' },
};

/** The states in which a piece of work can begin. */
export const upkeepWorkBegins: readonly UpkeepWorkState[] = ['done'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: UpkeepWorkState, act: UpkeepWorkAct): UpkeepWorkState | undefined =>
  upkeepWorkMachine[state][act];
