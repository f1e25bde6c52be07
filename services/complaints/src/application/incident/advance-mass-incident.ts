import type { Instant, Outcome, Recorder, Recording } from '@goldkey/kernel';
import { closeComplaint } from '../../domain/complaint/decide.js';
import { isOpen, kindOf } from '../../domain/complaint/rules.js';
import { endMassIncident, type MassIncident, updateMassIncident } from '../../domain/mass-incident/mass-incident.js';
import { isDone, isRunning } from '../../domain/work-order/rules.js';
import type { Actor } from '../clock-ports.js';
import type { MassIncidentStore } from '../household-ports.js';
import type { Target, WorkOrderStore } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';

export type IncidentStep =
  | { readonly act: 'update'; readonly answer: string; readonly expectedAt?: Instant }
  | { readonly act: 'end'; readonly result: string; readonly at?: Instant };

/**
 * Says something new to all callers of one cause, or that it is over: then every matter of it is closed with it, but for a repair for
 * which somebody is still at work: that one ends with its order, whose costs and confirmation are the owner's.
 */
export class AdvanceMassIncident {
  constructor(
    private readonly incidents: MassIncidentStore,
    private readonly matters: ComplaintStore,
    private readonly orders: Pick<WorkOrderStore, 'ofMatter'>,
    private readonly transactions: Transactions,
    private readonly actor: Actor,
    private readonly recorder: Recorder,
  ) {}

  run(target: Target, step: IncidentStep): Promise<Outcome<Stored<MassIncident>>> {
    if (step.act === 'update') {
      const recording = this.recorder.recording(undefined);
      return this.incidents.change(target, (incident) => updateMassIncident(incident, { ...step, ...recording }));
    }
    const recording = this.recorder.recording(step.at);
    return this.transactions.run(async () => {
      const ended = await this.incidents.change(target, (incident) =>
        endMassIncident(incident, { ...recording, result: step.result }),
      );
      if (!ended.accepted) return ended;
      for (const complaintId of await this.incidents.openMatters(ended.value.state.id)) {
        const closed = await this.close(complaintId, step.result, recording);
        if (!closed.accepted) return closed;
      }
      return ended;
    });
  }

  /** The matter is held before its orders are looked at: one made at the same instant is seen here, or sees the close. */
  private async close(complaintId: string, remark: string, { at, now }: Recording): Promise<Outcome<unknown>> {
    const held = await this.matters.hold(complaintId);
    const orders = await this.orders.ofMatter(complaintId);
    // Closed or set aside by somebody since the open ones were listed: there is nothing left to do.
    if (held === undefined || !isOpen(held.state) || orders.some(isRunning))
      return { accepted: true, value: undefined };
    const isTold = orders.some(isDone);
    return this.matters.change(complaintId, {}, (matter) =>
      closeComplaint(matter, {
        // Who called after the end was told of it then: their matter cannot end before it came, nor before it came back.
        at: Math.max(at, matter.receivedAt, matter.state === 'reopened' ? matter.reopenedAt : 0) as Instant,
        now,
        remark,
        ...(kindOf(matter) === 'repair' && !isTold && { workerId: matter.assignment?.employeeId ?? this.actor.id() }),
      }),
    );
  }
}
