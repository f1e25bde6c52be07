import type { Month, Recorder } from '@goldkey/kernel';
import { type Budget, closeBudget } from '../../domain/budget/budget.js';
import type { Kept, Target } from '../ports.js';
import type { BudgetStore } from '../report-ports.js';

export interface CloseBudgetCommand extends Pick<Target, 'expectedVersion'> {
  readonly propertyId: string;
  readonly month: Month;
}

/** A month's spending is final. */
export class CloseBudget {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly recorder: Recorder,
  ) {}

  run({ propertyId, month, expectedVersion }: CloseBudgetCommand): Promise<Kept<Budget>> {
    const recording = this.recorder.recording(undefined);
    return this.budgets.change({ id: `${propertyId}:${month}`, expectedVersion }, (budget, timeZone) =>
      closeBudget(budget, { ...recording, timeZone }),
    );
  }
}
