/** The way of a full-coverage inspection, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const FULL_COVERAGE_ACTS = ['walk', 'complete', 'withdraw'] as const;
export type FullCoverageAct = (typeof FULL_COVERAGE_ACTS)[number];

export const FULL_COVERAGE_STATES = ['open', 'completed', 'withdrawn'] as const;
export type FullCoverageState = (typeof FULL_COVERAGE_STATES)[number];

/** State → act → the state after it. */
export const fullCoverageMachine: Readonly<
  Record<FullCoverageState, Readonly<Partial<Record<FullCoverageAct, FullCoverageState>>>>
> = {
  open: { walk: 'open', complete: 'completed', withdraw: 'withdrawn' },
  completed: { withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The states in which a full-coverage inspection can begin. */
export const fullCoverageBegins: readonly FullCoverageState[] = ['open'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: FullCoverageState, act: FullCoverageAct): FullCoverageState | undefined =>
  fullCoverageMachine[state][act];
