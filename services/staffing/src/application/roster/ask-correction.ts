import type { Instant, Recorder } from '@goldkey/kernel';
import type { ClockDirection } from '../../domain/clocking/clocking.js';
import { askRequest } from '../../domain/roster-request/decide.js';
import type { RosterRequest } from '../../domain/roster-request/request.js';
import { homeWithin } from '../employees/home-of.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import type { RequestStore } from '../roster-ports.js';

export interface AskCorrectionCommand {
  readonly employeeId: string;
  readonly direction: ClockDirection;
  readonly clockedAt: Instant;
  readonly reason: string;
}

/** A person asks to have a coming or going added that the clock does not have. */
export class AskCorrection {
  constructor(
    private readonly requests: RequestStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AskCorrectionCommand): Promise<Kept<RosterRequest>> {
    const { employeeId, direction, clockedAt, reason } = command;
    const home = await homeWithin(this.employees, this.properties, employeeId);
    if (!home.accepted) return home;
    return this.requests.ask(employeeId, (others) =>
      askRequest(others, {
        ...this.recorder.recording(undefined),
        requestId: this.recorder.newId(),
        propertyId: home.value,
        employeeId,
        reason,
        wish: { kind: 'correction', direction, clockedAt },
      }),
    );
  }
}
