import type { Instant, Recorder } from '@goldkey/kernel';
import { selfEvaluatePlan } from '../../domain/plan/decide.js';
import type { Plan } from '../../domain/plan/plan.js';
import { selfEvaluationOf } from '../../domain/plan/rules.js';
import type { Kept, PlanStore, Target } from '../ports.js';
import { recordWith } from './plan-acts.js';
import type { RecordActs } from './record-acts.js';

export interface EvaluatePlanCommand extends Target {
  readonly summary: string;
  readonly at?: Instant;
}

/** The owner of a plan says what became of it (rulebook M-06); what was planned and done is counted from its items. */
export class EvaluatePlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run(command: EvaluatePlanCommand): Promise<Kept<Plan>> {
    const { summary } = command;
    const recording = this.recorder.recording(command.at);
    const actId = this.recorder.newId();
    const deedOf = (plan: Plan) => selfEvaluationOf(plan, summary);
    const [outcome] = await this.plans.change([
      {
        ...command,
        decide: (plan) => selfEvaluatePlan(plan, { ...recording, summary, ...(deedOf(plan) && { actId }) }),
      },
    ]);
    return recordWith(this.recordActs, outcome as Kept<Plan>, { actId, at: recording.at, deedOf });
  }
}
