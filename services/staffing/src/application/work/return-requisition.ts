import type { Recorder } from '@goldkey/kernel';
import { returnRequisition } from '../../domain/requisition/decide.js';
import type { Requisition } from '../../domain/requisition/requisition.js';
import type { Kept, RequisitionStore, Target } from '../ports.js';

export interface ReturnRequisitionCommand extends Target {
  readonly by: string;
  readonly why: string;
}

/** A requisition goes back to who made it. */
export class ReturnRequisition {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReturnRequisitionCommand): Promise<Kept<Requisition>> {
    const { by, why } = command;
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.requisitions.change([
      { ...command, decide: (one) => returnRequisition(one, { ...recording, by, why }) },
    ]);
    return kept as Kept<Requisition>;
  }
}
