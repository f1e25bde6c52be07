import type { CourseLine } from '@goldkey/ui';
import type { PlanItem, Remedy } from '../gen/answers.js';

export type { PlanItem, Remedy, WorkDay } from '../gen/answers.js';

/** What the doors of staffing answer: services/staffing/src/adapters/in/http. Instants are milliseconds since 1970. */

export const PLANS = '/api/staffing/work-plans';
export const TASKS = '/api/staffing/tasks';
export const ACTS = '/api/staffing/acts';
export const planPath = (id: string): string => `${PLANS}/${encodeURIComponent(id)}`;
export const taskPath = (id: string): string => `${TASKS}/${encodeURIComponent(id)}`;
export const workDayPath = (date: string): string => `/api/staffing/work-days/${date}`;

/** Beginnings of addresses that are old news after a command about staff work, the judged month among them. */
export const WORK_RENEWS: readonly string[] = [PLANS, TASKS, ACTS, '/api/staffing/work-days', '/api/evaluation'];

export const planKinds = ['month', 'week', 'year', 'service', 'company'] as const;
export type PlanKind = (typeof planKinds)[number];
export type PlanState = 'draft' | 'submitted' | 'self-evaluated' | 'withdrawn';

export interface PlanLine {
  readonly id: string;
  readonly propertyId: string;
  readonly employeeId: string;
  readonly employeeName?: string;
  readonly planKind: PlanKind;
  readonly period: string;
  readonly items: readonly PlanItem[];
  readonly state: PlanState;
  readonly submittedAt?: string;
  readonly evaluatedAt?: string;
  readonly reportedWeeks?: readonly string[];
  readonly summary?: string;
  readonly why?: string;
  readonly version: number;
}

/** A line of a record's history. */
export interface HistoryLine {
  readonly change: string;
  readonly happenedAt: string;
  readonly actor: { readonly name?: string };
  readonly data: Readonly<Record<string, unknown>>;
}

export interface PlanRecord extends PlanLine {
  readonly history: readonly CourseLine[];
}

export interface TaskLine {
  readonly id: string;
  readonly propertyId: string;
  readonly timeZone: string;
  readonly employeeId: string;
  readonly employeeName?: string;
  readonly assignedByName?: string;
  readonly title: string;
  readonly details?: string;
  readonly assignedAt: string;
  readonly filedAt?: string;
  readonly state: 'open' | 'filed' | 'withdrawn';
  readonly version: number;
}

export type DayLine =
  | { readonly kind: 'task-assigned' | 'task-filed'; readonly at: string; readonly title: string }
  | { readonly kind: 'item-done'; readonly title: string; readonly note: string }
  | {
      readonly kind: 'act';
      readonly at: string;
      readonly deed: { readonly kind: string; readonly meetingKind?: string; readonly activityKind?: string };
    };

export interface Page<Line> {
  readonly items: readonly Line[];
  readonly total: number;
}

export const PROBLEMS = '/api/staffing/problems';
export const MEETINGS = '/api/staffing/meetings-held';
export const REQUISITIONS = '/api/staffing/material-requisitions';
export const requisitionPath = (id: string): string => `${REQUISITIONS}/${encodeURIComponent(id)}`;

/** Beginnings of addresses that are old news after a meeting or a requisition. */
export const MEETING_RENEWS: readonly string[] = [...WORK_RENEWS, PROBLEMS, REQUISITIONS];

export const meetingKinds = [
  'daily-wrap-up',
  'all-staff',
  'department',
  'monthly-review',
  'half-year-debriefing',
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** A meeting as the list of acts tells it. */
export interface MeetingLine {
  readonly id: string;
  readonly propertyId: string;
  readonly at: string;
  readonly state: 'standing' | 'withdrawn';
  readonly deed: {
    readonly meetingKind: MeetingKind;
    readonly attendees: readonly string[];
    readonly minutes: string;
    readonly problemsOpen?: number;
    readonly problemsPlanned?: number;
  };
}

export interface ProblemLine {
  readonly id: string;
  readonly propertyId: string;
  readonly meetingKind: MeetingKind;
  readonly raisedAt: string;
  readonly what: string;
  readonly remedy?: Remedy;
  readonly responsibleName?: string;
  readonly state: 'open' | 'closed' | 'withdrawn';
  readonly outcome?: string;
  readonly version: number;
}

export interface MaterialLine {
  readonly what: string;
  readonly quantity: number;
  readonly unit: string;
  /** Yuan as decimal text; left out where nobody knows. */
  readonly unitPrice?: string;
  readonly purpose: string;
  /** For which department it is; absent: for the property. */
  readonly departmentId?: string;
}

export interface RequisitionLine {
  readonly id: string;
  readonly propertyId: string;
  readonly month: string;
  readonly requestedByName?: string;
  readonly lines: readonly MaterialLine[];
  readonly mayDecide: boolean;
  readonly state: 'requested' | 'returned' | 'approved' | 'withdrawn';
  readonly why?: string;
  readonly approvedAt?: string;
  readonly version: number;
}
