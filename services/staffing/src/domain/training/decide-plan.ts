import {
  type Acting,
  accept,
  type Decision,
  fen,
  fenOf,
  formatFen,
  idsOf,
  type Recording,
  refuse,
  yearOf,
} from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { PlannedCourse, TrainingPlan, TrainingPlanEvent, TrainingPlanTerms } from './plan.js';
import { refusePlanner } from './rules.js';

/** What courses cost together. */
const costOf = (courses: readonly PlannedCourse[]) => fenOf(courses.reduce((sum, { cost }) => sum + fen(cost), 0n));

/** A course lies in the plan's year, stands there once and is named once in a month; together they cost no more than the budget. */
const objectTo = ({
  year,
  budget,
  courses,
}: Pick<TrainingPlanTerms, 'year' | 'budget' | 'courses'>): Decision<never> | undefined => {
  const outside = courses.find(({ month }) => yearOf(month) !== year);
  if (outside !== undefined) {
    return refuse('staffing.training-course-month-invalid', { name: outside.name, month: outside.month, year });
  }
  const twice = courses.find(({ courseId, month, name }, index) =>
    courses.slice(0, index).some((one) => one.courseId === courseId || (one.month === month && one.name === name)),
  );
  if (twice !== undefined)
    return refuse('staffing.training-course-twice-invalid', { name: twice.name, month: twice.month });
  const planned = costOf(courses);
  return planned > fen(budget)
    ? refuse('staffing.training-over-budget-invalid', { planned: formatFen(planned), budget: formatFen(fen(budget)) })
    : undefined;
};

/** The year's plan is drawn up. `standing` is the plan that the property has for the year, where it has one. */
export const drawUpTrainingPlan = (
  standing: TrainingPlan | undefined,
  command: Recording & { readonly terms: TrainingPlanTerms & Required<Pick<TrainingPlanTerms, 'drawnUpAs'>> },
): Decision<TrainingPlanEvent> => {
  const { terms, eventId, at } = command;
  if (standing !== undefined) return refuse('staffing.training-plan-already-drawn-up', { planId: standing.id });
  const { id: planId, propertyId } = terms;
  return objectTo(terms) ?? accept({ type: 'TrainingPlanDrawnUp', eventId, at, planId, propertyId, terms });
};

const about = ({ id: planId, propertyId }: TrainingPlan, { eventId, at }: Recording) => ({
  eventId,
  at,
  planId,
  propertyId,
});

const refuseWithdrawn = ({ id, state }: TrainingPlan): Decision<never> | undefined =>
  state === 'withdrawn' ? refuse('staffing.training-plan-withdrawn', { planId: id }) : undefined;

/** Budget and courses are written anew; an approved plan waits for its approval again. */
export const reviseTrainingPlan = (
  plan: TrainingPlan,
  command: Recording & Acting & Pick<TrainingPlanTerms, 'budget' | 'courses'>,
): Decision<TrainingPlanEvent> => {
  const { budget, courses, by: drawnUpBy } = command;
  const drawnUpAs = idsOf(command);
  return (
    refuseWithdrawn(plan) ??
    objectTo({ year: plan.year, budget, courses }) ??
    accept({ ...about(plan, command), type: 'TrainingPlanRevised', budget, courses, drawnUpBy, drawnUpAs })
  );
};

/** Another person than who wrote the plan last approves it. */
export const approveTrainingPlan = (plan: TrainingPlan, command: Recording & Acting): Decision<TrainingPlanEvent> => {
  const withdrawn = refuseWithdrawn(plan);
  if (withdrawn !== undefined) return withdrawn;
  if (plan.state === 'approved') return refuse('staffing.training-plan-already-approved', { planId: plan.id });
  if (plan.courses.length === 0) return refuse('staffing.training-plan-without-courses-invalid');
  return (
    refusePlanner(plan, command) ??
    refuseFuture(command) ??
    accept({ ...about(plan, command), type: 'TrainingPlanApproved', by: command.by })
  );
};

/** The plan was drawn up by mistake. */
export const withdrawTrainingPlan = (
  plan: TrainingPlan,
  command: Recording & { readonly why: string },
): Decision<TrainingPlanEvent> =>
  refuseWithdrawn(plan) ?? accept({ ...about(plan, command), type: 'TrainingPlanWithdrawn', why: command.why });
