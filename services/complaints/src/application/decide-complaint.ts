import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type DecideComplaint as Command, decideComplaint } from '../domain/complaint/decide.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Stored } from './ports.js';

/** Says whether the complaint was right; the establishment rate counts it (rulebook 1.1). */
export class DecideComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, command: Dated<Command>): Promise<Outcome<Stored<Complaint>>> {
    return this.complaints.change(complaintId, expectation, (complaint) =>
      decideComplaint(complaint, dated(command, this.clock)),
    );
  }
}
