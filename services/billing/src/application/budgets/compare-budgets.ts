import { type Outcome, refused } from '@goldkey/kernel';
import { type BudgetComparison, compareBudgets } from '../../domain/budget/comparison.js';
import type { BudgetStore, BudgetsAsked } from '../report-ports.js';

/** What was spent against the budgets of some months, by category, by month and by property. */
export class CompareBudgets {
  constructor(private readonly budgets: BudgetStore) {}

  async run(asked: BudgetsAsked): Promise<Outcome<BudgetComparison>> {
    if (asked.until < asked.from) return refused('billing.span-reversed-invalid', {});
    const { cells, names } = await this.budgets.cells(asked);
    return { accepted: true, value: compareBudgets(cells, names) };
  }
}
