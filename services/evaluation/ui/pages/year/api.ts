import type { Named, ReviewedPersonView as ReviewedPerson, YearReviewItem as ReviewItem } from '../../gen/answers.js';

export type {
  Grade,
  PersonYearView as PersonYear,
  ReviewedPersonView as ReviewedPerson,
  YearMonthView as YearMonth,
  YearReviewItem as ReviewItem,
} from '../../gen/answers.js';

export interface Review extends ReviewItem {
  readonly leader: Named;
  readonly deputies: readonly Named[];
  readonly members: readonly Named[];
  readonly appointedByName: string;
  readonly appointedAt: string;
  readonly completedAt?: string;
  readonly reopened?: { readonly byName: string; readonly at: string; readonly reason: string };
  readonly mayReopen: boolean;
  readonly persons: readonly ReviewedPerson[];
  readonly leads: boolean;
}

export const REVIEWS = '/api/evaluation/year-reviews';
export const reviewPath = (reviewId: string): string => `${REVIEWS}/${encodeURIComponent(reviewId)}`;
export const yearPath = (employeeId: string | undefined): string =>
  employeeId === undefined
    ? '/api/evaluation/me/year'
    : `/api/evaluation/people/${encodeURIComponent(employeeId)}/year`;
