import type { Instant, Recorder } from '@goldkey/kernel';
import { putDefectRight } from '../../domain/handover-defect/decide.js';
import type { HandoverDefect } from '../../domain/handover-defect/handover-defect.js';
import type { DefectStore, Kept, Target } from '../ports.js';

export interface MendDefectCommand extends Target {
  readonly note?: string;
  readonly at?: Instant;
}

/** A defect of a home is right. */
export class MendDefect {
  constructor(
    private readonly defects: DefectStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, ...said }: MendDefectCommand): Promise<Kept<HandoverDefect>> {
    const command = { ...said, ...this.recorder.recording(at) };
    return this.defects.change({ id, expectedVersion }, (defect) => putDefectRight(defect, command));
  }
}
