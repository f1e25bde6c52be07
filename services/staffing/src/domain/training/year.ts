import { fen, fenOf, formatFen, type Month } from '@goldkey/kernel';
import type { PlannedCourse, TrainingPlan } from './plan.js';
import type { TrainingSession } from './session.js';

/** A course of the plan with what was made of it. */
export interface CourseStanding extends PlannedCourse {
  readonly sessions: number;
  /** Attendances, not persons. */
  readonly attended: number;
  /** Yuan with two places. */
  readonly spent: string;
  /** Its month is over, and it was not held. */
  readonly late: boolean;
}

/** A year's training against its plan; amounts are yuan with two places, below zero where the budget is overspent. */
export interface TrainingYear {
  readonly courses: readonly CourseStanding[];
  readonly planned: string;
  readonly spent: string;
  /** What is left of the budget; absent where there is no plan. */
  readonly left?: string;
  /** Of sessions that carry out no course of the plan. */
  readonly unplanned: { readonly sessions: number; readonly spent: string };
}

const costOf = (lines: readonly { readonly cost: string }[]) =>
  fenOf(lines.reduce((sum, { cost }) => sum + fen(cost), 0n));

/**
 * How a year stands.
 * @param plan the plan that stands for the year, where there is one
 * @param sessions those of the year that were not withdrawn
 * @param thisMonth the month that it is there now: a course of it is not late yet
 */
export const trainingYear = (
  plan: TrainingPlan | undefined,
  sessions: readonly TrainingSession[],
  thisMonth: Month,
): TrainingYear => {
  const courses = (plan?.courses ?? []).map((course): CourseStanding => {
    const held = sessions.filter(({ courseId }) => courseId === course.courseId);
    return {
      ...course,
      sessions: held.length,
      attended: held.reduce((sum, { attendees }) => sum + attendees.length, 0),
      spent: formatFen(costOf(held)),
      late: held.length === 0 && course.month < thisMonth,
    };
  });
  const known = new Set(courses.map(({ courseId }) => courseId));
  const unplanned = sessions.filter(({ courseId }) => courseId === undefined || !known.has(courseId));
  const spent = costOf(sessions);
  return {
    courses,
    planned: formatFen(costOf(courses)),
    spent: formatFen(spent),
    ...(plan !== undefined && { left: formatFen(fenOf(fen(plan.budget) - spent)) }),
    unplanned: { sessions: unplanned.length, spent: formatFen(costOf(unplanned)) },
  };
};
