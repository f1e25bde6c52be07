import type { Fen, Instant, Month } from '@goldkey/kernel';

/** The month of a property; without a property, of what clauses of the group charge beyond all properties. */
export interface ClosingPlace {
  readonly propertyId: string | null;
  readonly month: Month;
}

/**
 * What stands against closing a month. `month-running` and `being-judged` cannot be passed over: the result is not there yet.
 * The others can, with a reason. `accounts-open`: the month's charges or spending are not final where those of the month before are,
 * so M-28 or M-30 is not due (yet).
 */
export type ObstacleKind =
  | 'month-running'
  | 'being-judged'
  | 'evidence-pending'
  | 'events-unread'
  | 'findings-open'
  | 'complaints-undecided'
  | 'accounts-open'
  | 'appeals-open';

export interface Obstacle {
  readonly kind: ObstacleKind;
  readonly count: number;
}

/** What a close froze. */
export interface Frozen {
  /** Counts the closed months of the property, in the order in which they were closed. */
  readonly number: number;
  readonly rulebook: string;
  /** The last event that counted, and how many of the month there are, with a digest of their names. */
  readonly lastFact: string;
  readonly facts: number;
  readonly factsHash: string;
  readonly entries: number;
  readonly points: number;
  readonly fine: Fen;
  readonly previousHash: string;
  readonly hash: string;
}

interface Submitted extends ClosingPlace {
  readonly version: number;
  readonly submittedBy: string;
  /** Every id of who submitted it, and on whose behalf: none of them is a second person. */
  readonly submittedAs: readonly string[];
  readonly submittedAt: Instant;
  readonly note?: string;
}

/** A month on its way: a draft has no record, one under review waits for a second person, a closed one stays. */
export type Closing =
  | (Submitted & { readonly state: 'review' })
  | (Submitted & {
      readonly state: 'closed';
      readonly closedBy: string;
      readonly closedAt: Instant;
      readonly reason?: string;
      /** What stood against it and was passed over. */
      readonly obstacles: readonly Obstacle[];
      readonly frozen: Frozen;
    });

export type Closed = Extract<Closing, { state: 'closed' }>;
