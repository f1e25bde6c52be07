import {
  type Fen,
  fenOf,
  formatFen,
  formatInstant,
  type Period,
  periodKind,
  ratioToDecimal,
  ratioToText,
} from '@goldkey/kernel';
import type { Assessment, Entry, Rate, Scorecard, Stipend, SubjectKind, SubjectResult } from '../vocabulary.js';
import { rateOf, rateValue } from './rate.js';
import { DEFAULT_ZONE } from './situation.js';

const KINDS: readonly SubjectKind[] = ['employee', 'department', 'property'];
const COMPLAINT_RATES = ['closing', 'closingSatisfaction', 'establishment'];
const PROPERTY_RATES = [...COMPLAINT_RATES, 'collection', 'dutyCompletion'];

/** A rate as the assessment writes it: four places half-up, counts without trailing zeros. */
export interface RateJson {
  readonly value: string | null;
  readonly numerator: string;
  readonly denominator: string;
  readonly basis?: string;
}

export const rateJson = (rate: Rate): RateJson => {
  const value = rateValue(rate);
  return {
    value: value === undefined ? null : ratioToDecimal(value, 4),
    numerator: ratioToText(rate.numerator),
    denominator: ratioToText(rate.denominator),
    ...(rate.basis === undefined ? {} : { basis: rate.basis }),
  };
};

/** A line as the assessment writes it. */
export const entryJson = ({ clause, at, propertyId, outcome, points, fine, evidence }: Entry, zone: string) => ({
  clause,
  at: formatInstant(at, zone),
  propertyId,
  outcome,
  points: Number(points),
  fine: formatFen(fine),
  evidence: [...evidence],
});

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byTexts = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((text, index) => text !== b[index]);
  if (differs < 0) return a.length - b.length;
  return differs >= b.length ? 1 : byText(a[differs] as string, b[differs] as string);
};

/** Lines by instant, clause, evidence, property. */
export const byPlace = (a: Entry, b: Entry): number =>
  a.at - b.at ||
  byText(a.clause, b.clause) ||
  byTexts(a.evidence, b.evidence) ||
  byText(a.propertyId ?? '', b.propertyId ?? '') ||
  byText(a.key, b.key);

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

const dutiesJson = ({ duties }: SubjectResult) =>
  Object.fromEntries(
    [...duties].sort(([a], [b]) => byText(a, b)).map(([clause, { due, done }]) => [clause, { due, done }]),
  );

/** Rates that a department has in the period beside its satisfaction. */
const departmentRates = (period: Period): readonly string[] => {
  const kind = periodKind(period);
  return [
    ...(kind === 'year' ? ['annualSatisfaction'] : []),
    ...COMPLAINT_RATES,
    ...(kind === 'year' || kind === 'half-year' ? ['serviceQuality'] : []),
  ];
};

const EMPTY = rateOf(0, 0);
const ratesJson = ({ kind, rates }: SubjectResult, period: Period) => {
  if (kind === 'property')
    return Object.fromEntries(PROPERTY_RATES.map((name) => [name, rateJson(rates.get(name) ?? EMPTY)]));
  const own = [...rates].map(([name, rate]) => [name, rateJson(rate)] as const);
  if (kind === 'employee') return Object.fromEntries(own);
  const always = [
    ['satisfaction', rateJson({ ...EMPTY, basis: 'none' })] as const,
    ...departmentRates(period).map((name) => [name, rateJson(EMPTY)] as const),
  ];
  return Object.fromEntries([...always, ...own]);
};

const stipendJson = ({ months, standard, deducted }: Stipend) => ({
  months,
  standard: formatFen(standard),
  deducted: formatFen(deducted),
  payable: formatFen(fenOf(standard - deducted)),
});

const scorecardJson = ({ score, indicators }: Scorecard) => ({
  score: ratioToDecimal(score, 2),
  indicators: indicators.map(({ id, value, score: points, weight }) => ({
    id,
    value: ratioToDecimal(value, 4),
    score: ratioToDecimal(points, 2),
    weight: ratioToDecimal(weight, 2),
  })),
});

const isEmpty = ({ duties, entries, rates, flags, stipend, scorecard }: SubjectResult): boolean =>
  duties.size === 0 &&
  entries.length === 0 &&
  flags.size === 0 &&
  stipend === undefined &&
  scorecard === undefined &&
  [...rates.values()].every((rate) => rateValue(rate) === undefined);

const subjectJson = (subject: SubjectResult, { zones, period }: Assessment) => {
  const { kind, id, rates, flags, stipend, scorecard } = subject;
  const duties = dutiesJson(subject);
  const entries = [...subject.entries]
    .sort(byPlace)
    .map((entry) => entryJson(entry, zones.get(entry.propertyId ?? '') ?? DEFAULT_ZONE));
  const card = scorecard ? { scorecard: scorecardJson(scorecard) } : {};
  if (kind !== 'employee') return { kind, id, rates: ratesJson(subject, period), duties, entries, ...card };
  return {
    kind,
    id,
    points: Number(sum(subject.entries.map(({ points }) => points))),
    fine: formatFen(sum(subject.entries.map(({ fine }) => fine)) as Fen),
    flags: [...flags].sort(),
    ...(rates.size > 0 ? { rates: ratesJson(subject, period) } : {}),
    duties,
    entries,
    ...(stipend ? { stipend: stipendJson(stipend) } : {}),
    ...card,
  };
};

/** The assessment as events.md describes it; `period` and `asOf` are written as they were asked. */
export const toJson = (assessment: Assessment, asked: { period: string; asOf: string }) => ({
  rulebook: assessment.rulebook,
  period: asked.period,
  asOf: asked.asOf,
  subjects: assessment.subjects
    .filter((subject) => !isEmpty(subject))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byText(a.id, b.id))
    .map((subject) => subjectJson(subject, assessment)),
});

export type AssessmentJson = ReturnType<typeof toJson>;
