import type { RenovationState } from './api.js';

/** What may be done with a renovation in which state (docs/states.md), and by whom. */
export const ACTS = ['correct', 'approval', 'rejection', 'patrols', 'findings', 'acceptance', 'withdrawal'] as const;
export type ActName = (typeof ACTS)[number];

const STATES: Readonly<Record<ActName, readonly RenovationState[]>> = {
  correct: ['applied'],
  approval: ['applied'],
  rejection: ['applied'],
  patrols: ['approved'],
  findings: ['approved'],
  acceptance: ['approved'],
  withdrawal: ['applied', 'approved'],
};

export const permissionOf = (act: ActName): string => {
  if (act === 'correct') return 'inspections:handle';
  return act === 'patrols' || act === 'findings' ? 'inspections:patrol' : 'inspections:verify';
};

/** Why an act cannot be done; undefined where it can. */
export const hindrance = (
  act: ActName,
  state: RenovationState,
  may: (permission: string) => boolean,
): 'state' | 'may' | undefined => {
  if (!STATES[act].includes(state)) return 'state';
  return may(permissionOf(act)) ? undefined : 'may';
};
