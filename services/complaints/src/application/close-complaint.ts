import { type Outcome, refuse } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type CloseComplaint as Command, closeComplaint } from '../domain/complaint/decide.js';
import { kindOf } from '../domain/complaint/rules.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from './ports.js';

/** Ends the handling; the closing rate counts it (rulebook 1.1). A repair names who did it: whoever it was given to. */
export class CloseComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  run(
    complaintId: string,
    expectation: Expectation,
    command: Omit<Dated<Command>, 'workerId'>,
  ): Promise<Outcome<Stored<Complaint>>> {
    return this.complaints.change(complaintId, expectation, (complaint) => {
      const closing = dated(command, this.clock);
      if (kindOf(complaint) !== 'repair') return closeComplaint(complaint, closing);
      const workerId = complaint.assignment?.employeeId;
      if (workerId === undefined) return refuse('complaints.repair-without-worker', { number: complaint.number });
      return closeComplaint(complaint, { ...closing, workerId });
    });
  }
}
