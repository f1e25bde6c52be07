/** What money of a property is spent on. */
export const SPENDING_CATEGORIES = [
  'staff',
  'facilities',
  'energy',
  'cleaning',
  'greening',
  'security',
  'insurance',
  'office',
  'community',
  'other',
] as const;
export type SpendingCategory = (typeof SPENDING_CATEGORIES)[number];

/** Yuan by category; a category that is not named has nothing to spend. */
export type BudgetParts = Readonly<Partial<Record<SpendingCategory, string>>>;
