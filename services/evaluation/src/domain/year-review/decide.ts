import { type Acting, accept, type Decision, type Instant, isSelf, refuse } from '@goldkey/kernel';
import {
  GRADES,
  type Grade,
  peopleOf,
  type ReviewGroup,
  type YearReview,
  type YearReviewEvent,
} from './year-review.js';

interface By extends Acting {
  readonly at: Instant;
}

/** Of the people of the property: who is to be reviewed, and whom a flag of the rulebook keeps below competent in the year. */
export interface Reviewed {
  readonly employeeIds: ReadonlySet<string>;
  readonly belowCompetent: ReadonlySet<string>;
}

const BELOW_COMPETENT: readonly Grade[] = GRADES.slice(GRADES.indexOf('competent') + 1);

/** The grades that may be given: all, or with the flag `below-competent` (W-04) those below competent. */
export const gradesFor = (employeeId: string, { belowCompetent }: Reviewed): readonly Grade[] =>
  belowCompetent.has(employeeId) ? BELOW_COMPETENT : GRADES;

/** Who is to be reviewed at the property, and which of the group are employees. */
export interface Appointable {
  readonly reviewedIds: ReadonlySet<string>;
  readonly employeeIds: ReadonlySet<string>;
}

/** Nobody appoints the group that reviews them, nor themselves into one. */
const ownFault = (group: ReviewGroup, { reviewedIds }: Appointable, acting: Acting) => {
  if (peopleOf(group).some((id) => isSelf(id, acting))) return refuse('evaluation.year-review-group-own-not-permitted');
  if ([...reviewedIds].some((id) => isSelf(id, acting))) return refuse('evaluation.year-review-own-case-not-permitted');
  return undefined;
};

const strangerFault = (group: ReviewGroup, { employeeIds }: Appointable) => {
  const employeeId = peopleOf(group).find((id) => !employeeIds.has(id));
  return employeeId === undefined ? undefined : refuse('evaluation.year-review-group-unknown-invalid', { employeeId });
};

/** Each person of the group is reviewed by another one of it: a leader alone is no group. */
const groupFault = (group: ReviewGroup) => {
  const people = peopleOf(group);
  if (new Set(people).size !== people.length) return refuse('evaluation.year-review-group-repeats-invalid');
  if (people.length < 2) return refuse('evaluation.year-review-group-too-small-invalid');
  return undefined;
};

/** Appoints the group that reviews a property's people for a year; a property has one review a year. */
export const appointReview = (
  {
    reviewId,
    propertyId,
    year,
    group,
    by,
    selves,
    at,
  }: Pick<YearReview, 'reviewId' | 'propertyId' | 'year' | 'group'> & By,
  known: Appointable & { readonly year: string; readonly others: readonly YearReview[] },
): Decision<YearReviewEvent> => {
  if (year > known.year) return refuse('evaluation.year-review-year-ahead-invalid', { year });
  const fault = ownFault(group, known, { by, selves }) ?? groupFault(group) ?? strangerFault(group, known);
  if (fault) return fault;
  if (known.others.some((other) => other.propertyId === propertyId && other.year === year))
    return refuse('evaluation.year-review-appointed-already', { year });
  const review: YearReview = { reviewId, propertyId, year, group, grades: [], appointedBy: by, appointedAt: at };
  return accept({ type: 'YearReviewAppointed', review, by, at });
};

const completedFault = ({ completed, year }: YearReview) =>
  completed ? refuse('evaluation.year-review-completed', { year }) : undefined;

/** Appoints others; grades that were recorded stay. */
export const changeGroup = (
  review: YearReview,
  { group, by, selves, at }: By & { readonly group: ReviewGroup },
  known: Appointable,
): Decision<YearReviewEvent> =>
  completedFault(review) ??
  ownFault(group, known, { by, selves }) ??
  groupFault(group) ??
  strangerFault(group, known) ??
  accept({ type: 'YearReviewGroupChanged', group, by, at });

/** By one of the group while it is not completed, and never their own. */
const graderFault = (review: YearReview, employeeId: string, { by, selves }: Acting) => {
  const fault = completedFault(review);
  if (fault) return fault;
  if (!peopleOf(review.group).includes(by)) return refuse('evaluation.year-review-not-in-group-not-permitted');
  return isSelf(employeeId, { by, selves }) ? refuse('evaluation.year-review-own-grade-not-permitted') : undefined;
};

/** Whether this person grades that one. */
export const mayGrade = (review: YearReview, employeeId: string, acting: Acting): boolean =>
  graderFault(review, employeeId, acting) === undefined;

/** Records a person's grade, or another one in its place: by one of the group, never their own, within what a flag leaves. */
export const recordGrade = (
  review: YearReview,
  { employeeId, grade, reasons, by, selves, at }: By & { employeeId: string; grade: Grade; reasons: string },
  reviewed: Reviewed,
): Decision<YearReviewEvent> => {
  const fault = graderFault(review, employeeId, { by, selves });
  if (fault) return fault;
  if (!reviewed.employeeIds.has(employeeId)) return refuse('evaluation.year-review-person-not-found', { employeeId });
  if (!gradesFor(employeeId, reviewed).includes(grade))
    return refuse('evaluation.year-review-grade-bounded-invalid', { employeeId, grade });
  return accept({ type: 'YearReviewGraded', employeeId, grade, reasons, by, at });
};

/** Completed by the leader once everybody has a grade that no flag forbids; news of a violation may have come since. */
export const completeReview = (
  review: YearReview,
  { by, at, eventId }: Pick<By, 'by' | 'at'> & { readonly eventId: string },
  reviewed: Reviewed,
): Decision<YearReviewEvent> => {
  const fault = completedFault(review);
  if (fault) return fault;
  if (by !== review.group.leaderId) return refuse('evaluation.year-review-leader-not-permitted');
  const graded = new Map(review.grades.map(({ employeeId, grade }) => [employeeId, grade]));
  const missing = [...reviewed.employeeIds].filter((employeeId) => !graded.has(employeeId));
  if (missing.length > 0) return refuse('evaluation.year-review-grades-missing', { count: missing.length });
  const bounded = [...graded].filter(([employeeId, grade]) => !gradesFor(employeeId, reviewed).includes(grade));
  if (bounded.length > 0) return refuse('evaluation.year-review-grades-bounded', { count: bounded.length });
  return accept({ type: 'YearReviewCompleted', by, at, eventId });
};

const reopenerFault = ({ completed, group, grades }: YearReview, acting: Acting) => {
  if (completed === undefined) return refuse('evaluation.year-review-not-completed');
  const concerned = [...peopleOf(group), ...grades.map(({ employeeId }) => employeeId)];
  return concerned.some((id) => isSelf(id, acting))
    ? refuse('evaluation.year-review-reopen-own-not-permitted')
    : undefined;
};

/** Whether this person may reopen it. */
export const mayReopen = (review: YearReview, acting: Acting): boolean => reopenerFault(review, acting) === undefined;

/** Takes the completion back, with why: as if it had not been. By nobody who graded or was graded in it. */
export const reopenReview = (
  review: YearReview,
  { by, selves, at, reason, takesBack }: By & { readonly reason: string; readonly takesBack: readonly string[] },
): Decision<YearReviewEvent> =>
  reopenerFault(review, { by, selves }) ?? accept({ type: 'YearReviewReopened', by, at, reason, takesBack });
