import type { Instant, Recorder } from '@goldkey/kernel';
import { recoverAdvance, type UtilityAdvance } from '../../domain/advance/advance.js';
import type { Kept, Target } from '../ports.js';
import type { AdvanceStore } from '../report-ports.js';

export interface RecoverAdvanceCommand extends Target {
  readonly amount: string;
  readonly note?: string;
  readonly at?: Instant;
}

/** Part of what was paid on behalf of owners came back. */
export class RecoverAdvance {
  constructor(
    private readonly advances: AdvanceStore,
    private readonly recorder: Recorder,
  ) {}

  run({ amount, note, at, ...target }: RecoverAdvanceCommand): Promise<Kept<UtilityAdvance>> {
    const recording = this.recorder.recording(at);
    const said = { amount, ...(note !== undefined && { note }) };
    return this.advances.change(target, (advance) => recoverAdvance(advance, { ...recording, ...said }));
  }
}
