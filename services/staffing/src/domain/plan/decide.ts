import { accept, type Day, type Decision, type Period, type Recording, refuse, type Week } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { ItemOutcome, Plan, PlanEvent, PlanItem, WorkPlanKind } from './plan.js';
import { fitsWorkPlan, isWeekOf } from './rules.js';

export interface DraftPlan extends Recording {
  readonly planId: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly departmentId?: string;
  readonly planKind: WorkPlanKind;
  readonly period: Period;
  readonly items: readonly PlanItem[];
}

/** A plan is begun. `standing` is the person's plan of that kind and period, where there is one. */
export const draftPlan = (standing: Plan | undefined, command: DraftPlan): Decision<PlanEvent> => {
  const { planId, propertyId, employeeId, departmentId, planKind, period, items, eventId, at } = command;
  if (standing !== undefined) return refuse('staffing.plan-already-drafted', { planId: standing.id });
  if (!fitsWorkPlan(planKind, period)) return refuse('staffing.plan-period-invalid', { planKind, period });
  const whose = { employeeId, ...(departmentId && { departmentId }) };
  const drafted = { id: planId, propertyId, ...whose, planKind, period, items, acts: [] };
  return refuseFuture(command) ?? accept({ type: 'PlanDrafted', eventId, at, planId, drafted });
};

const withdrawn = ({ id }: Plan) => refuse('staffing.plan-withdrawn', { planId: id });

/** Only what is handed in has progress; what was evaluated has none any more. */
const refuseNotRunning = (plan: Plan): Decision<never> | undefined => {
  if (plan.state === 'withdrawn') return withdrawn(plan);
  if (plan.state === 'draft') return refuse('staffing.plan-not-submitted', { planId: plan.id });
  return plan.state === 'self-evaluated' ? refuse('staffing.plan-already-self-evaluated') : undefined;
};

const refuseStrangeItem = (plan: Plan, outcomes: readonly ItemOutcome[]): Decision<never> | undefined => {
  const known = new Set(plan.items.map(({ id }) => id));
  const strange = outcomes.find(({ itemId }) => !known.has(itemId));
  return strange === undefined ? undefined : refuse('staffing.plan-item-not-found', { itemId: strange.itemId });
};

const about = ({ id }: Plan, { eventId, at }: Pick<Recording, 'eventId' | 'at'>) => ({ eventId, at, planId: id });

/** The items are written anew, as long as the plan is not handed in. */
export const revisePlan = (
  plan: Plan,
  command: Recording & { readonly items: readonly PlanItem[] },
): Decision<PlanEvent> => {
  if (plan.state === 'withdrawn') return withdrawn(plan);
  if (plan.state !== 'draft') return refuse('staffing.plan-already-submitted');
  return refuseFuture(command) ?? accept({ ...about(plan, command), type: 'PlanRevised', items: command.items });
};

/** The plan is handed in; `actId` names the act of duty that it is. */
export const submitPlan = (plan: Plan, command: Recording & { readonly actId?: string }): Decision<PlanEvent> => {
  if (plan.state === 'withdrawn') return withdrawn(plan);
  if (plan.state !== 'draft') return refuse('staffing.plan-already-submitted');
  if (plan.items.length === 0) return refuse('staffing.plan-without-items-invalid');
  const { actId } = command;
  const event = { ...about(plan, command), type: 'PlanSubmitted' as const, ...(actId && { actId }) };
  return refuseFuture(command) ?? accept(event);
};

export interface ReportPlanProgress extends Recording {
  readonly week: Week;
  /** The day in the property on which it is told. */
  readonly on: Day;
  readonly outcomes: readonly ItemOutcome[];
  readonly summary: string;
  readonly actId?: string;
}

/** How the plan goes in a week of its period: once for each week. */
export const reportPlanProgress = (plan: Plan, command: ReportPlanProgress): Decision<PlanEvent> => {
  const { week, on, outcomes, summary, actId } = command;
  const weeks = 'reportedWeeks' in plan ? plan.reportedWeeks : [];
  return (
    refuseNotRunning(plan) ??
    (isWeekOf(plan.period, week)
      ? undefined
      : refuse('staffing.progress-outside-plan-invalid', { fields: ['week'], week, period: plan.period })) ??
    (weeks.includes(week) ? refuse('staffing.progress-already-reported', { week }) : undefined) ??
    refuseStrangeItem(plan, outcomes) ??
    refuseFuture(command) ??
    accept({
      ...about(plan, command),
      type: 'PlanProgressReported',
      week,
      on,
      outcomes,
      summary,
      ...(actId && { actId }),
    })
  );
};

/** Items are done, or not done after all, between the reports. */
export const settlePlanItems = (
  plan: Plan,
  command: Recording & { readonly on: Day; readonly outcomes: readonly ItemOutcome[] },
): Decision<PlanEvent> => {
  const { on, outcomes } = command;
  return (
    refuseNotRunning(plan) ??
    refuseStrangeItem(plan, outcomes) ??
    refuseFuture(command) ??
    accept({ ...about(plan, command), type: 'PlanItemsSettled', on, outcomes })
  );
};

/** The owner says what became of the plan; afterwards nothing of it changes. */
export const selfEvaluatePlan = (
  plan: Plan,
  command: Recording & { readonly summary: string; readonly actId?: string },
): Decision<PlanEvent> => {
  const { summary, actId } = command;
  const event = { ...about(plan, command), type: 'PlanSelfEvaluated' as const, summary, ...(actId && { actId }) };
  return refuseNotRunning(plan) ?? refuseFuture(command) ?? accept(event);
};

interface TakeBack extends Recording {
  /** The act of duty that it was, where it was one. */
  readonly actId?: string;
  readonly why: string;
}

/** The progress of a week was reported by mistake: it can be reported again. What was said of the items stays. */
export const withdrawPlanProgress = (plan: Plan, command: TakeBack & { readonly week: Week }): Decision<PlanEvent> => {
  const { week, actId, why } = command;
  const weeks = 'reportedWeeks' in plan ? plan.reportedWeeks : [];
  const event = { ...about(plan, command), type: 'PlanProgressWithdrawn' as const, week, why };
  return (
    refuseNotRunning(plan) ??
    (weeks.includes(week) ? undefined : refuse('staffing.progress-not-reported', { week })) ??
    accept({ ...event, ...(actId && { actId }) })
  );
};

/** The plan was evaluated by mistake, or too early: it runs on. */
export const withdrawPlanEvaluation = (plan: Plan, command: TakeBack): Decision<PlanEvent> => {
  const { actId, why } = command;
  if (plan.state === 'withdrawn') return withdrawn(plan);
  if (plan.state !== 'self-evaluated') return refuse('staffing.plan-not-self-evaluated', { planId: plan.id });
  const event = { ...about(plan, command), type: 'PlanSelfEvaluationWithdrawn' as const, why };
  return accept({ ...event, ...(actId && { actId }) });
};

/** The plan was made by mistake; every act that it caused is withdrawn with it. */
export const withdrawPlan = (plan: Plan, command: Recording & { readonly why: string }): Decision<PlanEvent> =>
  plan.state === 'withdrawn'
    ? withdrawn(plan)
    : (refuseFuture(command) ?? accept({ ...about(plan, command), type: 'PlanWithdrawn', why: command.why }));
