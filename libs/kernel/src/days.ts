/** Calendar days and the periods made of them: no clock, no zone. Every value is its own ISO text, so comparing texts compares days. */

declare const kind: unique symbol;
type Text<Name extends string> = string & { readonly [kind]: Name };

/** A calendar day, `2026-03-05`. */
export type Day = Text<'day'>;
/** A calendar month, `2026-03`. */
export type Month = Text<'month'>;
/** An ISO week, Monday to Sunday, `2026-W10`. */
export type Week = Text<'week'>;
/** A quarter, `2026-Q1`. */
export type Quarter = Text<'quarter'>;
/** A half-year, `2026-H1`. */
export type HalfYear = Text<'half-year'>;
/** A calendar year, `2026`. */
export type Year = Text<'year'>;
/** What an assessment can be asked for. */
export type Period = Week | Month | Quarter | HalfYear | Year;
export type PeriodKind = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

const DAY_MS = 86_400_000;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** A judgement asks for the same few hundred days a million times; a century of them is kept. */
const MOST_KEPT = 36_525;
const kept = <Key, Value>(work: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = work(key);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(key, value);
    }
    return value;
  };
};

/** The day that begins so many milliseconds after 1970 by UTC. */
export const dayOfUtc = kept((ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day);
/** Midnight of the day by UTC, in milliseconds since 1970. */
export const utcOfDay = kept((value: Day): number => Date.parse(`${value}T00:00:00Z`));
const monthText = (year: number, month: number): Month => `${pad(year, 4)}-${pad(month)}` as Month;
const yearNumber = (value: string): number => Number(value.slice(0, 4));
const monthNumber = (value: Day | Month): number => Number(value.slice(5, 7));

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** How many days a month has; of a text with a month that is none: 0. */
const daysIn = (of: string): number => {
  const monthIndex = Number(of.slice(5, 7)) - 1;
  return (MONTH_LENGTHS[monthIndex] ?? 0) + (monthIndex === 1 && isLeap(yearNumber(of)) ? 1 : 0);
};

/** Whether the text is a calendar day that exists. */
export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const dayNumber = Number(text.slice(8));
  return dayNumber >= 1 && dayNumber <= daysIn(text);
};

/** Reads a calendar day. Throws RangeError where the text is none, 30 February included. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
};

/** Reads a calendar month. Throws RangeError where the text is none. */
export const month = (text: string): Month => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new RangeError(`not a calendar month: ${text}`);
  return text as Month;
};

/** The day `n` days later (earlier where negative). */
export const addDays = (from: Day, n: number): Day => dayOfUtc(utcOfDay(from) + n * DAY_MS);

/** Whole days from `from` to `until`; negative where `until` is earlier. */
export const daysBetween = (from: Day, until: Day): number => (utcOfDay(until) - utcOfDay(from)) / DAY_MS;

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekday = (of: Day): number => ((new Date(utcOfDay(of)).getUTCDay() + 6) % 7) + 1;

/** The month `n` months later (earlier where negative). */
export const shiftMonth = (from: Month, n: number): Month => {
  const count = yearNumber(from) * 12 + monthNumber(from) - 1 + n;
  return monthText(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
};

/** Every month from `first` to `last`, both included. */
export const eachMonth = (first: Month, last: Month): readonly Month[] => {
  const count = (of: Month): number => yearNumber(of) * 12 + monthNumber(of);
  return Array.from({ length: Math.max(0, count(last) - count(first) + 1) }, (_, index) => shiftMonth(first, index));
};

/** The last day of a month. */
export const lastDayOf = (of: Month): Day => `${of}-${daysIn(of)}` as Day;

/**
 * The same day of the month `n` months later. Where that month is too short, `missingDay` decides: its last day, or the
 * first of the next.
 */
export const addMonths = (from: Day, n: number, { missingDay }: { missingDay: 'last' | 'next-first' }): Day => {
  const target = shiftMonth(monthOf(from), n);
  const last = lastDayOf(target);
  const wished = `${target}-${from.slice(8)}` as Day;
  if (wished <= last) return wished;
  return missingDay === 'last' ? last : addDays(last, 1);
};

/** The month that a day falls in. */
export const monthOf = (of: Day): Month => of.slice(0, 7) as Month;
/** The year that a day or month falls in. */
export const yearOf = (of: Day | Month): Year => of.slice(0, 4) as Year;
/** The quarter that a day or month falls in. */
export const quarterOf = (of: Day | Month): Quarter =>
  `${of.slice(0, 4)}-Q${Math.floor((monthNumber(of) + 2) / 3)}` as Quarter;
/** The half-year that a day or month falls in. */
export const halfYearOf = (of: Day | Month): HalfYear =>
  `${of.slice(0, 4)}-H${monthNumber(of) <= 6 ? 1 : 2}` as HalfYear;
/** The ISO week that a day falls in: the year is that of its Thursday. */
export const weekOf = (of: Day): Week => {
  const thursday = addDays(of, 4 - weekday(of));
  const first = `${thursday.slice(0, 4)}-01-01` as Day;
  return `${thursday.slice(0, 4)}-W${pad(Math.floor(daysBetween(first, thursday) / 7) + 1)}` as Week;
};

/** Which kind of period a text names; `undefined` where it names none, or one of the years 0 and 9999, beyond which no day can be written. */
export const periodKind = (text: string): PeriodKind | undefined => {
  if (/^(0000|9999)/.test(text)) return undefined;
  if (/^\d{4}$/.test(text)) return 'year';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return 'month';
  if (/^\d{4}-Q[1-4]$/.test(text)) return 'quarter';
  if (/^\d{4}-H[12]$/.test(text)) return 'half-year';
  if (/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(text)) {
    return weekOf(mondayOf(text as Week)) === text ? 'week' : undefined;
  }
  return undefined;
};

/** Reads a week, month, quarter, half-year or year. Throws RangeError where the text is none, a 53rd week that the year lacks included. */
export const parsePeriod = (text: string): Period => {
  if (periodKind(text) === undefined) throw new RangeError(`not a week, month, quarter, half-year or year: ${text}`);
  return text as Period;
};

/** The Monday that an ISO week begins with. */
export const mondayOf = (of: Week): Day => {
  const fourth = `${of.slice(0, 4)}-01-04` as Day;
  return addDays(fourth, 1 - weekday(fourth) + 7 * (Number(of.slice(6)) - 1));
};

/** First and last day of a period, both included. */
export const daysOf = (period: Period): { readonly first: Day; readonly last: Day } => {
  if (periodKind(period) === 'week') {
    const first = mondayOf(period as Week);
    return { first, last: addDays(first, 6) };
  }
  const months = monthsOf(period);
  return { first: `${months[0]}-01` as Day, last: lastDayOf(months[months.length - 1] as Month) };
};

/** The months of a period, in order; for a week those that its days fall in. */
export const monthsOf = (period: Period): readonly Month[] => {
  const year = yearNumber(period);
  const span = (first: number, count: number): Month[] =>
    Array.from({ length: count }, (_, index) => monthText(year, first + index));
  switch (periodKind(period)) {
    case 'month':
      return [period as Month];
    case 'quarter':
      return span(Number(period.slice(6)) * 3 - 2, 3);
    case 'half-year':
      return span(Number(period.slice(6)) * 6 - 5, 6);
    case 'year':
      return span(1, 12);
    default: {
      const first = mondayOf(period as Week);
      const months = [monthOf(first), monthOf(addDays(first, 6))];
      return months[0] === months[1] ? months.slice(0, 1) : months;
    }
  }
};

/** Every day from `first` to `last`, both included. */
export const eachDay = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
