/** The way of a home visit, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const HOME_VISIT_ACTS = ['make', 'miss', 'cancel', 'withdraw'] as const;
export type HomeVisitAct = (typeof HOME_VISIT_ACTS)[number];

export const HOME_VISIT_STATES = ['planned', 'made', 'missed', 'cancelled', 'withdrawn'] as const;
export type HomeVisitState = (typeof HOME_VISIT_STATES)[number];

/** State → act → the state after it. Where nobody was at home the visit is planned anew, as another one. */
export const homeVisitMachine: Readonly<
  Record<HomeVisitState, Readonly<Partial<Record<HomeVisitAct, HomeVisitState>>>>
> = {
  planned: { make: 'made', miss: 'missed', cancel: 'cancelled' },
  made: { withdraw: 'withdrawn' },
  missed: {},
  cancelled: {},
  withdrawn: {},
};

/** The states in which a visit can begin: one that was made without a plan is made. */
export const homeVisitBegins: readonly HomeVisitState[] = ['planned', 'made'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: HomeVisitState, act: HomeVisitAct): HomeVisitState | undefined =>
  homeVisitMachine[state][act];
