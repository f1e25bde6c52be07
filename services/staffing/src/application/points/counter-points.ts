import { dayOf, type Recorder, refused, type Selves } from '@goldkey/kernel';
import { counterPoints, type PointsEntry } from '../../domain/points/entry.js';
import type { RecordZones } from '../people-ports.js';
import type { PointsEntryStore } from '../points-ports.js';
import type { Kept } from '../ports.js';

/** A wrong entry of staff points is taken back by a counter entry. */
export class CounterPoints {
  constructor(
    private readonly entries: PointsEntryStore,
    private readonly zones: RecordZones,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, ...said }: Selves & { readonly id: string; readonly reason: string }): Promise<Kept<PointsEntry>> {
    const zone = await this.zones.of('points-entry', id);
    if (zone === undefined) return refused('staffing.points-entry-not-found', { id });
    const recording = this.recorder.recording(undefined);
    const command = { ...recording, entryId: this.recorder.newId(), today: dayOf(recording.now, zone), ...said };
    return this.entries.counter(id, (wrong, seen) => counterPoints(wrong, { ...command, ...seen }));
  }
}
