import type { FindingState } from '../api.js';
import { RENOVATION_STATES, type RenovationLine, type RenovationState } from './api.js';

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
  'last-day',
  'acceptance-withdrawal',
  'deposit-withdrawal',
  'deposit-return-withdrawal',
] as const;
export type ActName = (typeof ACTS)[number];

type Standing = Pick<RenovationLine, 'state' | 'deposit' | 'depositTaken' | 'depositWithdrawn' | 'depositReturned'>;

const STATES: Readonly<Record<ActName, readonly RenovationState[]>> = {
  correct: ['applied'],
  approval: ['applied'],
  rejection: ['applied'],
  deposit: RENOVATION_STATES,
  patrols: ['approved'],
  findings: ['approved'],
  acceptance: ['approved'],
  'deposit-return': ['rejected', 'accepted', 'withdrawn'],
  withdrawal: ['applied', 'approved'],
  'last-day': ['approved'],
  'acceptance-withdrawal': ['accepted'],
  'deposit-withdrawal': RENOVATION_STATES,
  'deposit-return-withdrawal': RENOVATION_STATES,
};

export const permissionOf = (act: ActName): string => {
  if (act === 'correct' || act === 'deposit') return 'inspections:handle';
  return act === 'patrols' || act === 'findings' ? 'inspections:patrol' : 'inspections:verify';
};

/** Whether a violation is not out of the way yet: nobody has verified it, nor taken it back. */
export const isOpen = ({ state }: { readonly state: FindingState }): boolean =>
  state === 'raised' || state === 'planned' || state === 'rectified';

const isOver = ({ state }: Standing): boolean => state === 'rejected' || state === 'withdrawn';

/** A deposit is taken once where one was agreed, and goes back once; what was taken back is written down anew. */
const isTimeOf = (act: ActName, standing: Standing): boolean => {
  const { deposit, depositTaken, depositWithdrawn, depositReturned } = standing;
  switch (act) {
    case 'deposit':
      return deposit !== undefined && depositTaken === undefined && (!isOver(standing) || depositWithdrawn === true);
    case 'deposit-return':
    case 'deposit-withdrawal':
      return depositTaken !== undefined && depositReturned === undefined;
    case 'deposit-return-withdrawal':
      return depositReturned !== undefined;
    default:
      return true;
  }
};

/** What stands against an act as the renovation stands, in the order in which it is said. */
export const REASONS = [
  'over',
  'approved',
  'unapproved',
  'unaccepted',
  'no-deposit',
  'deposit-taken',
  'deposit-open',
  'deposit-returned',
  'deposit-kept',
  'running',
] as const;
export type Reason = (typeof REASONS)[number];

const depositReason = (act: ActName, { deposit, depositTaken, depositReturned }: Standing): Reason => {
  if (deposit === undefined && depositTaken === undefined) return 'no-deposit';
  if (act === 'deposit-return-withdrawal') return 'deposit-kept';
  if (depositReturned !== undefined) return 'deposit-returned';
  if (act === 'deposit') return depositTaken === undefined ? 'over' : 'deposit-taken';
  return depositTaken === undefined ? 'deposit-open' : 'running';
};

const reasonOf = (act: ActName, standing: Standing): Reason => {
  if (act.startsWith('deposit')) return depositReason(act, standing);
  if (act === 'acceptance-withdrawal') return isOver(standing) ? 'over' : 'unaccepted';
  if (standing.state === 'applied') return 'unapproved';
  return standing.state === 'approved' ? 'approved' : 'over';
};

/** Why an act cannot be done; undefined where it can. */
export const hindrance = (
  act: ActName,
  standing: Standing,
  may: (permission: string) => boolean,
): Reason | 'may' | undefined => {
  if (!STATES[act].includes(standing.state) || !isTimeOf(act, standing)) return reasonOf(act, standing);
  return may(permissionOf(act)) ? undefined : 'may';
};
