import {
  type Acting,
  accept,
  type Day,
  type Decision,
  daysOf,
  type Fen,
  formatFen,
  type Instant,
  idsOf,
  isSelf,
  type Refused,
  refuse,
  tookStep,
} from '@goldkey/kernel';
import {
  type BonusEvent,
  type BonusPeriod,
  type BonusShare,
  type DepartmentBonus,
  remainderOf,
  sharedOf,
  submittersOf,
} from './bonus.js';

interface By extends Acting {
  readonly at: Instant;
}

/** Who heads the department now, and who belonged to it in the period. */
export interface DepartmentPeople {
  readonly headId?: string;
  readonly members: ReadonlySet<string>;
}

export interface GrantBonus extends By {
  readonly bonusId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly period: BonusPeriod;
  readonly amount: Fen;
  readonly reason: string;
}

/**
 * Grants a department a bonus for a month or quarter that has begun; one at a time, so what was reversed may be granted anew.
 * Nobody grants one to their own department.
 */
export const grantBonus = (
  { by, selves, at, ...granted }: GrantBonus,
  known: DepartmentPeople & { readonly today: Day; readonly others: readonly DepartmentBonus[] },
): Decision<BonusEvent> => {
  const { departmentId, period, amount } = granted;
  if (amount <= 0n) return refuse('evaluation.bonus-amount-invalid');
  if (daysOf(period).first > known.today) return refuse('evaluation.bonus-period-ahead-invalid', { period });
  const stands = (other: DepartmentBonus): boolean =>
    other.departmentId === departmentId && other.period === period && other.stage !== 'reversed';
  if (known.others.some(stands)) return refuse('evaluation.bonus-granted-already', { period });
  if (known.members.size === 0) return refuse('evaluation.bonus-nobody-there', { period });
  if (known.headId === undefined) return refuse('evaluation.bonus-head-missing');
  if ([known.headId, ...known.members].some((id) => isSelf(id, { by, selves })))
    return refuse('evaluation.bonus-own-department-not-permitted');
  const bonus: DepartmentBonus = { ...granted, grantedBy: by, grantedAt: at, shares: [], stage: 'draft' };
  return accept({ type: 'BonusGranted', bonus, by, at });
};

/** What is wrong with the shares of an amount. */
const sharesFault = (
  amount: Fen,
  shares: readonly BonusShare[],
  { members }: Pick<DepartmentPeople, 'members'>,
): Refused | undefined => {
  const seen = new Set<string>();
  for (const { employeeId, amount: own } of shares) {
    if (seen.has(employeeId)) return refuse('evaluation.bonus-share-repeats-invalid', { employeeId });
    seen.add(employeeId);
    if (own <= 0n) return refuse('evaluation.bonus-share-amount-invalid', { employeeId });
    if (!members.has(employeeId)) return refuse('evaluation.bonus-share-stranger-invalid', { employeeId });
  }
  const over = sharedOf(shares) - amount;
  return over > 0n ? refuse('evaluation.bonus-shares-exceed-invalid', { over: formatFen(over as Fen) }) : undefined;
};

const draftFault = ({ stage }: DepartmentBonus, { headId }: DepartmentPeople, by: string): Refused | undefined => {
  if (stage !== 'draft') return refuse('evaluation.bonus-not-draft', { stage });
  return headId === by ? undefined : refuse('evaluation.bonus-head-not-permitted');
};

/** The head writes the shares down, all of them anew, as often as it takes: among the department's people, within the amount. */
export const shareBonus = (
  bonus: DepartmentBonus,
  { shares, by, at }: Pick<By, 'by' | 'at'> & { readonly shares: readonly BonusShare[] },
  people: DepartmentPeople,
): Decision<BonusEvent> =>
  draftFault(bonus, people, by) ??
  sharesFault(bonus.amount, shares, people) ??
  accept({ type: 'BonusShared', shares, by, at });

/** What the head's position lets them do, as staffing tells it (document 002); without a limit any amount. */
export type HeadAuthority =
  | { readonly passes: true; readonly limit?: Fen }
  | { readonly passes: false; readonly position: string };

