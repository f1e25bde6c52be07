import { type Outcome, refuse, refused } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { type CloseComplaint as Command, closeComplaint } from '../domain/complaint/decide.js';
import { kindOf } from '../domain/complaint/rules.js';
import { isDone, isRunning } from '../domain/work-order/rules.js';
import { type Dated, dated } from './dated.js';
import type { WorkOrderStore } from './order-ports.js';
import type { Clock, ComplaintStore, Expectation, Stored, Transactions } from './ports.js';

type Closing = Omit<Dated<Command>, 'workerId'>;

/**
 * Ends the handling; the closing rate counts it (rulebook 1.1). A repair with work orders ends when they are done; without any
 * it names who did it: whoever it was assigned to.
 */
export class CloseComplaint {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly orders: WorkOrderStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(complaintId: string, expectation: Expectation, command: Closing): Promise<Outcome<Stored<Complaint>>> {
    // An order made at the same instant is either seen here, or sees the close: the matter is held before its orders are counted.
    return this.transactions.run(async () => {
      await this.complaints.hold(complaintId);
      return this.close(complaintId, expectation, command);
    });
  }

  private async close(
    complaintId: string,
    expectation: Expectation,
    command: Closing,
  ): Promise<Outcome<Stored<Complaint>>> {
    const orders = await this.orders.ofMatter(complaintId);
    const running = orders.find(isRunning);
    if (running !== undefined) return refused('complaints.work-order-running', { number: running.number });
    return this.complaints.change(complaintId, expectation, (complaint) => {
      const closing = dated(command, this.clock);
      // A finished order has told of the repair already.
      const isTold = orders.some(isDone);
      if (kindOf(complaint) !== 'repair' || isTold) return closeComplaint(complaint, closing);
      const workerId = complaint.assignment?.employeeId;
      if (workerId === undefined) return refuse('complaints.repair-without-worker', { number: complaint.number });
      return closeComplaint(complaint, { ...closing, workerId });
    });
  }
}
