import { type Instant, isTooLongAgo } from '@goldkey/kernel';
import type { Asking } from './escalation.js';
import type { FindingState } from './machine.js';

/** In what check it was found (events.md). */
export const FINDING_SOURCES = [
  'patrol',
  'full-coverage',
  'joint',
  'qm-day-check',
  'qm-night-check',
  'third-party',
  'renovation',
  'survey',
] as const;
export type FindingSource = (typeof FINDING_SOURCES)[number];

/** Checks whose findings the quality centre raises and counts one by one (M-15, M-18, M-19, M-21). */
export const QUALITY_SOURCES: readonly FindingSource[] = ['qm-day-check', 'qm-night-check', 'joint', 'third-party'];

/** Something found wrong, to be put right and verified by another person. */
export interface Finding {
  readonly id: string;
  readonly propertyId: string;
  readonly source: FindingSource;
  /** Kind, as findings are counted (M-18). */
  readonly category: string;
  readonly place: string;
  readonly description: string;
  readonly raisedAt: Instant;
  /** Account that raised it. */
  readonly raisedBy: string;
  readonly state: FindingState;
  readonly departmentId?: string;
  readonly postId?: string;
  readonly roundId?: string;
  readonly itemId?: string;
  /** What besides a post it was found at. */
  readonly about?: { readonly kind: 'renovation' | 'equipment'; readonly id: string };
  readonly measure?: string;
  readonly dueAt?: Instant;
  /** A patrol's finding that lay without a plan for longer than acts may be recorded late: what M-13 charges stays charged. */
  readonly plannedLate?: true;
  readonly responsibleId?: string;
  readonly responsibleName?: string;
  /** Since when that person answers for it; absent on older ones. */
  readonly assignedAt?: Instant;
  readonly bottomLine?: boolean;
  readonly sleepingGuards?: number;
  /** Ids of photos that show what is wrong. */
  readonly photos?: readonly string[];
  /** How it was put right; of the last time, where it was sent back. */
  readonly rectification?: {
    readonly at: Instant;
    readonly by: string;
    /** All ids of that person then; absent on older ones. */
    readonly selves?: readonly string[];
    readonly proof: string;
    /** Ids of photos that show that it is right. */
    readonly photos?: readonly string[];
    /** Id of the event by which it was told, which sending it back takes back; absent on older ones. */
    readonly eventId?: string;
  };
  readonly verification?: { readonly at: Instant; readonly by: string };
  readonly returned: number;
  /** The repair that it was handed to, in the reception log. */
  readonly repair?: { readonly complaintId: string; readonly number: string; readonly at: Instant };
  /** Who was asked about it last, as its deadline neared or passed. */
  readonly asking?: Asking;
  /** The finding of the same cause that it went into. */
  readonly mergedInto?: string;
  /** Findings of the same cause that went into this one. */
  readonly carries?: readonly string[];
  /** Ids of the events by which it was told, all of which a withdrawal takes back. */
  readonly toldBy: readonly string[];
}

/** Whether a patrol's finding lacks measure or deadline for longer than acts may be recorded late: M-13 charges it for good. */
export const laidUnplanned = ({ source, measure, dueAt, raisedAt, plannedLate }: Finding, at: Instant): boolean => {
  const lacksPlan = measure === undefined || dueAt === undefined;
  return source === 'patrol' && (plannedLate === true || (lacksPlan && isTooLongAgo(raisedAt, at)));
};

/** Whether it is charged already, so that nobody makes it undone: its deadline has passed (M-13, S-08), or it lay without a plan. */
export const isMissed = (finding: Finding, now: Instant): boolean =>
  (finding.dueAt !== undefined && finding.dueAt < now) || laidUnplanned(finding, now);

export type FindingEvent = {
  readonly type:
    | 'FindingRaised'
    | 'FindingPlanned'
    | 'FindingHandedOver'
    | 'FindingRectified'
    | 'FindingVerified'
    | 'FindingReturned'
    | 'FindingWithdrawn'
    | 'FindingMerged'
    | 'FindingAbsorbed'
    | 'FindingHandedToRepair'
    | 'FindingAsked';
  readonly eventId: string;
  readonly at: Instant;
  readonly finding: Finding;
  readonly facts: Readonly<Record<string, unknown>>;
};

/** The finding after an event. */
export const evolveFinding = (_finding: Finding | undefined, event: FindingEvent): Finding => event.finding;
