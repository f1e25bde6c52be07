import type { Instant, Recorder } from '@goldkey/kernel';
import { callOffJointInspection } from '../../domain/joint-inspection/decide.js';
import type { JointInspection } from '../../domain/joint-inspection/joint-inspection.js';
import type { Kept, Target } from '../ports.js';
import type { JointInspectionStore } from '../quality-ports.js';

export interface CallOffJointInspectionCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A joint inspection will not be held. */
export class CallOffJointInspection {
  constructor(
    private readonly records: JointInspectionStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, at, reason }: CallOffJointInspectionCommand): Promise<Kept<JointInspection>> {
    const command = { reason, ...this.recorder.recording(at) };
    return this.records.change({ id, expectedVersion }, (known) => callOffJointInspection(known, command));
  }
}
