import type { Instant, Month } from '@goldkey/kernel';

/** What waits for a decision of the quality centre, of who grants, or of who is in the group of a year's review. */
export const DECISIONS = ['appeals', 'months', 'objections', 'versions', 'bonuses', 'reviews'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export interface DecisionsQuestion {
  readonly kind: DecisionKind;
  /** All ids of who asks: nobody decides their own case or what they submitted themselves. */
  readonly selves: readonly string[];
  readonly at: Instant;
  /** The last month that is over, of months to close. */
  readonly month: Month;
}

/** Counts what waits for somebody, within the caller's scope. */
export interface DecisionsReader {
  count(question: DecisionsQuestion): Promise<number>;
}
