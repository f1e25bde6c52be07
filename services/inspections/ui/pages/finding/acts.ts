import type { FindingLine, FindingState } from '../../api.js';

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

type Judged = Pick<FindingLine, 'state' | 'mayJudge' | 'mayWithdraw'>;

/** Why an act cannot be done, as the record says of the reader; undefined where it can. */
export const hindrance = (
  act: ActName,
  { state, mayJudge, mayWithdraw }: Judged,
  may: (permission: string) => boolean,
): 'state' | 'may' | 'judge' | 'withdraw' | undefined => {
  if (!STATES[act].includes(state)) return 'state';
  if (!may(permissionOf(act))) return 'may';
  if ((act === 'verification' || act === 'return') && !mayJudge) return 'judge';
  return act === 'withdrawal' && !mayWithdraw ? 'withdraw' : undefined;
};
