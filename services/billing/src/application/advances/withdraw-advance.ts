import type { Recorder } from '@goldkey/kernel';
import { type UtilityAdvance, withdrawAdvance } from '../../domain/advance/advance.js';
import type { Kept, Self, Target } from '../ports.js';
import type { AdvanceStore } from '../report-ports.js';

export interface WithdrawAdvanceCommand extends Target {
  readonly reason: string;
}

/** An advance that was entered wrongly is taken back. */
export class WithdrawAdvance {
  constructor(
    private readonly advances: AdvanceStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: WithdrawAdvanceCommand): Promise<Kept<UtilityAdvance>> {
    const said = { reason, by: this.self.id(), byName: this.self.name() };
    const recording = this.recorder.recording(undefined);
    return this.advances.change(target, (advance, closed) =>
      withdrawAdvance(advance, { ...recording, ...said, closed }),
    );
  }
}
