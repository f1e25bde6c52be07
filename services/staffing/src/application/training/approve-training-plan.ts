import type { Acting, Instant, Recorder } from '@goldkey/kernel';
import { approveTrainingPlan } from '../../domain/training/decide-plan.js';
import type { TrainingPlan } from '../../domain/training/plan.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingPlanStore } from '../training-ports.js';

export interface ApproveTrainingPlanCommand extends Target, Acting {
  readonly at?: Instant;
}

/** The year's training plan is approved by another person than who wrote it. */
export class ApproveTrainingPlan {
  constructor(
    private readonly plans: TrainingPlanStore,
    private readonly recorder: Recorder,
  ) {}

  run({ by, selves, at, ...target }: ApproveTrainingPlanCommand): Promise<Kept<TrainingPlan>> {
    return this.plans.change(target, (plan) =>
      approveTrainingPlan(plan, { ...this.recorder.recording(at), by, selves }),
    );
  }
}
