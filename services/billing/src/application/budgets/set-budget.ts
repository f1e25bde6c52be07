import { type Month, type Recorder, refuse, refused } from '@goldkey/kernel';
import { type Budget, setBudget } from '../../domain/budget/budget.js';
import type { BudgetParts } from '../../domain/budget/category.js';
import type { Standing } from '../authority-ports.js';
import type { Directory, Kept, Target } from '../ports.js';
import type { BudgetStore } from '../report-ports.js';

export interface SetBudgetCommand extends Pick<Target, 'expectedVersion'> {
  readonly propertyId: string;
  readonly month: Month;
  readonly amount?: string;
  readonly parts?: BudgetParts;
}

/** What a property may spend in a month, as a whole or by category. */
export class SetBudget {
  constructor(
    private readonly budgets: BudgetStore,
    private readonly directory: Directory,
    private readonly standing: Pick<Standing, 'level'>,
    private readonly recorder: Recorder,
  ) {}

  /** `stood` is told what stood there before. */
  async run(
    { expectedVersion, ...said }: SetBudgetCommand,
    stood?: (known: Budget | undefined) => void,
  ): Promise<Kept<Budget>> {
    const property = await this.directory.property(said.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: said.propertyId });
    const { timeZone } = property;
    const recording = this.recorder.recording(undefined);
    return this.budgets.set({ ...said, expectedVersion }, (known) => {
      stood?.(known);
      const decision = setBudget(known, { ...said, ...recording, timeZone, level: this.standing.level() });
      const moves = known !== undefined && decision.accepted && decision.events.length > 0;
      // Who does not say what stood there has not seen it.
      if (moves && expectedVersion === undefined) return refuse('billing.budget-stands', { month: said.month });
      return decision;
    });
  }
}
