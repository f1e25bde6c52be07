import type { Recorder } from '@goldkey/kernel';
import { withdrawTrainingPlan } from '../../domain/training/decide-plan.js';
import type { TrainingPlan } from '../../domain/training/plan.js';
import type { Kept, Target } from '../ports.js';
import type { TrainingPlanStore } from '../training-ports.js';

/** A year's training plan was drawn up by mistake. */
export class WithdrawTrainingPlan {
  constructor(
    private readonly plans: TrainingPlanStore,
    private readonly recorder: Recorder,
  ) {}

  run(command: Target & { readonly why: string }): Promise<Kept<TrainingPlan>> {
    return this.plans.change(command, (plan) =>
      withdrawTrainingPlan(plan, { ...this.recorder.recording(undefined), why: command.why }),
    );
  }
}
