import { type Day, fen, formatFen } from '@goldkey/kernel';
import type { BonusShown } from '../../../application/bonus-ports.js';
import type { BonusShare, DepartmentBonus, Submission } from '../../../domain/bonus/bonus.js';

/** JSON has no whole numbers of any size: money is kept as decimal text. */
type Kept<Part> = { readonly [Name in keyof Part]: Part[Name] extends bigint ? string : Part[Name] };

/** A bonus as its column `state` has it: all else stands as it is. */
export interface KeptBonus {
  readonly amount: string;
  readonly shares: readonly Kept<BonusShare>[];
  readonly submission?: Kept<Submission>;
}

export const keptBonus = (bonus: DepartmentBonus): KeptBonus => {
  const { submission, ...rest } = { submission: undefined, ...bonus };
  return {
    ...rest,
    amount: formatFen(bonus.amount),
    shares: bonus.shares.map(({ employeeId, amount }) => ({ employeeId, amount: formatFen(amount) })),
    ...(submission === undefined ? {} : { submission: { ...submission, kept: formatFen(submission.kept) } }),
  };
};

export const bonusOf = (kept: KeptBonus): DepartmentBonus => {
  const { amount, shares, submission, ...rest } = kept;
  const bonus: object = {
    ...rest,
    amount: fen(amount),
    shares: shares.map((share) => ({ employeeId: share.employeeId, amount: fen(share.amount) })),
    ...(submission === undefined ? {} : { submission: { ...submission, kept: fen(submission.kept) } }),
  };
  return bonus as DepartmentBonus;
};

export interface FoundRow {
  readonly state: KeptBonus;
  readonly version: number;
  readonly shown: readonly BonusShown[] | null;
}

/** Where a bonus `b` was shown, the first publication first, as JSON of {@link BonusShown}. */
export const SHOWN = `
  (SELECT json_agg(json_build_object('publicationId', s.id, 'until', s.until_day, 'takesBack', s.back, 'told', s.told) ORDER BY s.published_at)
   FROM (SELECT p.id, p.until_day::text AS until_day, p.published_at, bool_or(a.amount_fen < 0) AS back, bool_and(EXISTS (
           SELECT 1 FROM payroll_item i WHERE i.reference = a.reference)) AS told
         FROM published_amount a JOIN publication p ON p.id = a.publication_id WHERE a.bonus_id = b.id
         GROUP BY p.id) AS s)`;

export const foundOf = ({ state, version, shown }: FoundRow) => ({
  state: bonusOf(state),
  version,
  shown: (shown ?? []).map((one) => ({ ...one, until: one.until as Day })),
});
