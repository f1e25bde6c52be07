/** The way of a joint inspection, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const JOINT_INSPECTION_ACTS = ['hold', 'call-off', 'withdraw'] as const;
export type JointInspectionAct = (typeof JOINT_INSPECTION_ACTS)[number];

export const JOINT_INSPECTION_STATES = ['invited', 'held', 'called-off', 'withdrawn'] as const;
export type JointInspectionState = (typeof JOINT_INSPECTION_STATES)[number];

/** State → act → the state after it. */
export const jointInspectionMachine: Readonly<
  Record<JointInspectionState, Readonly<Partial<Record<JointInspectionAct, JointInspectionState>>>>
> = {
  invited: { hold: 'held', 'call-off': 'called-off' },
  held: { withdraw: 'withdrawn' },
  'called-off': {},
  withdrawn: {},
};

/** The states in which a joint inspection can begin. */
export const jointInspectionBegins: readonly JointInspectionState[] = ['invited'];

/** The state after an act; undefined where the act is not possible. */
export const afterAct = (state: JointInspectionState, act: JointInspectionAct): JointInspectionState | undefined =>
  jointInspectionMachine[state][act];
