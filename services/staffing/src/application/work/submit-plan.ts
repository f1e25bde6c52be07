import type { Instant, Recorder } from '@goldkey/kernel';
import { submitPlan } from '../../domain/plan/decide.js';
import type { Plan } from '../../domain/plan/plan.js';
import { submissionOf } from '../../domain/plan/rules.js';
import type { Kept, PlanStore, Target } from '../ports.js';
import { recordWith } from './plan-acts.js';
import type { RecordActs } from './record-acts.js';

export interface SubmitPlanCommand extends Target {
  readonly at?: Instant;
}

/** A plan is handed in; where that is a duty (rulebook M-05), the act of it is recorded with it. */
export class SubmitPlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run(command: SubmitPlanCommand): Promise<Kept<Plan>> {
    const recording = this.recorder.recording(command.at);
    const actId = this.recorder.newId();
    const [outcome] = await this.plans.change([
      {
        ...command,
        decide: (plan) => submitPlan(plan, { ...recording, ...(submissionOf(plan) && { actId }) }),
      },
    ]);
    return recordWith(this.recordActs, outcome as Kept<Plan>, { actId, at: recording.at, deedOf: submissionOf });
  }
}
