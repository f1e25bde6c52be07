/** The way of a conduct case, as data: what is not in this picture does not happen. docs/states.md is drawn from it. */

export const CONDUCT_ACTS = ['hear', 'confirm', 'dismiss', 'take-back', 'overturn'] as const;
export type ConductAct = (typeof CONDUCT_ACTS)[number];

export const CONDUCT_STATES = ['reported', 'heard', 'confirmed', 'dismissed', 'taken-back', 'overturned'] as const;
export type ConductState = (typeof CONDUCT_STATES)[number];

/** State → act → the state after it. Nobody is found at fault unheard; who does not say anything has that written down. */
export const conductMachine: Readonly<Record<ConductState, Readonly<Partial<Record<ConductAct, ConductState>>>>> = {
  reported: { hear: 'heard', dismiss: 'dismissed', 'take-back': 'taken-back' },
  heard: { hear: 'heard', confirm: 'confirmed', dismiss: 'dismissed' },
  confirmed: { overturn: 'overturned' },
  dismissed: {},
  'taken-back': {},
  overturned: {},
};

/** The state in which a case begins. */
export const conductBegins: readonly ConductState[] = ['reported'];

/** The state after an act; undefined where the act is not possible. */
export const afterConductAct = (state: ConductState, act: ConductAct): ConductState | undefined =>
  conductMachine[state][act];
