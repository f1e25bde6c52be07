import { type Instant, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { assignComplaint } from '../../domain/complaint/decide.js';
import { hindrance, kindOf } from '../../domain/complaint/rules.js';
import { makeWorkOrder, type SendWorker } from '../../domain/work-order/decide.js';
import type { WorkOrder } from '../../domain/work-order/work-order.js';
import type { Workforce, WorkOrderStore } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';

export interface MakeWorkOrderCommand {
  readonly matterId: string;
  readonly craft?: string;
  readonly steps: readonly string[];
  readonly plannedAt?: Instant;
  readonly workerId?: string;
  readonly offShiftReason?: string;
  readonly at?: Instant;
}

/** Work for a repair: left open for the dispatcher, or given at once to somebody certified who is on shift. */
export class MakeWorkOrder {
  constructor(
    private readonly orders: WorkOrderStore,
    private readonly matters: ComplaintStore,
    private readonly workforce: Workforce,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run(command: MakeWorkOrderCommand): Promise<Outcome<Stored<WorkOrder>>> {
    const { matterId, workerId, offShiftReason, at, steps, ...wanted } = command;
    const found = await this.matters.find(matterId);
    if (found === undefined) return refused('complaints.complaint-not-found', { complaintId: matterId });
    const matter = found.state;
    if (kindOf(matter) !== 'repair') return refused('complaints.not-a-repair', { number: matter.number });
    const recording = this.recorder.recording(at);
    let sends: SendWorker | undefined;
    if (workerId !== undefined) {
      const worker = (await this.workforce.at(matter.propertyId, recording.at)).find(
        ({ employeeId }) => employeeId === workerId,
      );
      if (worker === undefined) return refused('complaints.employee-not-found', { employeeId: workerId });
      sends = { worker, offShiftReason };
    }
    const { propertyId, departmentId, category, description, room, householdId, priority = 'normal' } = matter;
    return this.transactions.run(async () => {
      // A close at the same instant waits for this, or this for it: no order is left open on a closed matter.
      const held = await this.matters.hold(matterId);
      const hindered = held && hindrance(held.state, 'assign');
      if (hindered !== undefined) return { accepted: false, refusal: hindered };
      const made = await this.orders.make(matterId, (known) =>
        makeWorkOrder({
          ...recording,
          order: {
            ...wanted,
            id: this.recorder.newId(),
            number: `${matter.number}-${known + 1}`,
            matterId,
            propertyId,
            departmentId,
            category,
            description,
            room,
            householdId,
            priority,
          },
          steps,
          sends,
        }),
      );
      if (!made.accepted || sends === undefined) return made;
      const { employeeId, name: employeeName } = sends.worker;
      const { at: when, now } = recording;
      const assigned = await this.matters.change(matterId, {}, (complaint) =>
        assignComplaint(complaint, { employeeId, employeeName, at: when, now, workOrderId: made.value.state.id }),
      );
      return assigned.accepted ? made : assigned;
    });
  }
}
