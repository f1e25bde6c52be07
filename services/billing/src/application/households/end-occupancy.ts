import type { Day, Instant, Recorder } from '@goldkey/kernel';
import { endSpan, type Occupancy } from '../../domain/household/span.js';
import type { Kept, OccupancyStore, Target } from '../ports.js';

/** The people of a household answer for its bills until this day. */
export class EndOccupancy {
  constructor(
    private readonly occupancies: OccupancyStore,
    private readonly recorder: Recorder,
  ) {}

  run({ until, at, ...target }: Target & { readonly until: Day; readonly at?: Instant }): Promise<Kept<Occupancy>> {
    const recording = this.recorder.recording(at);
    return this.occupancies.change(target, (span) =>
      endSpan<Occupancy>('OccupancyEnded')(span, { until, ...recording }),
    );
  }
}
