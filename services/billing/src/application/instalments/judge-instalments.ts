import { dayOf, type Recorder } from '@goldkey/kernel';
import { judgeInstalments } from '../../domain/instalment-plan/instalment-plan.js';
import type { InstalmentPlanStore } from '../instalment-ports.js';

/** Looks at every running plan: what was paid in full is kept, what missed a part is broken, so that dunning goes on. */
export class JudgeInstalments {
  constructor(
    private readonly plans: InstalmentPlanStore,
    private readonly recorder: Recorder,
  ) {}

  async run(): Promise<void> {
    for (const { id, timeZone } of await this.plans.running()) {
      const recording = this.recorder.recording(undefined);
      const today = dayOf(recording.at, timeZone);
      await this.plans.judge(id, (plan, open) => judgeInstalments(plan, { ...recording, open, today }));
    }
  }
}
