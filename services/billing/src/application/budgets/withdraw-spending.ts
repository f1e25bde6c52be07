import type { Recorder } from '@goldkey/kernel';
import { type Budget, withdrawSpending } from '../../domain/budget/budget.js';
import type { Kept, Self, Target } from '../ports.js';
import type { BudgetStore } from '../report-ports.js';

export interface WithdrawSpendingCommand extends Target {
  readonly spendingId: string;
  readonly reason: string;
}

/** A spending that was entered wrongly is taken back. */
export class WithdrawSpending {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ spendingId, reason, ...target }: WithdrawSpendingCommand): Promise<Kept<Budget>> {
    const said = { spendingId, reason, by: this.self.id(), byName: this.self.name() };
    const recording = this.recorder.recording(undefined);
    return this.budgets.change(target, (budget) => withdrawSpending(budget, { ...recording, ...said }));
  }
}
