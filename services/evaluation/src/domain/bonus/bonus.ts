import type { Fen, Instant, Period } from '@goldkey/kernel';

/**
 * A department's bonus, shared out within its head's authority. The source is document 002, description of the position of
 * customer service manager, authority over expense, item 4: 「部門二次獎金分配決定權」, the department's head decides how the
 * bonus is distributed a second time. The document is silent on a part of the head's own. Reading: the head may propose
 * one, and only who granted the bonus approves it; what is not shared out is stated as kept, with why.
 */

/** A month or a quarter. */
export type BonusPeriod = Period;

/** What one person gets. */
export interface BonusShare {
  readonly employeeId: string;
  /** Above nought. */
  readonly amount: Fen;
}

interface Act {
  readonly by: string;
  readonly at: Instant;
}

interface Granted {
  readonly bonusId: string;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly period: BonusPeriod;
  readonly amount: Fen;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: Instant;
  /** As the head last wrote them down, by `employeeId`; nobody stands twice. */
  readonly shares: readonly BonusShare[];
}

/** The head lays the shares before the grantor's side. Shares and what is kept come to the amount granted, to the fen. */
export interface Submission extends Act {
  /** All ids of who submitted then; absent on older ones. */
  readonly submittedAs?: readonly string[];
  readonly kept: Fen;
  /** Why; wherever anything is kept. */
  readonly keptReason?: string;
}

export type DepartmentBonus = Granted &
  (
    | { readonly stage: 'draft'; readonly returned?: Act & { readonly reason: string } }
    | { readonly stage: 'submitted'; readonly submission: Submission }
    | { readonly stage: 'approved'; readonly submission: Submission; readonly approval: Act }
    | {
        readonly stage: 'reversed';
        readonly reversal: Act & { readonly reason: string };
        /** Where it had come so far. */
        readonly submission?: Submission;
        readonly approval?: Act;
      }
  );
export type BonusStage = DepartmentBonus['stage'];
export const BONUS_STAGES = ['draft', 'submitted', 'approved', 'reversed'] as const satisfies readonly BonusStage[];

export type BonusEvent = Act &
  (
    | { readonly type: 'BonusGranted'; readonly bonus: DepartmentBonus }
    | { readonly type: 'BonusShared'; readonly shares: readonly BonusShare[] }
    | {
        readonly type: 'BonusSubmitted';
        readonly submittedAs: readonly string[];
        readonly kept: Fen;
        readonly keptReason?: string;
      }
    | { readonly type: 'BonusReturned'; readonly reason: string }
    | { readonly type: 'BonusApproved' }
    | { readonly type: 'BonusReversed'; readonly reason: string }
  );

/** What the shares come to. */
export const sharedOf = (shares: readonly BonusShare[]): Fen =>
  shares.reduce((sum, { amount }) => sum + amount, 0n) as Fen;

/** What of the amount granted is not shared out. */
export const remainderOf = ({ amount, shares }: Pick<DepartmentBonus, 'amount' | 'shares'>): Fen =>
  (amount - sharedOf(shares)) as Fen;

/** When it came to its stage. */
export const lastActOf = (bonus: DepartmentBonus): Instant => {
  switch (bonus.stage) {
    case 'draft':
      return bonus.returned?.at ?? bonus.grantedAt;
    case 'submitted':
      return bonus.submission.at;
    case 'approved':
      return bonus.approval.at;
    case 'reversed':
      return bonus.reversal.at;
  }
};

const grantedOf = ({
  bonusId,
  propertyId,
  departmentId,
  period,
  amount,
  reason,
  ...rest
}: DepartmentBonus): Granted => ({
  bonusId,
  propertyId,
  departmentId,
  period,
  amount,
  reason,
  grantedBy: rest.grantedBy,
  grantedAt: rest.grantedAt,
  shares: rest.shares,
});

/** Every id of who submitted it. */
export const submittersOf = ({ by, submittedAs = [] }: Submission): ReadonlySet<string> =>
  new Set([by, ...submittedAs]);

/** The bonus after the event. */
export const evolveBonus = (bonus: DepartmentBonus | undefined, event: BonusEvent): DepartmentBonus => {
  if (event.type === 'BonusGranted') return event.bonus;
  if (bonus === undefined) throw new Error('the first event of a bonus grants it');
  const { by, at } = event;
  switch (event.type) {
    case 'BonusShared': {
      const shares = [...event.shares].sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
      return { ...bonus, shares };
    }
    case 'BonusSubmitted': {
      const { submittedAs, kept, keptReason } = event;
      const submission = { by, submittedAs, at, kept, ...(keptReason === undefined ? {} : { keptReason }) };
      return { ...grantedOf(bonus), stage: 'submitted', submission };
    }
    case 'BonusReturned':
      return { ...grantedOf(bonus), stage: 'draft', returned: { by, at, reason: event.reason } };
    case 'BonusApproved':
      if (bonus.stage !== 'submitted') throw new Error('only what was submitted is approved');
      return { ...bonus, stage: 'approved', approval: { by, at } };
    case 'BonusReversed':
      return {
        ...grantedOf(bonus),
        ...('submission' in bonus && bonus.submission ? { submission: bonus.submission } : {}),
        ...('approval' in bonus && bonus.approval ? { approval: bonus.approval } : {}),
        stage: 'reversed',
        reversal: { by, at, reason: event.reason },
      };
  }
};
