import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawJointInspection } from '../../domain/joint-inspection/decide.js';
import type { JointInspection } from '../../domain/joint-inspection/joint-inspection.js';
import type { Kept, Target } from '../ports.js';
import type { JointInspectionStore } from '../quality-ports.js';

export interface WithdrawJointInspectionCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A joint inspection was written down by mistake: nobody was absent from it. */
export class WithdrawJointInspection {
  constructor(
    private readonly records: JointInspectionStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: WithdrawJointInspectionCommand): Promise<Kept<JointInspection>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => withdrawJointInspection(known, command));
  }
}
