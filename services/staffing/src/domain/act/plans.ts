import { type Day, dayOf, mondayOf, type Period, periodKind, refuse, startOfDay, type Week } from '@goldkey/kernel';
import type { Objection } from './objection.js';

/** Plans of work: the manager's own by month and year, of the service, and the company's. */
export const planKinds = ['month', 'year', 'service', 'company'] as const;
export type PlanKind = (typeof planKinds)[number];

/** A plan was handed in (rulebook M-05). */
export interface PlanSubmitted {
  readonly kind: 'plan-submitted';
  readonly employeeId: string;
  readonly planKind: PlanKind;
  /** A month for month plans, a year for year plans; for the others a month, quarter, half-year or year. */
  readonly period: Period;
  readonly items: readonly string[];
}

/** This week's progress of a plan was reported (rulebook M-03, M-04). */
export interface PlanProgressReported {
  readonly kind: 'plan-progress-reported';
  readonly employeeId: string;
  readonly planKind: 'company' | 'month';
  readonly week: Week;
  readonly summary: string;
}

/** A plan's outcome as its owner sees it (rulebook M-06). */
export interface PlanSelfEvaluated {
  readonly kind: 'plan-self-evaluated';
  readonly employeeId: string;
  readonly departmentId?: string;
  readonly planKind: 'month' | 'year' | 'service';
  readonly period: Period;
  readonly itemsPlanned: number;
  readonly itemsDone: number;
  readonly summary: string;
}

/** The report of a day (rulebook M-01). */
export interface DailyReportSubmitted {
  readonly kind: 'daily-report-submitted';
  readonly employeeId: string;
  readonly date: Day;
  readonly text: string;
}

/** Month plans are for a month and year plans for a year; the service's and the company's for anything but a week. */
const fitsPlan = (planKind: PlanKind, period: Period): boolean => {
  const kind = periodKind(period);
  return planKind === 'month' || planKind === 'year' ? kind === planKind : kind !== 'week';
};

export const objectToPlan: Objection<PlanSubmitted> = ({ planKind, period }) =>
  fitsPlan(planKind, period) ? undefined : refuse('staffing.plan-period-invalid', { planKind, period });

/** Progress of a week can be told from its Monday on, in the property's zone. */
export const objectToProgress: Objection<PlanProgressReported> = ({ week }, { at, zone }) =>
  at >= startOfDay(mondayOf(week), zone) ? undefined : refuse('staffing.week-not-begun-invalid', { week });

export const objectToSelfEvaluation: Objection<PlanSelfEvaluated> = (deed) => {
  const { planKind, period, itemsPlanned, itemsDone } = deed;
  if (!fitsPlan(planKind, period)) return refuse('staffing.plan-period-invalid', { planKind, period });
  if (itemsDone > itemsPlanned) return refuse('staffing.items-done-invalid', { itemsPlanned, itemsDone });
  return undefined;
};

/** A day's report can be handed in on that day or later, in the property's zone. */
export const objectToDailyReport: Objection<DailyReportSubmitted> = ({ date }, { at, zone }) =>
  date <= dayOf(at, zone) ? undefined : refuse('staffing.report-day-invalid', { date });
