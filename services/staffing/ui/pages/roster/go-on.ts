import type { CellValue } from '@goldkey/ui/grid';

/** Leave says nothing of a rhythm: the day would have been something else. */
const LEAVE = 'leave';
/** As far back as a day is looked for where no rhythm is found: four weeks, so weekdays stay what they are. */
const FOUR_WEEKS = 28;

/** A day that was set; undefined: nobody set it. */
type Before = readonly (string | undefined)[];

/**
 * What a person did on each day of a month. A day that was written as the calendar has it is not kept as set, so the calendar
 * stands in for it; of whom little was set, they follow the calendar and nothing is said (undefined).
 */
export const daysBefore = (
  days: readonly { readonly date: string; readonly kind: string }[],
  setOn: (date: string) => string | undefined,
): Before | undefined => {
  const set = days.filter(({ date }) => setOn(date) !== undefined && setOn(date) !== LEAVE).length;
  return set * 2 < days.length ? undefined : days.map(({ date, kind }) => setOn(date) ?? kind);
};

const agrees = (days: Before, length: number): boolean =>
  days.slice(length).every((later, at) => later === days[at] || later === LEAVE || days[at] === LEAVE);

/** After how many days a person's shifts come again, where the days show it twice. */
export const rhythmOf = (days: Before): number | undefined =>
  Array.from({ length: Math.floor(days.length / 2) }, (_, index) => index + 1).find((length) => agrees(days, length));

/** The value a whole number of rhythms before, the last that was not leave. */
const valueBefore = (days: Before, at: number, length: number): string | undefined => {
  for (let before = at; before >= 0; before -= length) if (days[before] !== LEAVE) return days[before];
  return undefined;
};

/** What comes after these days, one after the other; undefined: nothing can be said. */
export const comingAfter = (days: Before, count: number): Before => {
  const length = rhythmOf(days) ?? FOUR_WEEKS;
  const all = [...days];
  for (let at = days.length; at < days.length + count; at += 1) all.push(valueBefore(all, at - length, length));
  return all.slice(days.length);
};

/** A month's days as each person's rhythm of the month before goes on; only those that are `open`. */
export const goOn = (
  people: readonly { readonly row: string; readonly before: Before }[],
  days: readonly string[],
  isOpen: (row: string, column: string) => boolean,
): readonly CellValue[] =>
  people.flatMap(({ row, before }) =>
    comingAfter(before, days.length).flatMap((value, at): CellValue[] => {
      const column = days[at] ?? '';
      return value === undefined || !isOpen(row, column) ? [] : [{ row, column, value }];
    }),
  );
