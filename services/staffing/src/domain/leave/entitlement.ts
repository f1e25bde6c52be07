import { addMonths, type Day, daysBetween, daysOf, roundDown, type Year } from '@goldkey/kernel';

/** What of a person's life at work the law counts. */
export interface WorkingLife {
  /** Since when the person has worked, at earlier employers too. */
  readonly workedSince: Day;
  readonly hiredOn: Day;
  /** The last day here, where every appointment has ended. */
  readonly leftOn?: Day;
}

/** Full years of work, and the days of annual leave from then on (Regulations on Paid Annual Leave of Employees, article 3). */
const STEPS = [
  { years: 20, days: 15 },
  { years: 10, days: 10 },
  { years: 1, days: 5 },
] as const;

const DAYS_OF_YEAR = 365n;

/** The day on which so many full years lie behind. */
const reachedOn = (workedSince: Day, years: number): Day =>
  addMonths(workedSince, years * 12, { missingDay: 'next-first' });

/** Days of annual leave of a whole year, by the years of work that are reached on a day. */
export const annualDaysOn = (workedSince: Day, on: Day): number =>
  STEPS.find(({ years }) => reachedOn(workedSince, years) <= on)?.days ?? 0;

const latest = (...days: readonly Day[]): Day => days.reduce((one, other) => (one > other ? one : other));

/**
 * Annual leave of a year by law, in halves of days. A higher step holds for the whole year in which it is reached. In the year in
 * which the person is hired, completes the first full year of work or leaves, it is the calendar days here from the entitlement's
 * beginning to the end, out of 365; what is less than a whole day falls away (implementing measures for enterprises, articles 5
 * and 12).
 */
export const annualEntitlement = ({ workedSince, hiredOn, leftOn }: WorkingLife, year: Year): number => {
  const { first, last } = daysOf(year);
  const from = latest(first, hiredOn, reachedOn(workedSince, 1));
  const until = leftOn !== undefined && leftOn < last ? leftOn : last;
  if (from > until) return 0;
  const days = annualDaysOn(workedSince, until);
  if (from === first && until === last) return days * 2;
  const share = BigInt((daysBetween(from, until) + 1) * days);
  return Number(roundDown({ numerator: share, denominator: DAYS_OF_YEAR })) * 2;
};
