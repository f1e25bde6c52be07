import type { Recorder } from '@goldkey/kernel';
import { withdrawPlan } from '../../domain/plan/decide.js';
import type { Plan } from '../../domain/plan/plan.js';
import type { Kept, PlanStore, Target } from '../ports.js';
import type { WithdrawAct } from './withdraw-act.js';

export interface WithdrawPlanCommand extends Target {
  readonly why: string;
}

/** A plan was made by mistake; its acts are withdrawn with it, each by its own event. */
export class WithdrawPlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly withdrawAct: WithdrawAct,
    private readonly recorder: Recorder,
  ) {}

  async run(command: WithdrawPlanCommand): Promise<Kept<Plan>> {
    const { why } = command;
    const [kept] = await this.plans.change([
      { ...command, decide: (plan) => withdrawPlan(plan, { ...this.recorder.recording(undefined), why }) },
    ]);
    if (kept === undefined || !kept.accepted) return kept as Kept<Plan>;
    for (const id of kept.value.state.acts) {
      const act = await this.withdrawAct.run({ id, why, mayDo: () => true });
      // One that was taken back by itself before is as it should be.
      if (!act.accepted && act.refusal.code !== 'staffing.act-already-withdrawn') return act;
    }
    return kept;
  }
}
