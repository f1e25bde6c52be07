import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type ReportMajor as Command, reportMajor } from '../domain/complaint/decide.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from './ports.js';

/** Notes that major information went to the quality centre or to the 400 line (M-25). */
export class ReportMajor {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, command: Dated<Command>): Promise<Outcome<Stored<Complaint>>> {
    return this.complaints.change(complaintId, expectation, (complaint) =>
      reportMajor(complaint, dated(command, this.clock)),
    );
  }
}
