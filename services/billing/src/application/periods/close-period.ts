import { type Month, type Recorder, refused } from '@goldkey/kernel';
import { closePeriod, type Period } from '../../domain/period/period.js';
import type { Directory, Kept, PeriodStore } from '../ports.js';

/** A month of a property is closed for good: who listens hears what it came to. */
export class ClosePeriod {
  constructor(
    private readonly periods: PeriodStore,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  async run(said: { readonly propertyId: string; readonly month: Month }): Promise<Kept<Period>> {
    const property = await this.directory.property(said.propertyId);
    if (property === undefined) return refused('billing.property-not-found', { propertyId: said.propertyId });
    const { timeZone } = property;
    const recording = this.recorder.recording(undefined);
    return this.periods.close(said, (figures) => closePeriod(figures, { ...said, timeZone, ...recording }));
  }
}
