import type { Instant, Outcome, Recorder } from '@goldkey/kernel';
import { closeComplaint } from '../../domain/complaint/decide.js';
import { kindOf } from '../../domain/complaint/rules.js';
import { endMassIncident, type MassIncident, updateMassIncident } from '../../domain/mass-incident/mass-incident.js';
import type { Actor } from '../clock-ports.js';
import type { MassIncidentStore } from '../household-ports.js';
import type { Target } from '../order-ports.js';
import type { ComplaintStore, Stored, Transactions } from '../ports.js';

export type IncidentStep =
  | { readonly act: 'update'; readonly answer: string; readonly expectedAt?: Instant }
  | { readonly act: 'end'; readonly result: string; readonly at?: Instant };

/** Says something new to all callers of one cause, or that it is over: then every matter of it is closed with it. */
export class AdvanceMassIncident {
  constructor(
    private readonly incidents: MassIncidentStore,
    private readonly matters: ComplaintStore,
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
        const closed = await this.matters.change(complaintId, {}, (matter) =>
          closeComplaint(matter, {
            // Who called after the end was told of it then: their matter cannot end before it came.
            at: Math.max(recording.at, matter.receivedAt) as Instant,
            now: recording.now,
            remark: step.result,
            ...(kindOf(matter) === 'repair' && { workerId: matter.assignment?.employeeId ?? this.actor.id() }),
          }),
        );
        if (!closed.accepted) return closed;
      }
      return ended;
    });
  }
}
