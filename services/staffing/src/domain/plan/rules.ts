import { daysOf, type Period, periodKind, type Week } from '@goldkey/kernel';
import type { Deed } from '../act/act.js';
import type { Plan, PlanItem, WorkPlanKind } from './plan.js';

/** Years, months and weeks are planned for just that; the service's and the company's plans for anything but a week. */
export const fitsWorkPlan = (planKind: WorkPlanKind, period: Period): boolean => {
  const kind = periodKind(period);
  return planKind === 'service' || planKind === 'company' ? kind !== 'week' : kind === planKind;
};

/** Whether a day of the week lies in the period. */
export const isWeekOf = (period: Period, week: Week): boolean => {
  const [planned, told] = [daysOf(period), daysOf(week)];
  return told.first <= planned.last && told.last >= planned.first;
};

/** What there can be only one standing plan of in a property. */
export const planName = ({ employeeId, planKind, period }: Pick<Plan, 'employeeId' | 'planKind' | 'period'>): string =>
  [employeeId, planKind, period].join('/');

/** How many items there are, and how many of them are done. */
export const itemsOf = (items: readonly PlanItem[]): { readonly planned: number; readonly done: number } => ({
  planned: items.length,
  done: items.filter(({ done }) => done !== undefined).length,
});

/** The act by which a plan is handed in (rulebook M-05); undefined for a week's plan, which is nobody's duty. */
export const submissionOf = ({ planKind, employeeId, period, items }: Plan): Deed | undefined =>
  planKind === 'week'
    ? undefined
    : { kind: 'plan-submitted', employeeId, planKind, period, items: items.map(({ what }) => what) };

/** The act by which a week's progress is reported (rulebook M-03, M-04): of the company's and the month's plan only. */
export const progressOf = (
  { planKind, employeeId }: Pick<Plan, 'planKind' | 'employeeId'>,
  week: Week,
  summary: string,
): Deed | undefined =>
  planKind === 'company' || planKind === 'month'
    ? { kind: 'plan-progress-reported', employeeId, planKind, week, summary }
    : undefined;

/** The act by which a plan is self-evaluated (rulebook M-06); the counts are those of its items. */
export const selfEvaluationOf = (plan: Plan, summary: string): Deed | undefined => {
  const { planKind, employeeId, departmentId, period } = plan;
  if (planKind === 'week' || planKind === 'company') return undefined;
  const { planned: itemsPlanned, done: itemsDone } = itemsOf(plan.items);
  const whose = { employeeId, ...(departmentId && { departmentId }) };
  return { kind: 'plan-self-evaluated', ...whose, planKind, period, itemsPlanned, itemsDone, summary };
};
