import {
  addDays,
  atTime,
  type Day,
  dayOf,
  daysOf,
  eachMonth,
  endOfDay,
  formatInstant,
  type Instant,
  lastDayOf,
  type Month,
  mondayOf,
  monthOf,
  type Quarter,
  quarterOf,
  shiftMonth,
  startOfDay,
  type Week,
  weekOf,
} from '@goldkey/kernel';
import type { DaySpan, ParametersOn } from './define.js';
import type { Parameters } from './parameters.js';

/** The weeks of which a day lies in the span, in order. */
export const weeksIn = ({ first, last }: DaySpan): readonly Week[] => {
  const weeks: Week[] = [];
  for (let monday = mondayOf(weekOf(first)); monday <= last; monday = addDays(monday, 7)) weeks.push(weekOf(monday));
  return weeks;
};

/** The months of which a day lies in the span, in order. */
export const monthsIn = ({ first, last }: DaySpan): readonly Month[] => eachMonth(monthOf(first), monthOf(last));

/** The first day of a month. */
export const firstDayOf = (month: Month): Day => `${month}-01` as Day;

/** The n-th day of a month, its last where the month is shorter. */
export const dayInMonth = (month: Month, n: number): Day => {
  const wished = addDays(firstDayOf(month), n - 1);
  const last = lastDayOf(month);
  return wished > last ? last : wished;
};

/** The quarter before the month, where the month is a quarter's first; else `undefined`. */
export const quarterEndedBefore = (month: Month): Quarter | undefined =>
  ['01', '04', '07', '10'].includes(month.slice(5)) ? quarterOf(shiftMonth(month, -1)) : undefined;

/** First and last instant of days. */
export const windowOf = ({ first, last }: DaySpan, zone: string): { from: Instant; until: Instant } => ({
  from: startOfDay(first, zone),
  until: endOfDay(last, zone),
});

export const dayWindow = (day: Day, zone: string) => windowOf({ first: day, last: day }, zone);
export const weekWindow = (week: Week, zone: string) => windowOf(daysOf(week), zone);
export const monthWindow = (month: Month, zone: string) => windowOf(daysOf(month), zone);

/** Thursday of a week. */
export const thursdayOf = (week: Week): Day => addDays(mondayOf(week), 3);

/** The end of the n-th day of a month (`by the 28th`, rulebook 0). */
export const endOfDayInMonth = (month: Month, n: number, zone: string): Instant => endOfDay(dayInMonth(month, n), zone);

/** Whether an instant lies between two others, both included. */
export const isBetween = (at: Instant, { from, until }: { from: Instant; until: Instant }): boolean =>
  at >= from && at <= until;

/** Whether an instant falls on a day of the span. */
export const fallsIn = (at: Instant, { first, last }: DaySpan, zone: string): boolean => {
  const day = dayOf(at, zone);
  return day >= first && day <= last;
};

/**
 * A deadline that a fact starts and the clause's numbers place. A duty is judged by the version in force in the month of its
 * deadline, which that version's numbers may themselves move: the first version, from the fact's month on, whose deadline
 * falls in a month that it judges; where none does, the one in force at the fact.
 */
export const deadlineFrom = (
  start: Instant,
  zone: string,
  on: ParametersOn,
  place: (numbers: Parameters) => Instant,
): Instant => {
  const numbersAt = (at: Instant): Parameters => on(dayOf(at, zone));
  const first = place(numbersAt(start));
  let deadline = first;
  for (let tries = 0; tries < 3; tries += 1) {
    const judged = place(numbersAt(deadline));
    if (judged === deadline) return deadline;
    deadline = judged;
  }
  return first;
};

/** The instant of a local clock time, `16:30`. */
export const clockAt = (day: Day, time: string, zone: string): Instant => atTime(day, time, zone);

/** An instant as people write it: `2026-03-05 16:30`, seconds only where they matter, the day alone for its end. */
export const clockText = (at: Instant, zone: string): string => {
  const [day = '', clock = ''] = formatInstant(at, zone).slice(0, 23).split('T');
  if (clock === '23:59:59.999') return day;
  return `${day} ${clock.slice(0, 8).replace(/:00$/, '')}`;
};
