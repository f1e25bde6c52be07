import type { Day, Fen, Instant, Month, Period, Quarter, Ratio, Week } from '@goldkey/kernel';

/**
 * The words of the rulebook: the facts that it reads and the entries that it writes. A fact is a past event in these
 * words; what carries it on the wire is the drivers' business (services/evaluation/src/translate).
 */
export interface FactData {
  'estates.property.registered': {
    propertyId: string;
    unitId: string;
    timeZone?: string;
    serviceStart: Day;
    serviceEnd?: Day;
    households: number;
  };
  'staffing.unit.defined': { unitId: string; kind: string; parentId?: string; propertyId?: string; key?: boolean };
  'staffing.appointment.started': {
    appointmentId: string;
    employeeId: string;
    unitId: string;
    propertyId?: string;
    role: string;
    from: Day;
    newcomer?: boolean;
    keyPosition?: boolean;
  };
  'staffing.appointment.ended': { appointmentId: string; employeeId: string; until: Day; reason: string };
  'staffing.task.assigned': { taskId: string; propertyId: string; employeeId: string; assignedAt: Instant };
  'staffing.task.filed': { taskId: string; propertyId: string; filedAt: Instant };
  'staffing.plan.submitted': { propertyId: string; planKind: string; period: Period; submittedAt: Instant };
  'staffing.plan.progress-reported': { propertyId: string; planKind: string; week: Week; reportedAt: Instant };
  'staffing.plan.self-evaluated': { propertyId: string; planKind: string; period: Period; submittedAt: Instant };
  'staffing.talk.held': { propertyId: string; managerId: string; heldAt: Instant };
  'staffing.points.summarised': { propertyId: string; month: Month; summarisedAt: Instant };
  'staffing.points.published': { propertyId: string; quarter: Quarter; from: Day; until: Day };
  'complaints.complaint.received': {
    complaintId: string;
    propertyId: string;
    departmentId: string;
    category: string;
    major: boolean;
    inScope: boolean;
    receivedAt: Instant;
  };
  'complaints.complaint.decided': { complaintId: string; propertyId: string; established: boolean; decidedAt: Instant };
  'complaints.complaint.closed': { complaintId: string; propertyId: string; closedAt: Instant };
  'complaints.complaint.reopened': { complaintId: string; propertyId: string; reopenedAt: Instant };
  'complaints.callback.recorded': { propertyId: string; about: string; aboutId: string; level: string; at: Instant };
  'complaints.major.reported': { complaintId: string; propertyId: string; to: string; reportedAt: Instant };
  'complaints.owner-forum.held': { forumId: string; propertyId: string; heldAt: Instant; households: string[] };
  'complaints.owner-forum.actions-filed': { forumId: string; propertyId: string; filedAt: Instant };
  'billing.report.submitted': { propertyId: string; kind: string; period: Period; submittedAt: Instant };
  'billing.period.closed': { propertyId: string; month: Month; receivable: Fen; collected: Fen; target: string };
}
export type FactKind = keyof FactData;

/** A past event: `kind` is its type without `goldkey.` and version; instants in `data` are numbers, money is fen. */
export interface Fact<Kind extends string = string> {
  readonly kind: Kind;
  /** With `source` unique. */
  readonly id: string;
  readonly source: string;
  /** When it became true; decides what an as-of instant sees. */
  readonly at: Instant;
  readonly propertyId?: string;
  readonly data: Kind extends FactKind ? FactData[Kind] : Readonly<Record<string, unknown>>;
}

/** A withdrawal: takes back the facts of this source and kind with these ids. */
export interface Withdrawal {
  readonly withdraws: string;
  readonly source: string;
  readonly id: string;
  readonly at: Instant;
  readonly eventIds: readonly string[];
}

export const isWithdrawal = (fact: Fact | Withdrawal): fact is Withdrawal => 'withdraws' in fact;

export type SubjectKind = 'employee' | 'department' | 'property';

/** One line of an assessment. */
export interface Entry {
  /** Stable name of the line: the same miss of the same subject has the same key in every run. */
  readonly key: string;
  readonly clause: string;
  readonly at: Instant;
  readonly propertyId: string | null;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly points: bigint;
  readonly fine: Fen;
  /** Ids of the events that caused it, oldest first. */
  readonly evidence: readonly string[];
  /** What the explanation's sentences quote, already as text. */
  readonly details: Readonly<Record<string, string>>;
}

/** Counts of a duty clause. */
export interface DutyCount {
  readonly due: number;
  readonly done: number;
}

/** A rate with its counts; `null` value where nothing was counted is the reader's to derive (denominator 0). */
export interface Rate {
  readonly numerator: Ratio;
  readonly denominator: Ratio;
}

/** What one subject earned or lost at one property, or over several once merged. */
export interface SubjectResult {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly duties: ReadonlyMap<string, DutyCount>;
  readonly entries: readonly Entry[];
  readonly rates: ReadonlyMap<string, Rate>;
}

/** The outcome of a period. */
export interface Assessment {
  readonly rulebook: string;
  readonly period: Period;
  readonly asOf: Instant;
  readonly subjects: readonly SubjectResult[];
}
