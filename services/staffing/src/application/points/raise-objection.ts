import { dayOf, type Recorder, refused } from '@goldkey/kernel';
import { raiseObjection } from '../../domain/points/decide-publication.js';
import type { PointsPublication } from '../../domain/points/publication.js';
import type { RecordZones } from '../people-ports.js';
import type { PointsPublicationStore } from '../points-ports.js';
import type { Kept } from '../ports.js';

export interface RaiseObjectionCommand {
  /** The publication. */
  readonly id: string;
  readonly employeeId: string;
  readonly text: string;
}

/** Somebody objects to staff points while they hang out. */
export class RaiseObjection {
  constructor(
    private readonly publications: PointsPublicationStore,
    private readonly zones: RecordZones,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, employeeId, text }: RaiseObjectionCommand): Promise<Kept<PointsPublication>> {
    const zone = await this.zones.of('points-publication', id);
    if (zone === undefined) return refused('staffing.points-publication-not-found', { id });
    const recording = this.recorder.recording(undefined);
    const command = {
      ...recording,
      objectionId: this.recorder.newId(),
      employeeId,
      text,
      today: dayOf(recording.now, zone),
    };
    const [kept] = await this.publications.change([
      { id, decide: (publication) => raiseObjection(publication, command) },
    ]);
    return kept as Kept<PointsPublication>;
  }
}
