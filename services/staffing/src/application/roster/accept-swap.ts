import { type Recorder, refused } from '@goldkey/kernel';
import { acceptSwap } from '../../domain/roster-request/decide.js';
import type { RosterRequest } from '../../domain/roster-request/request.js';
import type { Kept, PropertyDirectory, Target } from '../ports.js';
import type { RequestStore } from '../roster-ports.js';
import { todayAt } from './today-at.js';

/** The other one of a swap agrees to it. */
export class AcceptSwap {
  constructor(
    private readonly requests: RequestStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: Target & { readonly by: string }): Promise<Kept<RosterRequest>> {
    const recording = this.recorder.recording(undefined);
    const asked = await this.requests.find(command.id);
    if (asked === undefined) return refused('staffing.roster-request-not-found', { id: command.id });
    const today = await todayAt(this.properties, asked.propertyId, recording.now);
    if (!today.accepted) return today;
    return this.requests.change(command, (request) =>
      acceptSwap(request, { ...recording, today: today.value, by: command.by }),
    );
  }
}
