import { type AttachmentRegister, NamedAttachments } from '@goldkey/files/named';
import type { Instant, Recorder } from '@goldkey/kernel';
import { recordIncident } from '../../domain/incident/decide.js';
import type { Incident, IncidentRecord } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface RecordIncidentCommand extends Target, Pick<IncidentRecord, 'course' | 'cause' | 'harm' | 'measures'> {
  readonly photos: readonly string[];
  readonly at?: Instant;
}

/** The incident form is filled in (M-22). */
export class RecordIncident {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly attachments: AttachmentRegister,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, expectedVersion, at, ...said }: RecordIncidentCommand): Promise<Kept<Incident>> {
    const named = await NamedAttachments.of(this.attachments, said.photos);
    const command = { ...said, by: this.self.id(), ...this.recorder.recording(at) };
    return this.incidents.change(
      { id, expectedVersion },
      (incident) => named.refuseMissing(incident.propertyId) ?? recordIncident(incident, command),
    );
  }
}
