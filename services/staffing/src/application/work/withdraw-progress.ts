import type { Recorder, Week } from '@goldkey/kernel';
import { uniqueness } from '../../domain/act/rules.js';
import { withdrawPlanProgress } from '../../domain/plan/decide.js';
import type { Plan } from '../../domain/plan/plan.js';
import { progressOf } from '../../domain/plan/rules.js';
import type { ActStore, Kept, PlanStore, Target } from '../ports.js';
import { actOf, takeBackWith } from './plan-acts.js';
import type { WithdrawAct } from './withdraw-act.js';

export interface WithdrawProgressCommand extends Target {
  readonly week: Week;
  readonly why: string;
}

/** The progress of a week was reported by mistake: it is taken back with its act, and the plan goes on. */
export class WithdrawProgress {
  constructor(
    private readonly plans: PlanStore,
    private readonly acts: Pick<ActStore, 'standing'>,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run({ week, why, ...target }: WithdrawProgressCommand): Promise<Kept<Plan>> {
    const plan = (await this.plans.find([target.id])).get(target.id);
    const deed = plan && progressOf(plan, week, '');
    const actId = await actOf(this.acts, plan, deed && uniqueness(deed));
    const recording = this.recorder.recording(undefined);
    const [kept] = await this.plans.change([
      {
        ...target,
        decide: (one) => withdrawPlanProgress(one, { ...recording, week, why, ...(actId && { actId }) }),
      },
    ]);
    return takeBackWith(this.withdrawAct, kept as Kept<Plan>, { actId, why });
  }
}
