import type { Recorder } from '@goldkey/kernel';
import { type Budget, sortSpending } from '../../domain/budget/budget.js';
import type { SpendingCategory } from '../../domain/budget/category.js';
import type { Kept, Target } from '../ports.js';
import type { BudgetStore } from '../report-ports.js';

export interface SortSpendingCommand extends Target {
  readonly spendingId: string;
  readonly category: SpendingCategory;
  readonly overrunReason?: string;
}

/** A spending is put into the category that it belongs to. */
export class SortSpending {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly recorder: Recorder,
  ) {}

  run({ spendingId, category, overrunReason, ...target }: SortSpendingCommand): Promise<Kept<Budget>> {
    const said = { spendingId, category, overrunReason };
    const recording = this.recorder.recording(undefined);
    return this.budgets.change(target, (budget) => sortSpending(budget, { ...recording, ...said }));
  }
}
