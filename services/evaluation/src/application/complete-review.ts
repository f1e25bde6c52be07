import { type Outcome, refuse } from '@goldkey/kernel';
import { completeReview } from '../domain/year-review/decide.js';
import type { NewEventId } from './kind-ports.js';
import type { Clock } from './ports.js';
import type { ReviewedPeople, YearReviewRecord, YearReviewStore } from './year-ports.js';

/** Completes a year review: the duty of the year's appraisal (D-06) is done. */
export class CompleteReview {
  constructor(
    private readonly reviews: YearReviewStore,
    private readonly people: ReviewedPeople,
    private readonly clock: Clock,
    private readonly newEventId: NewEventId,
  ) {}

  async run({ reviewId, by }: { readonly reviewId: string; readonly by: string }): Promise<Outcome<YearReviewRecord>> {
    const found = await this.reviews.find(reviewId);
    if (!found) return refuse('evaluation.year-review-not-found', { reviewId });
    const { propertyId, year } = found.state;
    const at = this.clock.now();
    const eventId = this.newEventId();
    const reviewed = await this.people.of(propertyId, year, at);
    return this.reviews.change(reviewId, (review) => completeReview(review, { by, at, eventId }, reviewed));
  }
}
