import { type Instant, type Outcome, refuse } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { assignComplaint } from '../domain/complaint/decide.js';
import { dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, StaffDirectory, Stored } from './ports.js';

/** Names the employee who is responsible for the handling, one who may see it through; the name is kept as it is now. */
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
    const { employeeId } = command;
    const [known, may] = await Promise.all([this.staff.nameOf(employeeId), this.#mayHandle(complaintId, employeeId)]);
    if (known === 'unknown')
      return { accepted: false, refusal: { code: 'complaints.employee-not-found', facts: { employeeId } } };
    const employeeName = known?.name ?? employeeId;
    return this.complaints.change(complaintId, expectation, (complaint) => {
      const decision = assignComplaint(complaint, { ...dated(command, this.clock), employeeName });
      const isNamed = decision.accepted && decision.events.length > 0;
      return isNamed && may === false
        ? refuse('complaints.assignee-handles-none-invalid', { employeeName, fields: ['employeeId'] })
        : decision;
    });
  }

  async #mayHandle(complaintId: string, employeeId: string): Promise<boolean | undefined> {
    const found = await this.complaints.find(complaintId);
    return found && this.staff.mayHandle(employeeId, found.state.propertyId);
  }
}
