import type { FindingState } from '../../api.js';

/** Doors of a finding's acts: what may be done in which state (docs/states.md), and by whom. */
export const ACTS = ['plan', 'rectification', 'verification', 'return', 'withdrawal'] as const;
export type ActName = (typeof ACTS)[number];

const STATES: Readonly<Record<ActName, readonly FindingState[]>> = {
  plan: ['raised'],
  rectification: ['planned'],
  verification: ['rectified'],
  return: ['rectified'],
  withdrawal: ['raised', 'planned'],
};

export const permissionOf = (act: ActName): string =>
  act === 'plan' || act === 'rectification' ? 'inspections:handle' : 'inspections:verify';

/** Why an act cannot be done; undefined where it can. */
export const hindrance = (
  act: ActName,
  state: FindingState,
  may: (permission: string) => boolean,
): 'state' | 'may' | undefined => {
  if (!STATES[act].includes(state)) return 'state';
  return may(permissionOf(act)) ? undefined : 'may';
};
