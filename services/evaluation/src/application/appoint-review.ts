import { dayOf, monthOf, type Outcome, refuse, type Year, yearOf } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import { appointReview, changeGroup } from '../domain/year-review/decide.js';
import type { ReviewGroup } from '../domain/year-review/year-review.js';
import type { Clock } from './ports.js';
import type { FiguresReader } from './queries/readers.js';
import type { YearReviewRecord, YearReviewStore } from './year-ports.js';

/** Appoints the group that reviews a property's people for a year, or others into it while the review goes on. */
export class AppointReview {
  constructor(
    private readonly reviews: YearReviewStore,
    private readonly figures: Pick<FiguresReader, 'properties'>,
    private readonly clock: Clock,
  ) {}

  async run(command: {
    readonly reviewId: string;
    readonly propertyId: string;
    readonly year: Year;
    readonly group: ReviewGroup;
    readonly by: string;
  }): Promise<Outcome<YearReviewRecord>> {
    const { propertyId } = command;
    const known = (await this.figures.properties()).some((property) => property.propertyId === propertyId);
    if (!known) return refuse('evaluation.property-not-found', { propertyId });
    const at = this.clock.now();
    const year = yearOf(monthOf(dayOf(at, DEFAULT_ZONE)));
    return this.reviews.add(propertyId, (others) => appointReview({ ...command, at }, { year, others }));
  }

  change({
    reviewId,
    ...command
  }: {
    readonly reviewId: string;
    readonly group: ReviewGroup;
    readonly by: string;
  }): Promise<Outcome<YearReviewRecord>> {
    const at = this.clock.now();
    return this.reviews.change(reviewId, (review) => changeGroup(review, { ...command, at }));
  }
}
