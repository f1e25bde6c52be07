import type { Grade } from '../../domain/year-review/year-review.js';
import type { RateView } from './views.js';

/** A month of a person in one line. */
export interface YearMonthView {
  readonly month: string;
  /** Everything of it is closed where the person has or had a post. */
  readonly closed: boolean;
  readonly points: number;
  readonly fine: string;
  readonly duties: { readonly due: number; readonly done: number };
  readonly dutyCompletion: RateView;
  /** What of the month's stipend is to be paid, and what was taken of it (W-05); of window staff. */
  readonly stipend?: { readonly payable: string; readonly deducted: string };
}

export interface PersonYearView {
  readonly employeeId: string;
  readonly name: string;
  readonly year: string;
  /** January first; months that have not begun are not there. */
  readonly months: readonly YearMonthView[];
  readonly points: number;
  readonly fine: string;
  readonly stipend?: { readonly payable: string; readonly deducted: string };
  /** From completed reviews of the year (D-06). */
  readonly grades: readonly {
    readonly reviewId: string;
    readonly propertyName: string;
    readonly grade: Grade;
    readonly reasons: string;
    readonly completedAt: string;
  }[];
}

export interface YearReviewItem {
  readonly reviewId: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly year: string;
  readonly state: 'open' | 'completed';
  readonly leaderName: string;
  readonly graded: number;
  /** Of so many people. */
  readonly people: number;
}

interface Named {
  readonly employeeId: string;
  readonly name: string;
}

export interface ReviewedPersonView extends Named {
  /** Those that may be recorded: fewer where a flag keeps the person below competent. */
  readonly grades: readonly Grade[];
  /** The flag `below-competent` of the rulebook (W-04). */
  readonly belowCompetent: boolean;
  readonly grade?: Grade;
  readonly reasons?: string;
  readonly gradedByName?: string;
  readonly gradedAt?: string;
  /** The person's months of the year together: at the property, and by clauses of the group. */
  readonly figures: {
    readonly points: number;
    readonly fine: string;
    readonly duties: { readonly due: number; readonly done: number };
    readonly dutyCompletion: RateView;
  };
  /** Whether the caller may record it: one of the group, of another person, while the review goes on. */
  readonly mayGrade: boolean;
}

export interface YearReviewView extends YearReviewItem {
  readonly leader: Named;
  readonly deputies: readonly Named[];
  readonly members: readonly Named[];
  readonly appointedByName: string;
  readonly appointedAt: string;
  readonly completedAt?: string;
  /** Who took the last completion back, and why. */
  readonly reopened?: { readonly byName: string; readonly at: string; readonly reason: string };
  readonly mayReopen: boolean;
  readonly persons: readonly ReviewedPersonView[];
  /** The caller leads the group. */
  readonly leads: boolean;
  readonly version: number;
}
