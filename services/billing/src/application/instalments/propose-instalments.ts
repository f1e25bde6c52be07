import { dayOf, idsOf, type Recorder, refused } from '@goldkey/kernel';
import { type InstalmentPlan, proposeInstalments } from '../../domain/instalment-plan/instalment-plan.js';
import type { InstalmentPlanStore } from '../instalment-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export type ProposeInstalmentsCommand = Pick<InstalmentPlan, 'householdId' | 'parts' | 'agreedWith' | 'note'> & {
  /** Absent: all that is open. */
  readonly chargeIds?: readonly string[];
};

/** A household agrees to pay its arrears in parts; above the collector's authority it waits for another person. */
export class ProposeInstalments {
  constructor(
    private readonly plans: InstalmentPlanStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ chargeIds, ...said }: ProposeInstalmentsCommand): Promise<Kept<InstalmentPlan>> {
    const household = await this.directory.household(said.householdId);
    const property = household && (await this.directory.property(household.propertyId));
    if (household === undefined || property === undefined)
      return refused('billing.household-not-found', { id: said.householdId });
    const recording = this.recorder.recording(undefined);
    const today = dayOf(recording.at, property.timeZone);
    const acting = this.self.acting();
    const who = { proposedBy: acting.by, proposedAs: idsOf(acting), proposerName: this.self.name() };
    const plan = { ...said, ...who, id: this.recorder.newId(), propertyId: household.propertyId };
    const command = { ...recording, plan, today, ...(chargeIds !== undefined && { chargeIds }) };
    return this.plans.propose(household, (standing) => proposeInstalments(standing, command));
  }
}
