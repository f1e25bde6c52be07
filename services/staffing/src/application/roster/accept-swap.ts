import type { Recorder } from '@goldkey/kernel';
import { acceptSwap } from '../../domain/roster-request/decide.js';
import type { RosterRequest } from '../../domain/roster-request/request.js';
import type { Kept, Target } from '../ports.js';
import type { RequestStore } from '../roster-ports.js';

/** The other one of a swap agrees to it. */
export class AcceptSwap {
  constructor(
    private readonly requests: RequestStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly by: string }): Promise<Kept<RosterRequest>> {
    return this.requests.change(command, (request) =>
      acceptSwap(request, { ...this.recorder.recording(undefined), by: command.by }),
    );
  }
}
