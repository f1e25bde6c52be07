import {
  addDays,
  atTime,
  type Day,
  daysOf,
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
import type { DaySpan } from './define.js';

/** The weeks of which a day lies in the span, in order. */
export const weeksIn = ({ first, last }: DaySpan): readonly Week[] => {
  const weeks: Week[] = [];
  for (let monday = mondayOf(weekOf(first)); monday <= last; monday = addDays(monday, 7)) weeks.push(weekOf(monday));
  return weeks;
};

/** The months of which a day lies in the span, in order. */
export const monthsIn = ({ first, last }: DaySpan): readonly Month[] => {
  const months: Month[] = [];
  for (let month = monthOf(first); month <= monthOf(last); month = shiftMonth(month, 1)) months.push(month);
  return months;
};

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

export const weekWindow = (week: Week, zone: string) => windowOf(daysOf(week), zone);
export const monthWindow = (month: Month, zone: string) => windowOf(daysOf(month), zone);

/** Thursday's clock time in a week. */
export const thursdayAt = (week: Week, time: string, zone: string): Instant =>
  atTime(addDays(mondayOf(week), 3), time, zone);

const wholeHours = /T(\d{2}:\d{2}):00$/;

/** An instant as people write it: `2026-03-05 16:30`; to the second only where that matters. */
export const clockText = (at: Instant, zone: string): string => {
  const text = formatInstant(at, zone).slice(0, 19);
  const short = wholeHours.exec(text);
  return short ? `${text.slice(0, 10)} ${short[1]}` : text.replace('T', ' ');
};
