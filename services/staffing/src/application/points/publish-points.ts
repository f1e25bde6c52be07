import type { Day, Instant, Quarter, Recorder } from '@goldkey/kernel';
import { publishPoints } from '../../domain/points/decide-publication.js';
import type { PointsPublication } from '../../domain/points/publication.js';
import type { PointsPublicationStore } from '../points-ports.js';
import type { Kept, PropertyDirectory } from '../ports.js';
import { refuseUnknownProperty } from '../recording.js';
import type { RecordActs } from '../work/record-acts.js';

export interface PublishPointsCommand {
  readonly propertyId: string;
  readonly quarter: Quarter;
  readonly from: Day;
  readonly until: Day;
  readonly at?: Instant;
}

/** A quarter's staff points hang out for objections; the act of it is recorded with it (rulebook M-35). */
export class PublishPoints {
  constructor(
    private readonly publications: PointsPublicationStore,
    private readonly properties: PropertyDirectory,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run({ propertyId, quarter, from, until, at }: PublishPointsCommand): Promise<Kept<PointsPublication>> {
    const properties = await this.properties.find([propertyId]);
    const recording = this.recorder.recording(at);
    const [publicationId, actId] = [this.recorder.newId(), this.recorder.newId()];
    const kept = await this.publications.publish(
      propertyId,
      quarter,
      (standing, months) =>
        refuseUnknownProperty(properties, propertyId) ??
        publishPoints(standing, { ...recording, publicationId, actId, propertyId, quarter, from, until, months }),
    );
    if (!kept.accepted) return kept;
    const deed = { kind: 'points-published' as const, quarter, from, until };
    const [act] = await this.recordActs.run([{ actId, propertyId, deed, at: recording.at }]);
    return act?.accepted === false ? act : kept;
  }
}
