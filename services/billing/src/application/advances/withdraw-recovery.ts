import type { Recorder } from '@goldkey/kernel';
import { type UtilityAdvance, withdrawRecovery } from '../../domain/advance/advance.js';
import type { Kept, Self, Target } from '../ports.js';
import type { AdvanceStore } from '../report-ports.js';

export interface WithdrawRecoveryCommand extends Target {
  readonly recoveryId: string;
  readonly reason: string;
}

/** What came back, and was entered wrongly, is taken back. */
export class WithdrawRecovery {
  constructor(
    private readonly advances: AdvanceStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ recoveryId, reason, ...target }: WithdrawRecoveryCommand): Promise<Kept<UtilityAdvance>> {
    const said = { recoveryId, reason, by: this.self.id(), byName: this.self.name() };
    const recording = this.recorder.recording(undefined);
    return this.advances.change(target, (advance, closed) =>
      withdrawRecovery(advance, { ...recording, ...said, closed }),
    );
  }
}
