import type { Recorder } from '@goldkey/kernel';
import { type Usage, withdrawUsage } from '../../domain/household/usage.js';
import type { Kept, Self, Target, UsageStore } from '../ports.js';

/** A use that was written down wrongly is taken back, and billed no more. */
export class WithdrawUsage {
  constructor(
    private readonly usages: UsageStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Usage>> {
    const recording = this.recorder.recording(undefined);
    const said = { ...recording, reason, by: this.self.id(), byName: this.self.name() };
    return this.usages.change(target, (usage, isBilled) => withdrawUsage(usage, { ...said, isBilled }));
  }
}
