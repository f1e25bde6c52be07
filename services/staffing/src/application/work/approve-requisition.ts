import type { Acting, Instant, Recorder } from '@goldkey/kernel';
import { approveRequisition } from '../../domain/requisition/decide.js';
import type { Requisition } from '../../domain/requisition/requisition.js';
import type { Kept, RequisitionStore, Target } from '../ports.js';
import type { RecordActs } from './record-acts.js';

export interface ApproveRequisitionCommand extends Target, Acting {
  readonly note: string;
  readonly at?: Instant;
}

/** A requisition is approved by another person than who made it (rulebook M-08); the act of it is recorded with it. */
export class ApproveRequisition {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ApproveRequisitionCommand): Promise<Kept<Requisition>> {
    const { by, selves, note } = command;
    const recording = this.recorder.recording(command.at);
    const actId = this.recorder.newId();
    const [kept] = await this.requisitions.change([
      { ...command, decide: (one) => approveRequisition(one, { ...recording, by, selves, actId }) },
    ]);
    if (kept === undefined || !kept.accepted) return kept as Kept<Requisition>;
    const { propertyId, month } = kept.value.state;
    const deed = { kind: 'requisition-approved' as const, month, note };
    const [act] = await this.recordActs.run([{ actId, propertyId, deed, at: recording.at }]);
    return act?.accepted === false ? act : kept;
  }
}
