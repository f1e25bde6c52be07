/** The way of a defect, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const HANDOVER_DEFECT_ACTS = ['hand-to-repair', 'put-right', 'reopen', 'withdraw'] as const;
export type HandoverDefectAct = (typeof HANDOVER_DEFECT_ACTS)[number];

export const HANDOVER_DEFECT_STATES = ['open', 'in-repair', 'put-right', 'withdrawn'] as const;
export type HandoverDefectState = (typeof HANDOVER_DEFECT_STATES)[number];

/** State → act → the state after it. What is in repair stays open until somebody says that it is right. */
export const handoverDefectMachine: Readonly<
  Record<HandoverDefectState, Readonly<Partial<Record<HandoverDefectAct, HandoverDefectState>>>>
> = {
  open: { 'hand-to-repair': 'in-repair', 'put-right': 'put-right', withdraw: 'withdrawn' },
  'in-repair': { 'hand-to-repair': 'in-repair', 'put-right': 'put-right', withdraw: 'withdrawn' },
  'put-right': { reopen: 'open', withdraw: 'withdrawn' },
  withdrawn: {},
};

/** The states in which a defect can begin. */
export const handoverDefectBegins: readonly HandoverDefectState[] = ['open'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: HandoverDefectState, act: HandoverDefectAct): HandoverDefectState | undefined =>
  handoverDefectMachine[state][act];
