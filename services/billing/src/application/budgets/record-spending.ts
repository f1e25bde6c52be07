import { monthOf, type Recorder } from '@goldkey/kernel';
import { type Budget, recordSpending, type Spending } from '../../domain/budget/budget.js';
import type { Kept, Self } from '../ports.js';
import type { BudgetStore } from '../report-ports.js';

/** Money was spent out of a month's budget. */
export class RecordSpending {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({
    propertyId,
    ...said
  }: Omit<Spending, 'id' | 'recordedBy'> & { readonly propertyId: string }): Promise<Kept<Budget>> {
    const spending = { ...said, id: this.recorder.newId(), recordedBy: this.self.id() };
    const recording = this.recorder.recording(undefined);
    return this.budgets.change({ id: `${propertyId}:${monthOf(said.day)}` }, (budget, timeZone) =>
      recordSpending(budget, { ...recording, spending, timeZone }),
    );
  }
}
