import type { CellValue } from '@goldkey/ui/grid';

/** What a cell holds now. */
type ValueAt = (employeeId: string, date: string) => string;

const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
const dayFrom = (date: string, by: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * DAY_MS).toISOString().slice(0, 10);

/** The Mondays of the weeks that have a day among these, in order. */
export const mondaysOf = (days: readonly string[]): readonly string[] => [
  ...new Set(days.map((date) => dayFrom(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % DAYS_A_WEEK)))),
];

/** Leave is one's own and asked for: it is neither given to another day or person, nor planned over. */
const LEAVE = 'leave';
const planned = (
  from: string,
  cell: { readonly row: string; readonly column: string },
  valueAt: ValueAt,
): CellValue[] => (from === LEAVE || valueAt(cell.row, cell.column) === LEAVE ? [] : [{ ...cell, value: from }]);

/**
 * A week's days onto the same weekdays of the weeks after it, of these people. Days that are not among `days` (another
 * month's) are neither read nor written.
 */
export const copyWeek = (
  asked: { readonly monday: string; readonly until: 'next' | 'all' },
  people: readonly string[],
  days: readonly string[],
  valueAt: ValueAt,
): readonly CellValue[] => {
  const known = new Set(days);
  const later = mondaysOf(days).filter((monday) => monday > asked.monday);
  const targets = asked.until === 'next' ? later.slice(0, 1) : later;
  return people.flatMap((row) =>
    targets.flatMap((monday) =>
      Array.from({ length: DAYS_A_WEEK }, (_, by) => by).flatMap((by): CellValue[] => {
        const [from, column] = [dayFrom(asked.monday, by), dayFrom(monday, by)];
        return known.has(from) && known.has(column) ? planned(valueAt(row, from), { row, column }, valueAt) : [];
      }),
    ),
  );
};

/** A person's whole month onto others. */
export const copyPerson = (
  from: string,
  onto: readonly string[],
  days: readonly string[],
  valueAt: ValueAt,
): readonly CellValue[] =>
  onto
    .filter((row) => row !== from)
    .flatMap((row) => days.flatMap((column) => planned(valueAt(from, column), { row, column }, valueAt)));
