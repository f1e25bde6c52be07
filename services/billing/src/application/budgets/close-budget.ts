import { type Month, type Recorder, refused } from '@goldkey/kernel';
import { type Budget, closeBudget } from '../../domain/budget/budget.js';
import type { Directory, Kept, Target } from '../ports.js';
import type { BudgetStore } from '../report-ports.js';

export interface CloseBudgetCommand extends Pick<Target, 'expectedVersion'> {
  readonly propertyId: string;
  readonly month: Month;
}

/** A month's spending is final. */
export class CloseBudget {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, month, expectedVersion }: CloseBudgetCommand): Promise<Kept<Budget>> {
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId });
    const { timeZone } = property;
    const recording = this.recorder.recording(undefined);
    return this.budgets.change({ id: `${propertyId}:${month}`, expectedVersion }, (budget) =>
      closeBudget(budget, { ...recording, timeZone }),
    );
  }
}
