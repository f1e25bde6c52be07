import type { Acting, Recorder } from '@goldkey/kernel';
import { refuseRequest } from '../../domain/roster-request/decide.js';
import type { RosterRequest } from '../../domain/roster-request/request.js';
import type { Kept, Target } from '../ports.js';
import type { RequestStore } from '../roster-ports.js';

export interface RefuseRequestCommand extends Target, Acting {
  readonly why: string;
  /** Whether the person decides about requests of a property; the other one of a swap needs not. */
  readonly mayApprove: (propertyId: string) => boolean;
}

/** A request is refused, with the reason. */
export class RefuseRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: RefuseRequestCommand): Promise<Kept<RosterRequest>> {
    return this.requests.change(command, (request) =>
      refuseRequest(request, {
        ...command,
        ...this.recorder.recording(undefined),
        mayApprove: command.mayApprove(request.propertyId),
      }),
    );
  }
}
