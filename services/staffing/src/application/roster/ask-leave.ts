import type { Recorder } from '@goldkey/kernel';
import { askRequest } from '../../domain/roster-request/decide.js';
import type { LeaveKind, LeaveTime } from '../../domain/roster-request/leave.js';
import type { RosterRequest } from '../../domain/roster-request/request.js';
import { homeWithin } from '../employees/home-of.js';
import type { LeaveAccounts } from '../leave/leave-accounts.js';
import type { EmployeeStore, Kept, PropertyDirectory } from '../ports.js';
import type { RequestStore } from '../roster-ports.js';

export interface AskLeaveCommand extends LeaveTime {
  readonly employeeId: string;
  readonly leaveKind: LeaveKind;
  readonly reason: string;
}

/** A person asks for leave, of whole days or halves; of a counted kind no more than is left. */
export class AskLeave {
  constructor(
    private readonly requests: RequestStore,
    private readonly employees: EmployeeStore,
    private readonly properties: PropertyDirectory,
    private readonly accounts: LeaveAccounts,
    private readonly recorder: Recorder,
  ) {}

  async run(command: AskLeaveCommand): Promise<Kept<RosterRequest>> {
    const { employeeId, reason, leaveKind, from, fromHalf, until, untilHalf } = command;
    const home = await homeWithin(this.employees, this.properties, employeeId);
    if (!home.accepted) return home;
    const found = await this.accounts.of(employeeId, { held: true });
    if (!found.accepted) return found;
    const { account, person } = found.value;
    const free = await this.accounts.freeDays(person, command);
    return this.requests.ask(employeeId, (others) =>
      askRequest(others, {
        ...this.recorder.recording(undefined),
        requestId: this.recorder.newId(),
        propertyId: home.value,
        employeeId,
        reason,
        wish: { kind: 'leave', leaveKind, from, fromHalf, until, untilHalf, free },
        account,
      }),
    );
  }
}
