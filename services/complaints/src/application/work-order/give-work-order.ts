import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { assignComplaint } from '../../domain/complaint/decide.js';
import { giveWorkOrder } from '../../domain/work-order/decide.js';
import type { WorkOrder } from '../../domain/work-order/work-order.js';
import type { Target, Workforce, WorkOrderStore } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';
import { waitedNoMore } from './waited-no-more.js';

export interface GiveWorkOrderCommand extends Target {
  readonly workerId: string;
  readonly offShiftReason?: string;
  readonly plannedAt?: Instant;
  readonly reason?: string;
}

/** The dispatcher gives an order to somebody certified who is on shift; the matter is assigned to them with it. */
export class GiveWorkOrder {
  constructor(
    private readonly orders: WorkOrderStore,
    private readonly matters: ComplaintStore,
    private readonly workforce: Workforce,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run(command: GiveWorkOrderCommand): Promise<Outcome<Stored<WorkOrder>>> {
    const { id, expectedVersion, workerId, ...giving } = command;
    const found = await this.orders.find(id);
    if (found === undefined) return refused('complaints.work-order-not-found', { id });
    const recording = this.recorder.recording(undefined);
    const { propertyId, matterId } = found.state;
    const workers = await this.workforce.at(propertyId, recording.at);
    const worker = workers.find(({ employeeId }) => employeeId === workerId);
    if (worker === undefined) return refused('complaints.employee-not-found', { employeeId: workerId });
    return this.transactions.run(async () => {
      await this.matters.hold(matterId);
      let waited = false;
      const given = await this.orders.change({ id, expectedVersion }, (order) => {
        waited = order.state === 'waiting';
        return giveWorkOrder(order, { ...giving, ...recording, worker });
      });
      if (!given.accepted) return given;
      const runsOn = waited ? waitedNoMore(await this.orders.ofMatter(matterId), recording) : undefined;
      if (runsOn !== undefined) {
        const resumed = await this.matters.change(matterId, {}, runsOn);
        if (!resumed.accepted) return resumed;
      }
      const { employeeId, name: employeeName } = worker;
      const { at, now } = recording;
      const assigned = await this.matters.change(matterId, {}, (complaint) =>
        assignComplaint(complaint, { employeeId, employeeName, at, now, workOrderId: id }),
      );
      return assigned.accepted ? given : assigned;
    });
  }
}
