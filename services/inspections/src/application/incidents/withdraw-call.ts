import type { Recorder } from '@goldkey/kernel';
import { withdrawCall } from '../../domain/incident/decide.js';
import type { Incident } from '../../domain/incident/incident.js';
import type { IncidentStore } from '../fieldwork-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface WithdrawCallCommand extends Target {
  /** Id of the event that told of the call. */
  readonly callId: string;
  readonly reason: string;
}

/** An emergency was not phoned in as it was written down; another person than who called says so. */
export class WithdrawCall {
  constructor(
    private readonly incidents: IncidentStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, ...said }: WithdrawCallCommand): Promise<Kept<Incident>> {
    const command = { ...said, ...this.self.acting(), ...this.recorder.recording(undefined) };
    return this.incidents.change({ id, expectedVersion }, (incident) => withdrawCall(incident, command));
  }
}
