import type { Instant, Recorder } from '@goldkey/kernel';
import { closeIncident } from '../../domain/incident/decide.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { Kept, Target } from '../ports.js';

export interface CloseIncidentCommand extends Target {
  readonly lessons: string;
  readonly at?: Instant;
}

/** An incident is over, and what it taught is written down. */
export class CloseIncident {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, lessons }: CloseIncidentCommand): Promise<Kept<Incident>> {
    const command = { lessons, ...this.recorder.recording(at) };
    return this.incidents.change({ id, expectedVersion }, (incident) => closeIncident(incident, command));
  }
}
