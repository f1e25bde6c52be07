import { formatFen, type Instant, idsOf, type Recorder, refused } from '@goldkey/kernel';
import { type Concession, proposeConcession } from '../../domain/concession/concession.js';
import { yearsWorth } from '../../domain/concession/years-worth.js';
import type { ConcessionStore, Directory, FeeItemStore, Kept, Self } from '../ports.js';

export interface ProposeConcessionCommand
  extends Pick<Concession, 'householdId' | 'feeItemId' | 'relief' | 'from' | 'until' | 'reason'> {
  readonly at?: Instant;
}

/** A concession is asked for a household. */
export class ProposeConcession {
  constructor(
    private readonly concessions: ConcessionStore,
    private readonly feeItems: FeeItemStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: ProposeConcessionCommand): Promise<Kept<Concession>> {
    const { householdId, feeItemId } = said;
    const household = await this.directory.household(householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: householdId });
    const { propertyId } = household;
    if ((await this.feeItems.find(propertyId, [feeItemId])).length === 0)
      return refused('billing.fee-item-not-found', { id: feeItemId });
    const acting = this.self.acting();
    const who = { proposedBy: acting.by, proposedAs: idsOf(acting) };
    const concession = { ...said, ...who, id: this.recorder.newId(), propertyId };
    const recording = this.recorder.recording(at);
    return this.concessions.propose({ householdId, feeItemId }, (standing, dearestMonth) => {
      const worth = yearsWorth(said, dearestMonth);
      const weighed = { ...concession, ...(worth !== undefined && { yearsWorth: formatFen(worth) }) };
      return proposeConcession(standing, { ...recording, concession: weighed });
    });
  }
}
