import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import { reopenReview } from '../domain/year-review/decide.js';
import type { Clock } from './ports.js';
import type { YearReviewRecord, YearReviewStore } from './year-ports.js';

/** The quality centre reopens a completed year review: its grades count no more, and D-06 waits for it again. */
export class ReopenReview {
  constructor(
    private readonly reviews: YearReviewStore,
    private readonly clock: Clock,
  ) {}

  async run({
    reviewId,
    ...command
  }: Acting & { readonly reviewId: string; readonly reason: string }): Promise<Outcome<YearReviewRecord>> {
    const found = await this.reviews.find(reviewId);
    if (!found) return refuse('evaluation.year-review-not-found', { reviewId });
    const told = await this.reviews.completionsTold(found.state);
    const at = this.clock.now();
    return this.reviews.change(reviewId, (review) => {
      const takesBack = review.completed?.eventId === undefined ? told : [review.completed.eventId];
      return reopenReview(review, { ...command, at, takesBack });
    });
  }
}
