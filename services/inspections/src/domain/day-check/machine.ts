/** The way of a day check, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const DAY_CHECK_ACTS = ['withdraw'] as const;
export type DayCheckAct = (typeof DAY_CHECK_ACTS)[number];

export const DAY_CHECK_STATES = ['completed', 'withdrawn'] as const;
export type DayCheckState = (typeof DAY_CHECK_STATES)[number];

/** State → act → the state after it. */
export const dayCheckMachine: Readonly<Record<DayCheckState, Readonly<Partial<Record<DayCheckAct, DayCheckState>>>>> = {
  completed: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The states in which a day check can begin. */
export const dayCheckBegins: readonly DayCheckState[] = ['completed'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: DayCheckState, act: DayCheckAct): DayCheckState | undefined =>
  dayCheckMachine[state][act];
