import type { Instant, Recorder } from '@goldkey/kernel';
import { reportIncident } from '../../domain/incident/decide.js';
import type { Incident, ReportTarget } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface ReportIncidentCommand extends Target {
  readonly to: ReportTarget;
  readonly answeredBy?: string;
  /** When the call was made; absent: now. */
  readonly at?: Instant;
}

/** An emergency was phoned to the leader, or to the quality centre (M-22). */
export class ReportIncident {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: ReportIncidentCommand): Promise<Kept<Incident>> {
    const command = { ...said, by: this.self.id(), ...this.recorder.recording(at) };
    return this.incidents.change({ id, expectedVersion }, (incident) => reportIncident(incident, command));
  }
}
