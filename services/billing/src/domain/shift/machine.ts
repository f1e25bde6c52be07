/** The way of a cashier's shift, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const SHIFT_ACTS = ['count', 'hand-over'] as const;
export type ShiftAct = (typeof SHIFT_ACTS)[number];

export const SHIFT_STATES = ['open', 'counted', 'handed-over'] as const;
export type ShiftState = (typeof SHIFT_STATES)[number];

/** State → act → the state after it. */
export const shiftMachine: Readonly<Record<ShiftState, Readonly<Partial<Record<ShiftAct, ShiftState>>>>> = {
  open: { count: 'counted' },
  counted: { 'hand-over': 'handed-over' },
  'handed-over': {},
};

/** A shift begins open. */
export const shiftBegins: readonly ShiftState[] = ['open'];
