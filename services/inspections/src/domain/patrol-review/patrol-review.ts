import type { Instant, Week } from '@goldkey/kernel';

/** A week's patrol records as somebody above looked at them. */
export interface PatrolReview {
  readonly id: string;
  readonly propertyId: string;
  readonly week: Week;
  readonly reviewerId: string;
  readonly reviewerName: string;
  readonly signedAt: Instant;
  readonly remark: string;
  /** The rounds that were there when it was signed. */
  readonly rounds: readonly string[];
}

export type PatrolReviewEvent = {
  readonly type: 'PatrolReviewSigned';
  readonly eventId: string;
  readonly at: Instant;
  readonly review: PatrolReview;
};

/** The review after an event. */
export const evolvePatrolReview = (_known: PatrolReview | undefined, event: PatrolReviewEvent): PatrolReview =>
  event.review;
