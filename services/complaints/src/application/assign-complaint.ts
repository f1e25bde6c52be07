import type { Instant, Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { assignComplaint } from '../domain/complaint/decide.js';
import { dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, StaffDirectory, Stored } from './ports.js';

/** Names the employee who is responsible for the handling; the name is kept as it is now. */
export class AssignComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly staff: StaffDirectory,
    private readonly clock: Clock,
  ) {}

  async run(
    complaintId: string,
    expectation: Expectation,
    command: { readonly employeeId: string; readonly at?: Instant },
  ): Promise<Outcome<Stored<Complaint>>> {
    const known = await this.staff.nameOf(command.employeeId);
    if (known === 'unknown') {
      const facts = { employeeId: command.employeeId };
      return { accepted: false, refusal: { code: 'complaints.employee-not-found', facts } };
    }
    const employeeName = known?.name ?? command.employeeId;
    return this.complaints.change(complaintId, expectation, (complaint) =>
      assignComplaint(complaint, { ...dated(command, this.clock), employeeName }),
    );
  }
}
