/** The way of an instalment plan, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const INSTALMENT_PLAN_ACTS = ['approve', 'refuse', 'break', 'fulfil', 'end', 'reopen', 'supersede'] as const;
export type InstalmentPlanAct = (typeof INSTALMENT_PLAN_ACTS)[number];

export const INSTALMENT_PLAN_STATES = ['proposed', 'agreed', 'refused', 'broken', 'kept', 'ended'] as const;
export type InstalmentPlanState = (typeof INSTALMENT_PLAN_STATES)[number];

/** State → act → the state after it. */
export const instalmentPlanMachine: Readonly<
  Record<InstalmentPlanState, Readonly<Partial<Record<InstalmentPlanAct, InstalmentPlanState>>>>
> = {
  proposed: { approve: 'agreed', refuse: 'refused', end: 'ended' },
  agreed: { break: 'broken', fulfil: 'kept', end: 'ended' },
  refused: {},
  broken: { fulfil: 'kept', end: 'ended' },
  kept: { reopen: 'agreed', break: 'broken', supersede: 'ended' },
  ended: {},
};

/** A plan begins as agreed within the collector's authority, or as proposed to who decides above it. */
export const instalmentPlanBegins: readonly InstalmentPlanState[] = ['proposed', 'agreed'];
