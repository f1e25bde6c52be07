import {
  compareRatios,
  divideRatios,
  type Fen,
  formatFen,
  formatInstant,
  ratioToDecimal,
  ratioToPlain,
} from '@goldkey/kernel';
import type { Entry, Rate, SubjectKind, SubjectResult } from '../vocabulary.js';
import type { Assessed } from './assess.js';

const DEFAULT_ZONE = 'Asia/Shanghai';
const KINDS: readonly SubjectKind[] = ['employee', 'department', 'property'];
const PROPERTY_RATES = ['closing', 'closingSatisfaction', 'establishment', 'collection', 'dutyCompletion'];
const DEPARTMENT_RATES = ['closing', 'closingSatisfaction', 'establishment'];

/** A rate as the assessment writes it: four places half-up, counts without trailing zeros. */
export interface RateJson {
  readonly value: string | null;
  readonly numerator: string;
  readonly denominator: string;
}

export const rateJson = ({ numerator, denominator }: Rate): RateJson => ({
  value: denominator.numerator === 0n ? null : ratioToDecimal(divideRatios(numerator, denominator), 4),
  numerator: ratioToPlain(numerator),
  denominator: ratioToPlain(denominator),
});

/** A line as the assessment writes it. */
export const entryJson = (entry: Entry, zone: string) => ({
  clause: entry.clause,
  at: formatInstant(entry.at, zone),
  propertyId: entry.propertyId,
  outcome: isCharged(entry) ? ('charged' as const) : ('recorded' as const),
  points: Number(entry.points),
  fine: formatFen(entry.fine),
  evidence: [...entry.evidence],
});

/** Whether a line costs something. */
export const isCharged = ({ points, fine }: Pick<Entry, 'points' | 'fine'>): boolean => points > 0n || fine > 0n;

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Lines by instant, clause, evidence, property. */
export const byPlace = (a: Entry, b: Entry): number =>
  a.at - b.at ||
  text(a.clause, b.clause) ||
  text(a.evidence.join('\n'), b.evidence.join('\n')) ||
  text(a.propertyId ?? '', b.propertyId ?? '');

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

const dutiesJson = ({ duties }: SubjectResult) =>
  Object.fromEntries(
    [...duties].sort(([a], [b]) => text(a, b)).map(([clause, { due, done }]) => [clause, { due, done }]),
  );

const ratesJson = ({ rates }: SubjectResult, names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      rateJson(
        rates.get(name) ?? {
          numerator: { numerator: 0n, denominator: 1n },
          denominator: { numerator: 0n, denominator: 1n },
        },
      ),
    ]),
  );

const isEmpty = ({ duties, entries, rates }: SubjectResult): boolean =>
  duties.size === 0 &&
  entries.length === 0 &&
  [...rates.values()].every(({ denominator }) => compareRatios(denominator, { numerator: 0n, denominator: 1n }) === 0);

/** The assessment as events.md describes it; `period` and `asOf` are written as they were asked. */
export const toJson = (assessed: Assessed, asked: { period: string; asOf: string }) => {
  const entriesJson = ({ entries }: SubjectResult) =>
    [...entries]
      .sort(byPlace)
      .map((entry) => entryJson(entry, assessed.zones.get(entry.propertyId ?? '') ?? DEFAULT_ZONE));
  const subjectJson = (subject: SubjectResult) => {
    const { kind, id, entries } = subject;
    if (kind !== 'employee') {
      const names = kind === 'property' ? PROPERTY_RATES : DEPARTMENT_RATES;
      return { kind, id, rates: ratesJson(subject, names), duties: dutiesJson(subject), entries: entriesJson(subject) };
    }
    return {
      kind,
      id,
      points: Number(sum(entries.map(({ points }) => points))),
      fine: formatFen(sum(entries.map(({ fine }) => fine)) as Fen),
      flags: [] as string[],
      duties: dutiesJson(subject),
      entries: entriesJson(subject),
    };
  };
  const subjects = assessed.subjects
    .filter((subject) => !isEmpty(subject))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || text(a.id, b.id));
  return { rulebook: assessed.rulebook, period: asked.period, asOf: asked.asOf, subjects: subjects.map(subjectJson) };
};

export type AssessmentJson = ReturnType<typeof toJson>;
