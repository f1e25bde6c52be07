import type { Instant, Recorder } from '@goldkey/kernel';
import { reopenDefect } from '../../domain/handover-defect/decide.js';
import type { HandoverDefect } from '../../domain/handover-defect/handover-defect.js';
import type { DefectStore, Kept, Target } from '../ports.js';

export interface ReopenDefectCommand extends Target {
  readonly at?: Instant;
}

/** A defect that was said to be right is not. */
export class ReopenDefect {
  constructor(
    private readonly defects: DefectStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at }: ReopenDefectCommand): Promise<Kept<HandoverDefect>> {
    const command = this.recorder.recording(at);
    return this.defects.change({ id, expectedVersion }, (defect) => reopenDefect(defect, command));
  }
}
