import type { Instant, Recorder } from '@goldkey/kernel';
import { followUpIncident } from '../../domain/incident/decide.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface FollowUpIncidentCommand extends Target {
  readonly text: string;
  readonly at?: Instant;
}

/** What became of an incident since is written down. */
export class FollowUpIncident {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, text }: FollowUpIncidentCommand): Promise<Kept<Incident>> {
    const command = { text, by: this.self.id(), ...this.recorder.recording(at) };
    return this.incidents.change({ id, expectedVersion }, (incident) => followUpIncident(incident, command));
  }
}
