import { addDays, type Day, daysBetween, lastDayOf, monthOf, shiftMonth, weekday } from '@goldkey/kernel';

export const RHYTHMS = ['days', 'weeks', 'month'] as const;

/**
 * When a standing order is due, told as a rule and counted from its first day on: every so many days; on weekdays (1 is Monday) of
 * every so many weeks; or monthly on a day, on the last one where the month is shorter.
 */
export type Rhythm = {
  readonly from: Day;
  /** Last day; absent: until the order ends. */
  readonly until?: Day | undefined;
} & (
  | { readonly every: 'days'; readonly count: number }
  | { readonly every: 'weeks'; readonly count: number; readonly weekdays: readonly number[] }
  | { readonly every: 'month'; readonly dayOfMonth: number }
);

/** From the first to the last day, both included. */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day;
}

export const later = (a: Day, b: Day): Day => (a < b ? b : a);
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

function* everyDays(start: Day, count: number, from: Day): Generator<Day> {
  const past = Math.max(0, daysBetween(start, from));
  for (let on = addDays(start, Math.ceil(past / count) * count); ; on = addDays(on, count)) yield on;
}

function* everyWeeks(start: Day, count: number, weekdays: readonly number[], from: Day): Generator<Day> {
  const sorted = [...new Set(weekdays)].sort((a, b) => a - b);
  const firstMonday = addDays(start, 1 - weekday(start));
  const past = Math.floor(Math.max(0, daysBetween(firstMonday, from)) / (7 * count));
  for (let monday = addDays(firstMonday, past * 7 * count); ; monday = addDays(monday, 7 * count))
    for (const one of sorted) yield addDays(monday, one - 1);
}

function* everyMonth(dayOfMonth: number, from: Day): Generator<Day> {
  for (let month = monthOf(from); ; month = shiftMonth(month, 1)) {
    const last = lastDayOf(month);
    yield earlier(addDays(`${month}-01` as Day, dayOfMonth - 1), last);
  }
}

/** All days of a rhythm from a day on, in order, each once; without an end where it has none. */
export function* daysOfRhythm(rhythm: Rhythm, from: Day): Generator<Day> {
  const begin = later(rhythm.from, from);
  const days =
    rhythm.every === 'days'
      ? everyDays(rhythm.from, rhythm.count, begin)
      : rhythm.every === 'weeks'
        ? everyWeeks(rhythm.from, rhythm.count, rhythm.weekdays, begin)
        : everyMonth(rhythm.dayOfMonth, begin);
  for (const on of days) {
    if (rhythm.until !== undefined && on > rhythm.until) return;
    if (on >= begin) yield on;
  }
}

/** The days of a span on which a rhythm is due; none that lies in a pause. */
export const dueDays = (rhythm: Rhythm, { from, until }: DaySpan, pauses: readonly DaySpan[] = []): readonly Day[] => {
  const due: Day[] = [];
  for (const on of daysOfRhythm(rhythm, from)) {
    if (on > until) break;
    if (!pauses.some((pause) => pause.from <= on && on <= pause.until)) due.push(on);
  }
  return due;
};
