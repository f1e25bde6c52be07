import type { Recorder } from '@goldkey/kernel';
import { uniqueness } from '../../domain/act/rules.js';
import { withdrawPlanEvaluation } from '../../domain/plan/decide.js';
import type { Plan } from '../../domain/plan/plan.js';
import { selfEvaluationOf } from '../../domain/plan/rules.js';
import type { ActStore, Kept, PlanStore, Target } from '../ports.js';
import { actOf, takeBackWith } from './plan-acts.js';
import type { WithdrawAct } from './withdraw-act.js';

/** A plan was evaluated by mistake or too early: the evaluation is taken back with its act, and the plan goes on. */
export class WithdrawSelfEvaluation {
  constructor(
    private readonly plans: PlanStore,
    private readonly acts: Pick<ActStore, 'standing'>,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run({ why, ...target }: Target & { readonly why: string }): Promise<Kept<Plan>> {
    const plan = (await this.plans.find([target.id])).get(target.id);
    const deed = plan && selfEvaluationOf(plan, '');
    const actId = await actOf(this.acts, plan, deed && uniqueness(deed));
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.plans.change([
      { ...target, decide: (one) => withdrawPlanEvaluation(one, { ...recording, why, ...(actId && { actId }) }) },
    ]);
    return takeBackWith(this.withdrawAct, kept as Kept<Plan>, { actId, why });
  }
}
