import type { Recorder } from '@goldkey/kernel';
import { reviseRequisition } from '../../domain/requisition/decide.js';
import type { Requisition, RequisitionLine } from '../../domain/requisition/requisition.js';
import type { Kept, RequisitionStore, Target } from '../ports.js';

export interface ReviseRequisitionCommand extends Target {
  readonly lines: readonly RequisitionLine[];
}

/** What is asked for is written anew, after a return or before the approval. */
export class ReviseRequisition {
  constructor(
    private readonly requisitions: RequisitionStore,
    private readonly recorder: Recorder,
  ) {}

  async run(command: ReviseRequisitionCommand): Promise<Kept<Requisition>> {
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.requisitions.change([
      { ...command, decide: (one) => reviseRequisition(one, { ...recording, lines: command.lines }) },
    ]);
    return kept as Kept<Requisition>;
  }
}
