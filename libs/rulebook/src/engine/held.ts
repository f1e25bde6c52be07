import { fenOf, formatFen, formatInstant, type Month, type Ratio } from '@goldkey/kernel';
import type { Entry, Rate, Scorecard, Stipend, SubjectKind, SubjectResult } from '../vocabulary.js';
import { DEFAULT_ZONE } from './situation.js';

/** The counts of a rate as exact texts: how they are kept. */
export interface HeldRate {
  readonly numerator: string;
  readonly denominator: string;
  readonly basis?: string;
  readonly mean?: string;
}

const ratioText = ({ numerator, denominator }: Ratio): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

export const heldRate = ({ numerator, denominator, basis, mean }: Rate): HeldRate => ({
  numerator: ratioText(numerator),
  denominator: ratioText(denominator),
  ...(basis === undefined ? {} : { basis }),
  ...(mean === undefined ? {} : { mean: ratioText(mean) }),
});

/** A stipend as exact texts. */
export interface HeldStipend {
  readonly months: number;
  readonly standard: string;
  readonly deducted: string;
}

export const heldStipend = ({ months, standard, deducted }: Stipend): HeldStipend => ({
  months,
  standard: formatFen(standard),
  deducted: formatFen(deducted),
});

/** A scorecard as exact texts, unrounded. */
export interface HeldScorecard {
  readonly score: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly value: string;
    readonly score: string;
    readonly weight: string;
  }[];
}

export const heldScorecard = ({ score, indicators }: Scorecard): HeldScorecard => ({
  score: ratioText(score),
  indicators: indicators.map(({ id, value, score: points, weight }) => ({
    id,
    value: ratioText(value),
    score: ratioText(points),
    weight: ratioText(weight),
  })),
});

/** A line of the ledger as it stands; `posted` is what its postings sum up to. */
export interface HeldLine {
  readonly key: string;
  readonly clause: string;
  readonly at: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly outcome: Entry['outcome'] | 'withdrawn';
  readonly points: string;
  readonly fine: string;
  readonly evidence: readonly string[];
  readonly posted: { readonly points: string; readonly fine: string };
  /** Its month is closed at its property: the line stays as it is, and what differs is corrected elsewhere. */
  readonly frozen?: boolean;
}

/** What one subject has in the month. */
export interface HeldSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly points: string;
  readonly fine: string;
  readonly due: number;
  readonly done: number;
  readonly duties: Readonly<Record<string, { readonly due: number; readonly done: number }>>;
  readonly rates: Readonly<Record<string, HeldRate>>;
  readonly flags: readonly string[];
  /** Of window staff (W-05). */
  readonly stipend?: HeldStipend;
  /** Of departments (J). */
  readonly scorecard?: HeldScorecard;
}

/** The row by which the overview shows the property. */
export interface HeldTotals {
  readonly rulebook: string;
  readonly points: string;
  readonly fine: string;
  readonly due: number;
  readonly done: number;
  readonly missed: number;
  readonly rates: Readonly<Record<string, HeldRate>>;
}

/** Everything that is kept of one month of one property; without a property, of the group. */
export interface HeldMonth {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly lines: readonly HeldLine[];
  readonly subjects: readonly HeldSubject[];
  readonly totals?: HeldTotals;
}

const sumOf = (values: Iterable<bigint>): bigint => [...values].reduce((total, value) => total + value, 0n);

const lineOf = (entry: Entry): HeldLine => {
  const cost = { points: String(entry.points), fine: formatFen(entry.fine) };
  const { key, clause, subjectKind, subjectId, outcome, evidence } = entry;
  const at = formatInstant(entry.at, DEFAULT_ZONE);
  return { key, clause, at, subjectKind, subjectId, outcome, ...cost, evidence: [...evidence], posted: cost };
};

const subjectOf = ({ kind, id, entries, duties, rates, flags, stipend, scorecard }: SubjectResult): HeldSubject => ({
  kind,
  id,
  points: String(sumOf(entries.map(({ points }) => points))),
  fine: formatFen(fenOf(sumOf(entries.map(({ fine }) => fine)))),
  due: [...duties.values()].reduce((sum, { due }) => sum + due, 0),
  done: [...duties.values()].reduce((sum, { done }) => sum + done, 0),
  duties: Object.fromEntries(duties),
  rates: Object.fromEntries([...rates].map(([name, rate]) => [name, heldRate(rate)])),
  flags: [...flags].sort(),
  ...(stipend ? { stipend: heldStipend(stipend) } : {}),
  ...(scorecard ? { scorecard: heldScorecard(scorecard) } : {}),
});

const totalsOf = (propertyId: string, results: readonly SubjectResult[], rulebook: string): HeldTotals => {
  const own = results.map(subjectOf);
  const entries = results.flatMap((result) => result.entries);
  const [due, done] = [own.reduce((sum, one) => sum + one.due, 0), own.reduce((sum, one) => sum + one.done, 0)];
  return {
    rulebook,
    points: String(sumOf(entries.map(({ points }) => points))),
    fine: formatFen(fenOf(sumOf(entries.map(({ fine }) => fine)))),
    due,
    done,
    missed: due - done,
    rates: own.find(({ kind, id }) => kind === 'property' && id === propertyId)?.rates ?? {},
  };
};

/** What ought to be kept of a month that came to these results. */
export const heldMonthOf = (
  propertyId: string | null,
  month: Month,
  results: readonly SubjectResult[],
  rulebook: string,
): HeldMonth => ({
  propertyId,
  month,
  lines: results.flatMap(({ entries }) => entries.map(lineOf)),
  subjects: results.map(subjectOf),
  ...(propertyId === null ? {} : { totals: totalsOf(propertyId, results, rulebook) }),
});
