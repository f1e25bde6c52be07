import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawIncident } from '../../domain/incident/decide.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { CallersRoles } from '../oversight-ports.js';
import type { Kept, Target } from '../ports.js';

export interface WithdrawIncidentCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** An incident was none, or was told of twice: it counts no more. */
export class WithdrawIncident {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly caller: Pick<CallersRoles, 'mayForQuality'>,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawIncidentCommand): Promise<Kept<Incident>> {
    const command = { reason, isOfQuality: this.caller.mayForQuality(), ...this.recorder.recording(at) };
    return this.incidents.change({ id, expectedVersion }, (incident) => withdrawIncident(incident, command));
  }
}
