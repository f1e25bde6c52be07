import { type Acting, type Outcome, refuse } from '@goldkey/kernel';
import { recordGrade } from '../domain/year-review/decide.js';
import type { Grade } from '../domain/year-review/year-review.js';
import type { Clock } from './ports.js';
import type { ReviewedPeople, YearReviewRecord, YearReviewStore } from './year-ports.js';

/** Records the grade of a person in a year review. */
export class RecordGrade {
  constructor(
    private readonly reviews: YearReviewStore,
    private readonly people: ReviewedPeople,
    private readonly clock: Clock,
  ) {}

  async run({
    reviewId,
    ...command
  }: Acting & {
    readonly reviewId: string;
    readonly employeeId: string;
    readonly grade: Grade;
    readonly reasons: string;
  }): Promise<Outcome<YearReviewRecord>> {
    const found = await this.reviews.find(reviewId);
    if (!found) return refuse('evaluation.year-review-not-found', { reviewId });
    const { propertyId, year } = found.state;
    const at = this.clock.now();
    const reviewed = await this.people.of(propertyId, year, at);
    return this.reviews.change(reviewId, (review) => recordGrade(review, { ...command, at }, reviewed));
  }
}
