import type { Kept } from '@goldkey/ui';
import { BUDGETS } from './api.js';
import type { Withdrawal } from './api-accounts.js';

export type { BudgetComparison as Comparison, ComparedPart } from './gen/answers.js';

/** What the doors of budgets answer. Amounts are yuan as decimal text. */

export const COMPARISON = `${BUDGETS}/comparison`;

export const CATEGORIES = [
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
export type Category = (typeof CATEGORIES)[number];

export type Parts = Readonly<Partial<Record<Category, string>>>;

export interface SpendingLine {
  readonly id: string;
  readonly day: string;
  readonly amount: string;
  readonly purpose: string;
  readonly category?: Category;
  readonly overrunReason?: string;
  readonly withdrawn?: Withdrawal;
}

export interface BudgetLine extends Kept {
  readonly month: string;
  readonly amount: string;
  /** Absent: the month is not split. */
  readonly parts?: Parts;
  readonly spent: string;
  readonly state: 'open' | 'closed';
  readonly spendings: readonly SpendingLine[];
}

export interface ComparedSums {
  readonly budget: string;
  readonly spent: string;
  readonly left: string;
  /** Spent of the budget; absent where there is none. */
  readonly used?: string;
}
