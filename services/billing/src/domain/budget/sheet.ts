import type { Month, Refusal } from '@goldkey/kernel';
import type { BudgetParts, SpendingCategory } from './category.js';

/** A line of a sheet about the budget of a month. */
export interface SheetLine {
  /** Yuan. */
  readonly amount: string;
  /** Absent: it is the whole month's. */
  readonly category?: SpendingCategory;
}

/** What lines of one month say together, or why they cannot be one budget and the places of those that are at fault. */
export type SheetMonth =
  | { readonly said: { readonly amount?: string; readonly parts?: BudgetParts } }
  | { readonly refusal: Refusal; readonly at: readonly number[] };

/** A month has one line without a category, or one line for each of its categories. */
export const monthOfLines = (month: Month, lines: readonly SheetLine[]): SheetMonth => {
  const refused = (why: string, wrong: (line: SheetLine) => boolean): SheetMonth => ({
    refusal: { code: `billing.${why}`, facts: { month } },
    at: lines.flatMap((line, index) => (wrong(line) ? [index] : [])),
  });
  const [first, second] = lines;
  if (first !== undefined && second === undefined && first.category === undefined)
    return { said: { amount: first.amount } };
  const whole = lines.filter(({ category }) => category === undefined).length;
  if (whole === lines.length) return refused('budget-month-twice-invalid', () => true);
  if (whole > 0) return refused('budget-mixed-invalid', ({ category }) => category === undefined);
  const counts = new Map<unknown, number>();
  for (const { category } of lines) counts.set(category, (counts.get(category) ?? 0) + 1);
  const isTwice = ({ category }: SheetLine): boolean => (counts.get(category) ?? 0) > 1;
  if (lines.some(isTwice)) return refused('budget-category-twice-invalid', isTwice);
  return { said: { parts: Object.fromEntries(lines.map(({ category, amount }) => [category, amount])) } };
};
