import type { Acting, Recorder } from '@goldkey/kernel';
import { returnRequisition } from '../../domain/requisition/decide.js';
import type { Requisition } from '../../domain/requisition/requisition.js';
import type { Kept, RequisitionStore, Target } from '../ports.js';

export interface ReturnRequisitionCommand extends Target, Acting {
  readonly why: string;
}

/** A requisition goes back to who made it. */
export class ReturnRequisition {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReturnRequisitionCommand): Promise<Kept<Requisition>> {
    const { by, selves, why } = command;
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.requisitions.change([
      { ...command, decide: (one) => returnRequisition(one, { ...recording, by, selves, why }) },
    ]);
    return kept as Kept<Requisition>;
  }
}
