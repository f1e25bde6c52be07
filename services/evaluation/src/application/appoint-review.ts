import { type Acting, dayOf, type Instant, monthOf, type Outcome, refuse, type Year, yearOf } from '@goldkey/kernel';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import { type Appointable, appointReview, changeGroup } from '../domain/year-review/decide.js';
import { peopleOf, type ReviewGroup } from '../domain/year-review/year-review.js';
import type { Clock } from './ports.js';
import type { FiguresReader } from './queries/readers.js';
import type { ReviewedPeople, YearReviewRecord, YearReviewStore } from './year-ports.js';

/** Appoints the group that reviews a property's people for a year, or others into it while the review goes on. */
export class AppointReview {
  constructor(
    private readonly reviews: YearReviewStore,
    private readonly people: ReviewedPeople,
    private readonly figures: Pick<FiguresReader, 'properties'>,
    private readonly clock: Clock,
  ) {}

  async run(
    command: Acting & {
      readonly reviewId: string;
      readonly propertyId: string;
      readonly year: Year;
      readonly group: ReviewGroup;
    },
  ): Promise<Outcome<YearReviewRecord>> {
    const { propertyId } = command;
    const seen = (await this.figures.properties()).some((property) => property.propertyId === propertyId);
    if (!seen) return refuse('evaluation.property-not-found', { propertyId });
    const at = this.clock.now();
    const year = yearOf(monthOf(dayOf(at, DEFAULT_ZONE)));
    const known = await this.#appointable(command, at);
    return this.reviews.add(propertyId, (others) => appointReview({ ...command, at }, { ...known, year, others }));
  }

  async change({
    reviewId,
    ...command
  }: Acting & {
    readonly reviewId: string;
    readonly group: ReviewGroup;
  }): Promise<Outcome<YearReviewRecord>> {
    const found = await this.reviews.find(reviewId);
    if (!found) return refuse('evaluation.year-review-not-found', { reviewId });
    const at = this.clock.now();
    const known = await this.#appointable({ ...found.state, group: command.group }, at);
    return this.reviews.change(reviewId, (review) => changeGroup(review, { ...command, at }, known));
  }

  async #appointable(
    { propertyId, year, group }: { propertyId: string; year: Year; group: ReviewGroup },
    at: Instant,
  ): Promise<Appointable> {
    const { employeeIds: reviewedIds } = await this.people.of(propertyId, year, at);
    return { reviewedIds, employeeIds: await this.people.employed(peopleOf(group)) };
  }
}
