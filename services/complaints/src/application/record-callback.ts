import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type RecordCallback as Command, recordCallback } from '../domain/complaint/decide.js';
import { type Dated, dated } from './dated.js';
import type { Clock, ComplaintStore, Expectation, Ids, Stored } from './ports.js';

/** Notes what the owner said when called about the closing; the last call of the month counts (rulebook 1.1). */
export class RecordCallback {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(
    complaintId: string,
    expectation: Expectation,
    command: Omit<Dated<Command>, 'callbackId'>,
  ): Promise<Outcome<Stored<Complaint>>> {
    const callbackId = this.ids.next();
    return this.complaints.change(complaintId, expectation, (complaint) =>
      recordCallback(complaint, { ...dated(command, this.clock), callbackId }),
    );
  }
}
