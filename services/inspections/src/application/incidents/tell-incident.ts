import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import { type Instant, type Recorder, refused } from '@goldkey/kernel';
import { tellIncident } from '../../domain/incident/decide.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export interface TellIncidentCommand extends Pick<Incident, 'propertyId' | 'kind' | 'place' | 'what' | 'photos'> {
  /** When it occurred; absent: now. */
  readonly at?: Instant;
}

/** An emergency is told of. */
export class TellIncident {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly attachments: AttachmentRegister,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ at, ...said }: TellIncidentCommand): Promise<Kept<Incident>> {
    const { propertyId, photos } = said;
    if ((await this.directory.property(propertyId)) === undefined)
      return refused('inspections.property-not-found', { propertyId });
    const missing = (await NamedAttachments.of(this.attachments, photos)).refuseMissing(propertyId);
    if (missing !== undefined) return missing;
    const incident = { ...said, id: this.recorder.newId(), toldBy: this.self.id() };
    return this.incidents.add(tellIncident(undefined, { ...this.recorder.recording(at), incident }));
  }
}
