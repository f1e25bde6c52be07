import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type CloseComplaint as Command, closeComplaint } from '../domain/complaint/decide.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from './ports.js';

/** Ends the handling; the closing rate counts it (rulebook 1.1). */
export class CloseComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, command: Dated<Command>): Promise<Outcome<Stored<Complaint>>> {
    return this.complaints.change(complaintId, expectation, (complaint) =>
      closeComplaint(complaint, dated(command, this.clock)),
    );
  }
}
