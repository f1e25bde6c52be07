import type { Instant, Year } from '@goldkey/kernel';

/** Grades of the year's appraisal, best first. */
export const GRADES = ['excellent', 'competent', 'basically-competent', 'not-competent'] as const;
export type Grade = (typeof GRADES)[number];

/** The appointed group: a leader, deputies and members. Nobody is in it twice. */
export interface ReviewGroup {
  readonly leaderId: string;
  readonly deputyIds: readonly string[];
  readonly memberIds: readonly string[];
}

/** A person's grade with its reasons, and who of the group recorded it. */
export interface Graded {
  readonly employeeId: string;
  readonly grade: Grade;
  readonly reasons: string;
  readonly by: string;
  readonly at: Instant;
}

/** The appraisal of a property's people for a calendar year by a group (D-06); completed, nothing of it changes until it is reopened. */
export interface YearReview {
  readonly reviewId: string;
  readonly propertyId: string;
  readonly year: Year;
  readonly group: ReviewGroup;
  /** One for each person, by `employeeId`. */
  readonly grades: readonly Graded[];
  readonly appointedBy: string;
  readonly appointedAt: Instant;
  /** `eventId`: of its news, by which they are taken back; older ones do not know it. */
  readonly completed?: { readonly by: string; readonly at: Instant; readonly eventId?: string };
  /** Why the last completion was taken back. */
  readonly reopened?: { readonly by: string; readonly at: Instant; readonly reason: string };
}

interface By {
  readonly at: Instant;
  readonly by: string;
}

export type YearReviewEvent =
  | (By & { readonly type: 'YearReviewAppointed'; readonly review: YearReview })
  | (By & { readonly type: 'YearReviewGroupChanged'; readonly group: ReviewGroup })
  | (By & { readonly type: 'YearReviewGraded' } & Pick<Graded, 'employeeId' | 'grade' | 'reasons'>)
  | (By & { readonly type: 'YearReviewCompleted'; readonly eventId: string })
  | (By & {
      readonly type: 'YearReviewReopened';
      readonly reason: string;
      /** What told that it was completed. */
      readonly takesBack: readonly string[];
    });

/** Everybody in the group, the leader first. */
export const peopleOf = ({ leaderId, deputyIds, memberIds }: ReviewGroup): readonly string[] => [
  leaderId,
  ...deputyIds,
  ...memberIds,
];

/** The review after the event. */
export const evolveYearReview = (review: YearReview | undefined, event: YearReviewEvent): YearReview => {
  if (event.type === 'YearReviewAppointed') return event.review;
  if (review === undefined) throw new Error('the first event of a year review appoints its group');
  switch (event.type) {
    case 'YearReviewGroupChanged':
      return { ...review, group: event.group };
    case 'YearReviewGraded': {
      const { employeeId, grade, reasons, by, at } = event;
      const others = review.grades.filter((graded) => graded.employeeId !== employeeId);
      const grades = [...others, { employeeId, grade, reasons, by, at }];
      return { ...review, grades: grades.sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1)) };
    }
    case 'YearReviewCompleted':
      return { ...review, completed: { by: event.by, at: event.at, eventId: event.eventId } };
    case 'YearReviewReopened': {
      const { completed: _taken, ...open } = review;
      return { ...open, reopened: { by: event.by, at: event.at, reason: event.reason } };
    }
  }
};
