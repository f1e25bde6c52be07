import type { Rate } from '@goldkey/ui';
import type { DutyCount } from '../../api.js';

/** What `/api/evaluation/me/year` and `/year-reviews` answer (application/queries/year-views.ts). */
export type Grade = 'excellent' | 'competent' | 'basically-competent' | 'not-competent';

export interface YearMonth {
  readonly month: string;
  readonly closed: boolean;
  readonly points: number;
  readonly fine: string;
  readonly duties: DutyCount;
  readonly dutyCompletion: Rate;
  readonly stipend?: { readonly payable: string; readonly deducted: string };
}

export interface PersonYear {
  readonly employeeId: string;
  readonly name: string;
  readonly year: string;
  readonly months: readonly YearMonth[];
  readonly points: number;
  readonly fine: string;
  readonly stipend?: { readonly payable: string; readonly deducted: string };
  readonly grades: readonly {
    readonly reviewId: string;
    readonly propertyName: string;
    readonly grade: Grade;
    readonly reasons: string;
    readonly completedAt: string;
  }[];
}

export interface ReviewItem {
  readonly reviewId: string;
  readonly propertyId: string;
  readonly propertyName: string;
  readonly year: string;
  readonly state: 'open' | 'completed';
  readonly leaderName: string;
  readonly graded: number;
  readonly people: number;
}

interface Named {
  readonly employeeId: string;
  readonly name: string;
}

export interface ReviewedPerson extends Named {
  readonly grades: readonly Grade[];
  readonly belowCompetent: boolean;
  readonly grade?: Grade;
  readonly reasons?: string;
  readonly gradedByName?: string;
  readonly gradedAt?: string;
  readonly mayGrade: boolean;
}

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
