import type { FindingState } from '../api.js';
import type { RenovationLine, RenovationState } from './api.js';

/** What may be done with a renovation in which state (docs/states.md), and by whom. */
export const ACTS = [
  'correct',
  'approval',
  'rejection',
  'deposit',
  'patrols',
  'findings',
  'acceptance',
  'deposit-return',
  'withdrawal',
] as const;
export type ActName = (typeof ACTS)[number];

type Standing = Pick<RenovationLine, 'state' | 'deposit' | 'depositTaken' | 'depositReturned'>;

const STATES: Readonly<Record<ActName, readonly RenovationState[]>> = {
  correct: ['applied'],
  approval: ['applied'],
  rejection: ['applied'],
  deposit: ['applied', 'approved', 'accepted'],
  patrols: ['approved'],
  findings: ['approved'],
  acceptance: ['approved'],
  'deposit-return': ['rejected', 'accepted', 'withdrawn'],
  withdrawal: ['applied', 'approved'],
};

export const permissionOf = (act: ActName): string => {
  if (act === 'correct' || act === 'deposit') return 'inspections:handle';
  return act === 'patrols' || act === 'findings' ? 'inspections:patrol' : 'inspections:verify';
};

/** Whether a violation is not out of the way yet: nobody has verified it, nor taken it back. */
export const isOpen = ({ state }: { readonly state: FindingState }): boolean =>
  state === 'raised' || state === 'planned' || state === 'rectified';

/** A deposit is taken once where one was agreed, and goes back once. */
const isTimeOf = (act: ActName, { deposit, depositTaken, depositReturned }: Standing): boolean => {
  if (act === 'deposit') return deposit !== undefined && depositTaken === undefined;
  return act !== 'deposit-return' || (depositTaken !== undefined && depositReturned === undefined);
};

/** Why an act cannot be done; undefined where it can. */
export const hindrance = (
  act: ActName,
  standing: Standing,
  may: (permission: string) => boolean,
): 'state' | 'may' | undefined => {
  if (!STATES[act].includes(standing.state) || !isTimeOf(act, standing)) return 'state';
  return may(permissionOf(act)) ? undefined : 'may';
};
