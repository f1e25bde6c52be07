import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { type Occupancy, openSpan } from '../../domain/household/span.js';
import type { Directory, Kept, OccupancyStore } from '../ports.js';

export interface OpenOccupancyCommand extends Omit<Occupancy, 'id' | 'propertyId'> {
  readonly at?: Instant;
}

/** Somebody answers for the bills of a household from a day on. */
export class OpenOccupancy {
  constructor(
    private readonly occupancies: OccupancyStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: OpenOccupancyCommand): Promise<Kept<Occupancy>> {
    const household = await this.directory.household(said.householdId);
    if (household === undefined) return refused('billing.household-not-found', { id: said.householdId });
    const span = { ...said, id: this.recorder.newId(), propertyId: household.propertyId };
    const recording = this.recorder.recording(at);
    return this.occupancies.open({ householdId: span.householdId }, (others) =>
      openSpan<Occupancy>('OccupancyStarted')(others, { span, ...recording }),
    );
  }
}
