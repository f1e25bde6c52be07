import type { Instant, Recorder } from '@goldkey/kernel';
import { withdrawHandover } from '../domain/handover/decide.js';
import type { Household } from '../domain/household/household.js';
import type { HandoverStore, Kept, Target } from './ports.js';

export interface WithdrawHandoverCommand extends Target {
  readonly reason: string;
  readonly at?: Instant;
}

/** A hand-over that was written down by mistake holds no more; its record stays with the reason. */
export class WithdrawHandover {
  constructor(
    private readonly handovers: HandoverStore,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, reason, at }: WithdrawHandoverCommand): Promise<Kept<Household>> {
    const recording = this.recorder.recording(at);
    return this.handovers.withdraw({ id, expectedVersion }, { at: recording.at, reason }, (household) =>
      withdrawHandover(household, { ...recording, reason }),
    );
  }
}
