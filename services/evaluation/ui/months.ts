import { todayAt } from '@goldkey/ui/format';

const SHOWN = 24;

/** Months to choose from, the latest first: two years back, and the one shown where it is older. */
export const monthChoices = (now: number, shown: string | undefined): readonly string[] => {
  const present = new Date(now);
  const months = Array.from({ length: SHOWN }, (_, back) =>
    new Date(Date.UTC(present.getFullYear(), present.getMonth() - back, 1)).toISOString().slice(0, 7),
  );
  if (shown === undefined || months.includes(shown)) return months;
  return [...months, shown].sort().reverse();
};

/** How many months a measure fell in a row up to the last one; months without a count end the row. */
export const fallingMonths = (values: readonly (string | null)[]): number => {
  let falls = 0;
  for (let index = values.length - 1; index > 0; index -= 1) {
    const value = values[index];
    const before = values[index - 1];
    if (value == null || before == null || Number(value) >= Number(before)) break;
    falls += 1;
  }
  return falls;
};

/** Whether a month goes on by the clock of the instant that its figures are of: what falls short of its target may yet reach it. */
export const runsStill = ({ month, asOf }: { readonly month: string; readonly asOf: string }, now: number): boolean =>
  month >= todayAt(asOf, now).slice(0, 7);
