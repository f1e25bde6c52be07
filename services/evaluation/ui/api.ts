import type { Rate, RatePoint, RateSeries } from '@goldkey/ui';

/** What `/api/evaluation` answers (services/evaluation/src/application/queries/views.ts). Nothing here is worked out again. */

/** The measures that have a trend. */
export type Measure = 'closing' | 'closingSatisfaction' | 'dutyCompletion';
export type Trend = Readonly<Record<Measure, readonly RatePoint[]>>;

/** One figure that is not what the facts say; `null` is nothing. */
export interface Difference {
  readonly propertyId: string | null;
  readonly propertyName: string | null;
  readonly month: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly clause: string | null;
  readonly field: string;
  readonly online: string | null;
  readonly offline: string | null;
}

/** A comparison of the ledger with the facts. */
export interface Verification {
  readonly id: string;
  readonly asOf: string;
  readonly properties: number;
  readonly months: number;
  readonly waiting: number;
  readonly count: number;
  readonly differences: readonly Difference[];
}

export const VERIFICATIONS = '/api/evaluation/verifications';

export interface Targets {
  readonly closing: string;
  readonly closingSatisfaction: string;
}

export interface Incomplete {
  readonly parkedEvents: number;
  readonly since: string;
}

export interface OverviewItem {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly region?: string;
  readonly managerId?: string;
  readonly managerName?: string;
  readonly closing: Rate | null;
  readonly closingSatisfaction: Rate | null;
  readonly establishment: Rate | null;
  readonly dutyCompletion: Rate | null;
  readonly points: number;
  readonly fine: string;
  readonly overdue: number;
  readonly missed: number;
  readonly belowTarget: number;
  readonly incomplete?: Incomplete;
  readonly trend: Readonly<Record<Measure, RateSeries>>;
}

export interface Overview {
  readonly month: string;
  readonly closed: boolean;
  readonly asOf: string;
  readonly items: readonly OverviewItem[];
  readonly totals: {
    readonly properties: number;
    readonly closing: Rate;
    readonly closingSatisfaction: Rate;
    readonly establishment: Rate;
    readonly dutyCompletion: Rate;
    readonly points: number;
    readonly fine: string;
    readonly overdue: number;
    readonly missed: number;
  };
  readonly targets: Targets;
  readonly counts: {
    readonly all: number;
    readonly belowTarget: number;
    readonly overdue: number;
    readonly incomplete: number;
  };
  readonly sort: string;
}

/** A line of the ledger. */
export interface Entry {
  readonly entryId: string;
  readonly clause: string;
  readonly title: string;
  readonly at: string;
  readonly propertyId: string | null;
  readonly propertyName?: string;
  readonly subjectKind: 'employee' | 'department' | 'property';
  readonly subjectId: string;
  readonly subjectName: string;
  readonly outcome: 'charged' | 'recorded';
  readonly points: number;
  readonly fine: string;
}

export interface DutyCount {
  readonly due: number;
  readonly done: number;
}

export interface PropertyPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly role?: string;
  readonly duties: DutyCount;
  readonly points: number;
  readonly fine: string;
}

export interface PropertyDepartment {
  readonly unitId: string;
  readonly name: string;
  readonly rates: {
    readonly closing: Rate | null;
    readonly closingSatisfaction: Rate | null;
    readonly establishment: Rate | null;
  };
}

export interface PropertyMonth {
  readonly propertyId: string;
  readonly code: string;
  readonly name: string;
  readonly timeZone: string;
  readonly month: string;
  readonly closed: boolean;
  readonly asOf: string;
  readonly managerId?: string;
  readonly managerName?: string;
  readonly rates: {
    readonly closing: Rate | null;
    readonly closingSatisfaction: Rate | null;
    readonly establishment: Rate | null;
    readonly collection: Rate | null;
    readonly dutyCompletion: Rate | null;
  };
  readonly targets: Targets;
  readonly points: number;
  readonly fine: string;
  readonly overdue: number;
  readonly missed: number;
  readonly incomplete?: Incomplete;
  readonly people: readonly PropertyPerson[];
  readonly departments: readonly PropertyDepartment[];
  readonly entries: readonly Entry[];
  readonly trend12: Trend;
}

/** A duty whose deadline is still ahead. */
export interface UpcomingDuty {
  readonly clause: string;
  readonly title: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly deadline: string;
  readonly points: number;
  readonly fine: string;
  readonly about?: string;
  readonly done: boolean;
}

export interface PersonMonth {
  readonly employeeId: string;
  readonly name: string;
  readonly month: string;
  readonly closed: boolean;
  readonly asOf: string;
  readonly roles: readonly { readonly role: string; readonly propertyId: string; readonly propertyName: string }[];
  readonly points: number;
  readonly fine: string;
  readonly duties: DutyCount;
  readonly dutyCompletion: Rate;
  readonly clauses: readonly ({ readonly clause: string; readonly title: string } & DutyCount)[];
  readonly properties: readonly {
    readonly propertyId: string;
    readonly name: string;
    readonly closing: Rate | null;
    readonly closingSatisfaction: Rate | null;
  }[];
  readonly targets: Targets;
  readonly due: readonly UpcomingDuty[];
  readonly entries: readonly Entry[];
}

export interface EvidenceEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly actorId?: string;
  readonly data: unknown;
}

/** A ledger line with everything that led to it. */
export interface EntryExplanation extends Entry {
  readonly month: string;
  readonly rulebook: string;
  readonly sentence: string;
  readonly clauseText: { readonly id: string; readonly title: string; readonly text: string; readonly source: string };
  readonly parameters: readonly {
    readonly name: string;
    readonly title: string;
    readonly value: string;
    readonly reading?: string;
  }[];
  readonly evidence: readonly EvidenceEvent[];
  readonly working: string;
  readonly avoid: string;
  readonly postings: readonly {
    readonly kind: 'charged' | 'adjusted' | 'withdrawn';
    readonly points: number;
    readonly fine: string;
    readonly postedAt: string;
  }[];
  readonly appealUntil?: string;
  readonly appeal?: { readonly appealId: string; readonly state: 'open' | 'upheld' | 'rejected' | 'dropped' };
  readonly corrects?: { readonly entryId: string; readonly month: string; readonly kind: 'adjustment' | 'appeal' };
  readonly verificationCode: string;
}

export const OVERVIEW = '/api/evaluation/overview';
export const propertyMonthPath = (propertyId: string): string =>
  `/api/evaluation/properties/${encodeURIComponent(propertyId)}/month`;
export const personMonthPath = (employeeId: string | undefined): string =>
  employeeId === undefined
    ? '/api/evaluation/me/month'
    : `/api/evaluation/people/${encodeURIComponent(employeeId)}/month`;
export const entryPath = (entryId: string): string => `/api/evaluation/entries/${encodeURIComponent(entryId)}`;
