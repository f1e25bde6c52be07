import { type Fen, fenOf, formatFen, type Month, ratioToDecimal } from '@goldkey/kernel';
import { SPENDING_CATEGORIES, type SpendingCategory } from './category.js';

/** What a month of a property has of one category. */
export interface BudgetCell {
  readonly propertyId: string;
  readonly month: Month;
  /** Absent: of a month that is not split, and of a spending that was put into no category yet. */
  readonly category?: SpendingCategory;
  readonly budget: Fen;
  readonly spent: Fen;
}

/** Yuan of a budget, and what was spent of it. */
export interface ComparedSums {
  readonly budget: string;
  readonly spent: string;
  /** Below zero: so much was spent beyond it. */
  readonly left: string;
  /** Spent of the budget, four places half-up; absent where there is none. */
  readonly used?: string;
}

export interface ComparedPart extends ComparedSums {
  /** The category, the month, or the id of the property; absent: of no category. */
  readonly of?: string;
  /** What the property is called. */
  readonly name?: string;
}

/** Budgets against what was spent; each list of parts comes to the same, to the fen. */
export interface BudgetComparison extends ComparedSums {
  readonly byCategory: readonly ComparedPart[];
  readonly byMonth: readonly ComparedPart[];
  readonly byProperty: readonly ComparedPart[];
}

interface Sums {
  readonly budget: bigint;
  readonly spent: bigint;
}

const NOTHING: Sums = { budget: 0n, spent: 0n };
const plus = (one: Sums, other: Sums): Sums => ({
  budget: one.budget + other.budget,
  spent: one.spent + other.spent,
});

/** Four places: a share is shown with one. */
const SHARE_PLACES = 4;

const told = ({ budget, spent }: Sums): ComparedSums => ({
  budget: formatFen(fenOf(budget)),
  spent: formatFen(fenOf(spent)),
  left: formatFen(fenOf(budget - spent)),
  ...(budget > 0n && { used: ratioToDecimal({ numerator: spent, denominator: budget }, SHARE_PLACES) }),
});

const groups = (
  cells: readonly BudgetCell[],
  of: (cell: BudgetCell) => string | undefined,
): readonly (ComparedSums & { readonly of?: string })[] => {
  const sums = new Map<string | undefined, Sums>();
  for (const cell of cells) sums.set(of(cell), plus(sums.get(of(cell)) ?? NOTHING, cell));
  return [...sums].map(([key, sum]) => ({ ...(key !== undefined && { of: key }), ...told(sum) }));
};

/** In the order of the categories; what is of none comes last. */
const categoryPlace = ({ of }: Pick<ComparedPart, 'of'>): number =>
  of === undefined ? SPENDING_CATEGORIES.length : SPENDING_CATEGORIES.indexOf(of as SpendingCategory);

/** Budgets against what was spent, as a whole and by category, by month and by property. */
export const compareBudgets = (cells: readonly BudgetCell[], names: ReadonlyMap<string, string>): BudgetComparison => ({
  ...told(cells.reduce<Sums>(plus, NOTHING)),
  byCategory: groups(cells, ({ category }) => category).toSorted(
    (one, other) => categoryPlace(one) - categoryPlace(other),
  ),
  byMonth: groups(cells, ({ month }) => month).toSorted((one, other) => ((one.of ?? '') < (other.of ?? '') ? -1 : 1)),
  byProperty: groups(cells, ({ propertyId }) => propertyId)
    .map(({ of = '', ...sums }) => ({ of, name: names.get(of) ?? of, ...sums }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true })),
});
