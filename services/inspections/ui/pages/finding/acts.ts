import type { FindingLine, FindingState } from '../../api.js';

/** Doors of a finding's acts: what may be done in which state (docs/states.md), and by whom. */
export const ACTS = ['plan', 'hand-over', 'repair', 'rectification', 'verification', 'return', 'withdrawal'] as const;
export type ActName = (typeof ACTS)[number];

const STATES: Readonly<Record<ActName, readonly FindingState[]>> = {
  plan: ['raised'],
  'hand-over': ['planned'],
  repair: ['raised', 'planned'],
  rectification: ['planned'],
  verification: ['rectified'],
  return: ['rectified'],
  withdrawal: ['raised', 'planned', 'closed'],
};

const HANDLING: readonly ActName[] = ['plan', 'hand-over', 'repair', 'rectification'];

export const permissionOf = (act: ActName): string =>
  HANDLING.includes(act) ? 'inspections:handle' : 'inspections:verify';

type Judged = Pick<FindingLine, 'state' | 'mayJudge' | 'mayWithdraw' | 'repair'> & { readonly repairState?: string };

/** Why an act cannot be done, as the record says of the reader; undefined where it can. */
export const hindrance = (
  act: ActName,
  { state, mayJudge, mayWithdraw, repair, repairState }: Judged,
  may: (permission: string) => boolean,
): 'state' | 'may' | 'handed' | 'judge' | 'withdraw' | undefined => {
  if (!STATES[act].includes(state)) return 'state';
  // A repair that was set aside as a mistake is none.
  if (act === 'repair' && repair !== undefined && repairState !== 'set-aside') return 'handed';
  if (!may(permissionOf(act))) return 'may';
  if ((act === 'verification' || act === 'return') && !mayJudge) return 'judge';
  return act === 'withdrawal' && !mayWithdraw ? 'withdraw' : undefined;
};
