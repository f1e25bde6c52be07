import type { Rate } from '@goldkey/ui';
import type { Entry, PersonMonth, PropertyMonth } from '../../api.js';

/** The figures of a property's month. */
export const propertyMeasures = [
  'closing',
  'closingSatisfaction',
  'establishment',
  'dutyCompletion',
  'points',
  'fine',
] as const;
/** The figures of a person's month. */
export const personMeasures = ['dutyCompletion', 'points', 'fine'] as const;
export type FigureMeasure = (typeof propertyMeasures)[number];

/** One of the numbers that a figure is made of: a department's or person's counts, or what an entry costs. */
export interface Term {
  readonly key: string;
  readonly name: string;
  readonly to?: string;
  /** Of a rate. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** Of a sum: points, or yuan. */
  readonly amount?: string;
  readonly clause?: string;
  readonly at?: string;
}

/** A figure taken apart: its terms, and what of it they do not show. */
export interface FigureParts {
  readonly kind: 'rate' | 'points' | 'fine';
  readonly rate?: Rate;
  readonly total?: string;
  readonly target?: string;
  readonly terms: readonly Term[];
  /** What the terms do not add up to: of people or places that the reader may not see. */
  readonly beyond?: { readonly numerator?: string; readonly denominator?: string; readonly amount?: string };
}

const PLACES = 10_000n;

/** A decimal text as a whole number of ten-thousandths, exactly; further places do not occur in what services send. */
const scaled = (decimal: string): bigint => {
  const negative = decimal.startsWith('-');
  const [whole = '0', places = ''] = decimal.replace('-', '').split('.');
  const value = BigInt(whole) * PLACES + BigInt(places.padEnd(4, '0').slice(0, 4) || '0');
  return negative ? -value : value;
};

const unscaled = (value: bigint): string => {
  const sign = value < 0n ? '-' : '';
  const size = value < 0n ? -value : value;
  const places = String(size % PLACES)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${sign}${size / PLACES}${places === '' ? '' : `.${places}`}`;
};

/** The sum of decimal texts, exactly. */
export const sumOf = (decimals: readonly string[]): string =>
  unscaled(decimals.reduce((sum, decimal) => sum + scaled(decimal), 0n));

const isNothing = (decimal: string): boolean => scaled(decimal) === 0n;
const less = (whole: string, parts: readonly string[]): string => unscaled(scaled(whole) - scaled(sumOf(parts)));

/**
 * How many more of those counted below would have been needed for the target; undefined where it was met, or where
 * nothing was counted.
 */
export const stillNeeded = ({ numerator, denominator }: Rate, target: string): number | undefined => {
  const gap = scaled(target) * scaled(denominator) - scaled(numerator) * PLACES;
  if (gap <= 0n || isNothing(denominator)) return undefined;
  const unit = PLACES * PLACES;
  return Number((gap + unit - 1n) / unit);
};

const rateParts = (rate: Rate | null, terms: readonly Term[], target?: string): FigureParts => {
  const shown = terms.filter(({ denominator = '0' }) => !isNothing(denominator));
  if (rate === null) return { kind: 'rate', terms: shown };
  const numerator = less(
    rate.numerator,
    shown.map((term) => term.numerator ?? '0'),
  );
  const denominator = less(
    rate.denominator,
    shown.map((term) => term.denominator ?? '0'),
  );
  const beyond = isNothing(numerator) && isNothing(denominator) ? {} : { beyond: { numerator, denominator } };
  return { kind: 'rate', rate, terms: shown, ...(target === undefined ? {} : { target }), ...beyond };
};

const costParts = (
  kind: 'points' | 'fine',
  total: string,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): FigureParts => {
  const terms = entries
    .map(
      (entry): Term => ({
        key: entry.entryId,
        name: nameOf(entry),
        to: `/entries/${entry.entryId}`,
        clause: entry.clause,
        at: entry.at,
        amount: kind === 'points' ? String(entry.points) : entry.fine,
      }),
    )
    .filter(({ amount = '0' }) => !isNothing(amount));
  const amount = less(
    total,
    terms.map((term) => term.amount ?? '0'),
  );
  return { kind, total, terms, ...(isNothing(amount) ? {} : { beyond: { amount } }) };
};

const withSubject = ({ title, subjectName }: Entry): string => `${title}　${subjectName}`;

/** A figure of a property, by department, by person, or by entry. */
export const partsOfProperty = (
  month: PropertyMonth,
  measure: FigureMeasure,
  personPath: (employeeId: string) => string | undefined,
): FigureParts => {
  if (measure === 'points') return costParts('points', String(month.points), month.entries, withSubject);
  if (measure === 'fine') return costParts('fine', month.fine, month.entries, withSubject);
  if (measure === 'dutyCompletion') {
    const people = month.people.map(({ employeeId, name, duties }): Term => {
      const to = personPath(employeeId);
      return {
        key: employeeId,
        name,
        numerator: String(duties.done),
        denominator: String(duties.due),
        ...(to === undefined ? {} : { to }),
      };
    });
    return rateParts(month.rates.dutyCompletion, people);
  }
  const departments = month.departments.map(
    ({ unitId, name, rates }): Term => ({
      key: unitId,
      name,
      numerator: rates[measure]?.numerator ?? '0',
      denominator: rates[measure]?.denominator ?? '0',
      to: `/complaints?property=${month.propertyId}&department=${unitId}&from=${month.month}-01&until=${lastDay(month.month)}`,
    }),
  );
  return rateParts(month.rates[measure], departments, measure === 'establishment' ? undefined : month.targets[measure]);
};

/** A figure of a person: by clause, or by entry. */
export const partsOfPerson = (month: PersonMonth, measure: FigureMeasure): FigureParts => {
  if (measure === 'points') return costParts('points', String(month.points), month.entries, ({ title }) => title);
  if (measure === 'fine') return costParts('fine', month.fine, month.entries, ({ title }) => title);
  const clauses = month.clauses.map(
    ({ clause, title, due, done }): Term => ({
      key: clause,
      name: title,
      clause,
      numerator: String(done),
      denominator: String(due),
    }),
  );
  return rateParts(month.dutyCompletion, clauses);
};

/** The last day of a month: `2026-02` → `2026-02-28`. */
export const lastDay = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
