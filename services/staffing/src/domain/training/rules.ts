import { type Decision, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { TrainingPlan } from './plan.js';

/** Who wrote the plan last does not approve it. */
export const refusePlanner = ({ drawnUpBy, drawnUpAs }: TrainingPlan, acting: Selves): Decision<never> | undefined =>
  tookStep(drawnUpBy, drawnUpAs, acting) ? refuse('staffing.training-plan-by-planner.forbidden') : undefined;

/** Whether the plan waits for this person, among others, to approve it. */
export const mayApproveTrainingPlan = (plan: TrainingPlan, acting: Selves): boolean =>
  plan.state === 'draft' && plan.courses.length > 0 && refusePlanner(plan, acting) === undefined;
