import type { Decision, Instant, Week } from '@goldkey/kernel';
import type { HeatCell } from '../domain/finding/ageing.js';
import type { Finding, FindingEvent } from '../domain/finding/finding.js';
import type { SupervisionLimits } from '../domain/limits/limits.js';
import type { PatrolReview, PatrolReviewEvent } from '../domain/patrol-review/patrol-review.js';
import type { Kept, Target } from './ports.js';
import type { RoleHolder } from './supervision-ports.js';

export interface MergeStore {
  /**
   * Decides about several findings in one transaction: each with the version that its author had seen, and `stays` last, after
   * `decide` has seen it as it stands. One refusal keeps everything as it was.
   */
  merge(
    stays: Target,
    others: readonly Target[],
    decide: {
      readonly merge: (other: Finding, into: Finding) => Decision<FindingEvent>;
      readonly absorb: (into: Finding) => Decision<FindingEvent>;
    },
  ): Promise<Kept<Finding>>;
}

export interface PatrolReviewStore {
  sign(
    key: Pick<PatrolReview, 'propertyId' | 'week'>,
    decide: (known: PatrolReview | undefined) => Decision<PatrolReviewEvent>,
  ): Promise<Kept<PatrolReview>>;
}

/** An open finding past its deadline. */
export interface OverdueFinding
  extends Pick<Finding, 'id' | 'propertyId' | 'source' | 'category' | 'place' | 'responsibleId' | 'responsibleName'> {
  readonly dueAt: Instant;
  readonly propertyName?: string;
  readonly timeZone: string;
}

/** A finding that may have to be asked about. */
export interface FindingToAsk {
  readonly id: string;
  readonly propertyId: string;
  readonly askAt: Instant;
}

/** A kind of finding that came more than once within a time. */
export interface RepeatedKind {
  readonly category: string;
  readonly count: number;
  readonly places: number;
  readonly open: number;
  readonly lastAt: Instant;
  /** Those of the quality centre's day checks in the running month, which M-18 charges from the second on. */
  readonly dayChecks: number;
}

/** A completed round of a week. */
export interface WeekRound {
  readonly id: string;
  readonly inspectorId: string;
  readonly inspectorName: string;
  readonly startedAt: Instant;
  readonly completedAt: Instant;
  readonly receivedAt: Instant;
  readonly posts: number;
  readonly findings: number;
}

interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** A word that findings are called by, and how many are. */
export interface FindingCategory {
  readonly category: string;
  readonly count: number;
}

/** What findings and patrols are watched by, within the caller's scope. */
export interface OversightReader {
  /** The longest overdue first, a thousand at most. */
  overdue(propertyId: string | undefined, now: Instant): Promise<readonly OverdueFinding[]>;
  /** Findings whose time to be looked at has come, the longest ago first; those after another one. */
  toAsk(now: Instant, after: FindingToAsk | undefined, most: number): Promise<readonly FindingToAsk[]>;
  /** Limits of those properties that have their own. */
  limitsOf(propertyIds: readonly string[]): Promise<ReadonlyMap<string, SupervisionLimits>>;
  /** Who holds which role at these properties now. */
  holdersOf(propertyIds: readonly string[], now: Instant): Promise<ReadonlyMap<string, readonly RoleHolder[]>>;
  /** When each open finding was raised. */
  openSince(propertyId: string | undefined): Promise<readonly Instant[]>;
  heat(propertyId: string | undefined, span: Span): Promise<readonly HeatCell[]>;
  /** Kinds that came twice or more in one property. `month`: the running one's span. */
  repeated(propertyId: string | undefined, span: Span, month: Span): Promise<readonly RepeatedKind[]>;
  /** Since the instant, the most used first, a hundred at most. */
  categories(propertyId: string | undefined, since: Instant): Promise<readonly FindingCategory[]>;
  /** Completed within the span, in their order. */
  rounds(propertyId: string, span: Span): Promise<readonly WeekRound[]>;
  /** The reviews of the weeks. */
  reviews(propertyId: string, weeks: readonly Week[]): Promise<readonly PatrolReview[]>;
}

/** The roles in which the caller acts. */
export interface CallersRoles {
  roles(): readonly string[];
  mayForQuality(): boolean;
  /** Whether they ask owners how content they are, or check who does. */
  mayAskOwners(): boolean;
  /** Whether they record what was done longer ago than acts are recorded in (ADR 0056). */
  bringsInHistory(): boolean;
}
