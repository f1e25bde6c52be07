import type { Decision, Fen } from '@goldkey/kernel';
import type { InstalmentPlan, InstalmentPlanEvent } from '../domain/instalment-plan/instalment-plan.js';
import type { OpenCharge } from '../domain/ledger/ledger.js';
import type { Household, Kept, Target } from './ports.js';

export interface InstalmentPlanStore {
  propose(
    household: Household,
    decide: (standing: {
      readonly open: readonly OpenCharge[];
      readonly standing: readonly InstalmentPlan[];
    }) => Decision<InstalmentPlanEvent>,
  ): Promise<Kept<InstalmentPlan>>;
  change(
    target: Target,
    decide: (plan: InstalmentPlan) => Decision<InstalmentPlanEvent>,
  ): Promise<Kept<InstalmentPlan>>;
  /** Ids of plans that are agreed or broken, of which some debt may have been paid or missed. */
  running(): Promise<readonly { readonly id: string; readonly timeZone: string }[]>;
  /** With what is open of the plan's debts; a plan that is gone is left alone. */
  judge(id: string, decide: (plan: InstalmentPlan, open: Fen) => Decision<InstalmentPlanEvent>): Promise<void>;
}
