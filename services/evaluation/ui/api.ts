import type { RatePoint } from '@goldkey/ui';
import type { DifferenceView as Difference, EntryView as Entry } from './gen/answers.js';

export type {
  DifferenceView as Difference,
  EntryView as Entry,
  OverviewItem,
  OverviewView as Overview,
  PersonMonthView as PersonMonth,
  PropertyMonthView as PropertyMonth,
  UpcomingDuty,
} from './gen/answers.js';

/** What `/api/evaluation` answers (services/evaluation/src/application/queries/views.ts). Nothing here is worked out again. */

/** The measures that have a trend. */
export type Measure = 'closing' | 'closingSatisfaction' | 'dutyCompletion';
export type Trend = Readonly<Record<Measure, readonly RatePoint[]>>;

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
