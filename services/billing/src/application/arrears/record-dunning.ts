import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import { type Dunning, recordDunning } from '../../domain/dunning/dunning.js';
import type { DunningStore } from '../arrears-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

/** A household was asked for what it owes. */
export class RecordDunning {
  constructor(
    private readonly dunnings: DunningStore,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run(said: Pick<Dunning, 'householdId' | 'step' | 'result' | 'promisedBy' | 'note'>): Promise<Kept<Dunning>> {
    const household = await this.directory.household(said.householdId);
    const property = household && (await this.directory.property(household.propertyId));
    if (household === undefined || property === undefined)
      return refused('billing.household-not-found', { id: said.householdId });
    const recording = this.recorder.recording(undefined);
    const dunning = {
      ...said,
      id: this.recorder.newId(),
      propertyId: household.propertyId,
      day: dayOf(recording.at, property.timeZone),
      by: this.self.id(),
      byName: this.self.name(),
    };
    return this.dunnings.record(household, (standing) => recordDunning(standing, { ...recording, dunning }));
  }
}
