import type { Decision, Fen, Instant, Month, Outcome, Year } from '@goldkey/kernel';
import type { Reviewed } from '../domain/year-review/decide.js';
import type { YearReview, YearReviewEvent } from '../domain/year-review/year-review.js';

export interface YearReviewRecord {
  readonly state: YearReview;
  readonly version: number;
}

/** Reviews of the properties within the caller's scope. */
export interface YearReviewStore {
  list(year: Year): Promise<readonly YearReviewRecord[]>;
  find(reviewId: string): Promise<YearReviewRecord | undefined>;
  /** Completed reviews of the year in which the person has a grade. */
  gradesOf(employeeId: string, year: Year): Promise<readonly YearReview[]>;
  /** Ids of the news of this service that the property's review of the year is completed. */
  completionsTold(review: Pick<YearReview, 'propertyId' | 'year'>): Promise<readonly string[]>;
  /** One at a time for a property. */
  add(
    propertyId: string,
    decide: (ofProperty: readonly YearReview[]) => Decision<YearReviewEvent>,
  ): Promise<Outcome<YearReviewRecord>>;
  /** Several of a group grade at once: each change is decided on what the others have left. */
  change(
    reviewId: string,
    decide: (review: YearReview) => Decision<YearReviewEvent>,
  ): Promise<Outcome<YearReviewRecord>>;
}

/** A person's months of a year together. */
export interface YearFigures {
  readonly points: number;
  readonly fine: Fen;
  readonly due: number;
  readonly done: number;
}

/** Who of a property is reviewed: who holds a post there on the day, with the flags of the year. */
export interface ReviewedPeople {
  of(propertyId: string, year: Year, now: Instant): Promise<Reviewed>;
  /** What each of these has at the property and by clauses of the group in the year's months, for who grades them. */
  figures(propertyId: string, year: Year, employeeIds: readonly string[]): Promise<ReadonlyMap<string, YearFigures>>;
  /** Those of these that were ever appointed to a post, anywhere. */
  employed(employeeIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What a person has at one property in a month; `propertyId` null: by clauses of the group, stipends among them. */
export interface PersonMonthFigures {
  readonly propertyId: string | null;
  readonly month: Month;
  readonly points: number;
  readonly fine: Fen;
  readonly due: number;
  readonly done: number;
  readonly stipend?: { readonly standard: Fen; readonly deducted: Fen };
}

/** A person's months, wherever they count, and every property at which the person holds or held a post. */
export interface YearReader {
  months(employeeId: string, months: readonly Month[]): Promise<readonly PersonMonthFigures[]>;
  places(employeeId: string): Promise<readonly string[]>;
}
