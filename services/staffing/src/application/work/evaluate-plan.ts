import type { Instant, Recorder } from '@goldkey/kernel';
import { selfEvaluatePlan } from '../../domain/plan/decide.js';
import type { ItemOutcome, Plan } from '../../domain/plan/plan.js';
import { selfEvaluationOf } from '../../domain/plan/rules.js';
import type { Kept, PlanStore, Target } from '../ports.js';
import { recordWith } from './plan-acts.js';
import type { RecordActs } from './record-acts.js';
import type { SettlePlanItems } from './settle-plan-items.js';

export interface EvaluatePlanCommand extends Target {
  readonly summary: string;
  /** What became of items that nobody has told yet. */
  readonly outcomes?: readonly ItemOutcome[];
  readonly at?: Instant;
}

/** The owner of a plan says what became of it (rulebook M-06); what was planned and done is counted from its items. */
export class EvaluatePlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly settleItems: SettlePlanItems,
    private readonly recordActs: RecordActs,
    private readonly recorder: Recorder,
  ) {}

  async run(command: EvaluatePlanCommand): Promise<Kept<Plan>> {
    const { summary, outcomes = [], ...rest } = command;
    const settled = outcomes.length === 0 ? undefined : await this.settleItems.run({ ...rest, outcomes });
    if (settled?.accepted === false) return settled;
    // Who saw the plan before its items were settled has seen this one.
    const target = settled === undefined ? rest : { ...rest, expectedVersion: settled.value.version };
    const recording = this.recorder.recording(command.at);
    const actId = this.recorder.newId();
    const deedOf = (plan: Plan) => selfEvaluationOf(plan, summary);
    const [outcome] = await this.plans.change([
      {
        ...target,
        decide: (plan) => selfEvaluatePlan(plan, { ...recording, summary, ...(deedOf(plan) && { actId }) }),
      },
    ]);
    return recordWith(this.recordActs, outcome as Kept<Plan>, { actId, at: recording.at, deedOf });
  }
}