const authorityFault = (shares: readonly BonusShare[], authority: HeadAuthority): Refused | undefined => {
  if (!authority.passes) return refuse('evaluation.bonus-authority-not-permitted', { position: authority.position });
  const { limit } = authority;
  return limit !== undefined && sharedOf(shares) > limit
    ? refuse('evaluation.bonus-authority-limit-not-permitted', { limit: formatFen(limit) })
    : undefined;
};

/**
 * The head submits the shares and states what is kept: exactly what is not shared out, and why where it is anything. What is
 * shared out lies within the authority of the head's position.
 */
export const submitBonus = (
  bonus: DepartmentBonus,
  { kept, keptReason, by, selves, at }: By & { readonly kept: Fen; readonly keptReason?: string },
  { authority, ...people }: DepartmentPeople & { readonly authority: HeadAuthority },
): Decision<BonusEvent> => {
  const fault =
    draftFault(bonus, people, by) ??
    sharesFault(bonus.amount, bonus.shares, people) ??
    authorityFault(bonus.shares, authority);
  if (fault) return fault;
  if (bonus.shares.length === 0) return refuse('evaluation.bonus-shares-missing');
  const remainder = remainderOf(bonus);
  if (kept !== remainder) return refuse('evaluation.bonus-kept-invalid', { kept: formatFen(remainder) });
  if (kept > 0n && keptReason === undefined) return refuse('evaluation.bonus-kept-needs-reason-invalid');
  return accept({
    type: 'BonusSubmitted',
    kept,
    ...(kept > 0n && keptReason !== undefined ? { keptReason } : {}),
    by,
    submittedAs: idsOf({ by, selves }),
    at,
  });
};

/** Whether the head who submitted the shares stands among them. */
export const hasHeadShare = (bonus: DepartmentBonus): boolean =>
  bonus.stage === 'submitted' && bonus.shares.some(({ employeeId }) => submittersOf(bonus.submission).has(employeeId));

/** Why somebody may not decide about what was submitted: nobody decides what they submitted, or of which they get a part. */
const ownCaseFault = ({ shares, ...bonus }: DepartmentBonus, acting: Acting): Refused | undefined => {
  const isOwn =
    shares.some(({ employeeId }) => isSelf(employeeId, acting)) ||
    (bonus.stage === 'submitted' && tookStep(bonus.submission.by, bonus.submission.submittedAs, acting));
  return isOwn ? refuse('evaluation.bonus-own-case-not-permitted') : undefined;
};

/** Approves the shares; with a part of the head's own in them only who granted the bonus does. */
export const approveBonus = (
  bonus: DepartmentBonus,
  { by, selves, at }: By,
  people: DepartmentPeople,
): Decision<BonusEvent> => {
  if (bonus.stage !== 'submitted') return refuse('evaluation.bonus-not-submitted', { stage: bonus.stage });
  if (hasHeadShare(bonus) && bonus.grantedBy !== by) return refuse('evaluation.bonus-head-share-not-permitted');
  return (
    ownCaseFault(bonus, { by, selves }) ??
    sharesFault(bonus.amount, bonus.shares, people) ??
    accept({ type: 'BonusApproved', by, at })
  );
};

/** Sends the shares back to the head, who writes them anew. */
export const returnBonus = (
  bonus: DepartmentBonus,
  { reason, by, selves, at }: By & { readonly reason: string },
): Decision<BonusEvent> => {
  if (bonus.stage !== 'submitted') return refuse('evaluation.bonus-not-submitted', { stage: bonus.stage });
  return ownCaseFault(bonus, { by, selves }) ?? accept({ type: 'BonusReturned', reason, by, at });
};

/** Takes a bonus back for good, however far it had come: what was published of it is taken back by the next publication. */
export const reverseBonus = (
  bonus: DepartmentBonus,
  { reason, by, selves, at }: By & { readonly reason: string },
): Decision<BonusEvent> => {
  if (bonus.stage === 'reversed') return refuse('evaluation.bonus-reversed');
  return ownCaseFault(bonus, { by, selves }) ?? accept({ type: 'BonusReversed', reason, by, at });
};
