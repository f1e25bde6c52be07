import type { Recorder } from '@goldkey/kernel';
import {
  type DecideInstalments as Deciding,
  decideInstalments,
  type InstalmentPlan,
} from '../../domain/instalment-plan/instalment-plan.js';
import type { InstalmentPlanStore } from '../instalment-ports.js';
import type { Kept, Self, Target } from '../ports.js';

/** A plan is approved or refused by another person, or ended with a reason. */
export class DecideInstalments {
  constructor(
    private readonly plans: InstalmentPlanStore,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ act, reason, ...target }: Target & Pick<Deciding, 'act' | 'reason'>): Promise<Kept<InstalmentPlan>> {
    const said = { act, ...this.self.acting(), ...(reason !== undefined && { reason }) };
    const recording = this.recorder.recording(undefined);
    return this.plans.change(target, (plan) => decideInstalments(plan, { ...recording, ...said }));
  }
}
