import type { Recorder } from '@goldkey/kernel';
import { type Occupancy, withdrawSpan } from '../../domain/household/span.js';
import type { Kept, OccupancyStore, Self, Target } from '../ports.js';

/** Who was said to answer for a household is taken back: bills that were made meanwhile stand as they are. */
export class WithdrawOccupancy {
  constructor(
    private readonly occupancies: OccupancyStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Occupancy>> {
    const recording = this.recorder.recording(undefined);
    const said = { ...recording, reason, by: this.self.id(), byName: this.self.name() };
    return this.occupancies.withdraw(target, (span, billed) =>
      withdrawSpan<Occupancy>('OccupancyWithdrawn')(span, { ...said, ...(billed !== undefined && { billed }) }),
    );
  }
}
