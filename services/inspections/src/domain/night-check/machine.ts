/** The way of a night check, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const NIGHT_CHECK_ACTS = ['complete', 'call-off', 'correct', 'withdraw'] as const;
export type NightCheckAct = (typeof NIGHT_CHECK_ACTS)[number];

export const NIGHT_CHECK_STATES = ['planned', 'completed', 'called-off', 'withdrawn'] as const;
export type NightCheckState = (typeof NIGHT_CHECK_STATES)[number];

/** State → act → the state after it. */
export const nightCheckMachine: Readonly<
  Record<NightCheckState, Readonly<Partial<Record<NightCheckAct, NightCheckState>>>>
> = {
  planned: { complete: 'completed', 'call-off': 'called-off' },
  completed: { correct: 'completed', withdraw: 'withdrawn' },
  'called-off': {},
  withdrawn: {},
};

/** The states in which a night check can begin. */
export const nightCheckBegins: readonly NightCheckState[] = ['planned', 'completed'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: NightCheckState, act: NightCheckAct): NightCheckState | undefined =>
  nightCheckMachine[state][act];
