import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type ReopenComplaint as Command, reopenComplaint } from '../domain/complaint/decide.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from './ports.js';

/** Takes the close back, because the owner is not content or the fault came again. */
export class ReopenComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, command: Dated<Command>): Promise<Outcome<Stored<Complaint>>> {
    return this.complaints.change(complaintId, expectation, (complaint) =>
      reopenComplaint(complaint, dated(command, this.clock)),
    );
  }
}
