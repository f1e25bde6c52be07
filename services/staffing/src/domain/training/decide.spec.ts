import {
  type Acting,
  type Decision,
  fen,
  fenOf,
  formatFen,
  idsOf,
  instant,
  type Month,
  parseInstant,
  type Year,
} from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import { approveTrainingPlan, drawUpTrainingPlan, reviseTrainingPlan, withdrawTrainingPlan } from './decide-plan.js';
import { holdTraining, judgeTrainingEffect, recordTrainingSatisfaction, withdrawTraining } from './decide-session.js';
import { evolveTrainingPlan, type PlannedCourse, type TrainingPlan, type TrainingPlanEvent } from './plan.js';
import { mayApproveTrainingPlan } from './rules.js';
import { evolveTrainingSession, type TrainingSession, type TrainingSessionEvent } from './session.js';
import { trainingYear } from './year.js';

const now = parseInstant('2026-06-10T09:00:00+08:00');
const said = (eventId: string, at = now) => ({ at, now, eventId, selves: [] });
const course = (changes: Partial<PlannedCourse> = {}): PlannedCourse => ({
  courseId: 'c-1',
  name: '消防',
  month: '2026-03' as Month,
  audience: '全员',
  cost: '600.50',
  ...changes,
});
const terms = {
  id: 't-1',
  propertyId: 'p-1',
  year: '2026' as Year,
  budget: '1000',
  courses: [course()],
  drawnUpBy: 'e-1',
  drawnUpAs: ['e-1'],
};
const eventsOf = <Event>(decision: Decision<Event>): readonly Event[] => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events;
};
const planAfter = (plan: TrainingPlan | undefined, decision: Decision<TrainingPlanEvent>) =>
  eventsOf(decision).reduce<TrainingPlan | undefined>(evolveTrainingPlan, plan) as TrainingPlan;
const drawn = planAfter(undefined, drawUpTrainingPlan(undefined, { ...said('event-1'), terms }));
const approved = planAfter(drawn, approveTrainingPlan(drawn, { ...said('event-2'), by: 'e-2' }));

test('a property has one plan a year; its courses lie in the year, are named once and keep to the budget', () => {
  given<TrainingPlan | undefined>(drawn)
    .when(drawUpTrainingPlan, { ...said('event-9'), terms })
    .refuses('staffing.training-plan-already-drawn-up', { planId: 't-1' });
  const wrong = (changes: object) =>
    given<TrainingPlan | undefined>(undefined).when(drawUpTrainingPlan, {
      ...said('event-1'),
      terms: { ...terms, ...changes },
    });
  wrong({ courses: [course({ month: '2027-01' as Month })] }).refuses('staffing.training-course-month-invalid', {
    name: '消防',
    month: '2027-01',
    year: '2026',
  });
  wrong({ budget: '1200', courses: [course({ cost: '1' }), course({ courseId: 'c-2', cost: '1' })] }).refuses(
    'staffing.training-course-twice-invalid',
    { name: '消防', month: '2026-03' },
  );
  wrong({ budget: '600.49' }).refuses('staffing.training-over-budget-invalid', { planned: '600.50', budget: '600.49' });
});

test('another person approves a plan that has courses; what is written anew waits again', () => {
  given(drawn)
    .when(approveTrainingPlan, { ...said('event-2'), by: 'e-1' })
    .refuses('staffing.training-plan-by-planner.forbidden');
  given({ ...drawn, courses: [] })
    .when(approveTrainingPlan, { ...said('event-2'), by: 'e-2' })
    .refuses('staffing.training-plan-without-courses-invalid');
  given(approved)
    .when(approveTrainingPlan, { ...said('event-3'), by: 'e-3' })
    .refuses('staffing.training-plan-already-approved', { planId: 't-1' });
  const revised = planAfter(
    approved,
    reviseTrainingPlan(approved, { ...said('event-3'), budget: '2000', courses: [course()], by: 'e-2' }),
  );
  expect(revised).toMatchObject({ state: 'draft', budget: '2000', drawnUpBy: 'e-2' });
  given(revised)
    .when(approveTrainingPlan, { ...said('event-4'), by: 'e-2' })
    .refuses('staffing.training-plan-by-planner.forbidden');
  const gone = planAfter(revised, withdrawTrainingPlan(revised, { ...said('event-4'), why: '误录' }));
  given(gone)
    .when(reviseTrainingPlan, { ...said('event-5'), budget: '1', courses: [], by: 'e-1' })
    .refuses('staffing.training-plan-withdrawn', { planId: 't-1' });
});

test('whoever drew the plan up or wrote it last, for themselves or for another, another person approves', () => {
  const code = 'staffing.training-plan-by-planner.forbidden';
  const approve = (plan: TrainingPlan, second: Acting) => approveTrainingPlan(plan, { ...said('event-3'), ...second });
  const drawnUp = (first: Acting) => ({ ...terms, drawnUpBy: first.by, drawnUpAs: idsOf(first) });
  asksForAnotherPerson(
    code,
    (first) => planAfter(undefined, drawUpTrainingPlan(undefined, { ...said('event-1'), terms: drawnUp(first) })),
    approve,
    mayApproveTrainingPlan,
  );
  const anew = { ...said('event-2'), budget: '2000', courses: [course()] };
  asksForAnotherPerson(code, (first) => planAfter(drawn, reviseTrainingPlan(drawn, { ...anew, ...first })), approve);
});

const held = {
  id: 's-1',
  propertyId: 'p-1',
  courseId: 'c-1',
  name: '消防',
  trainer: '消防队',
  cost: '550',
  attendees: ['e-1', 'e-2'],
  note: '',
  recordedBy: 'e-1',
};
const heldAt = parseInstant('2026-03-10T14:00:00+08:00');
const sessionAfter = (session: TrainingSession | undefined, decision: Decision<TrainingSessionEvent>) =>
  eventsOf(decision).reduce<TrainingSession | undefined>(evolveTrainingSession, session) as TrainingSession;
const session = sessionAfter(undefined, holdTraining(approved, { ...said('event-1', heldAt), terms: held }));

test('a training carries out a course that is planned, with each person once, and not in the future', () => {
  given<TrainingPlan | undefined>(undefined)
    .when(holdTraining, { ...said('event-1', heldAt), terms: held })
    .refuses('staffing.training-course-not-found', { courseId: 'c-1' });
  given<TrainingPlan | undefined>(approved)
    .when(holdTraining, { ...said('event-1', heldAt), terms: { ...held, attendees: ['e-1', 'e-1'] } })
    .refuses('staffing.training-attendee-twice-invalid');
  const ahead = holdTraining(approved, { ...said('event-1', instant(now + 3_600_000)), terms: held });
  expect(ahead).toMatchObject({ accepted: false, refusal: { code: 'staffing.future-instant-invalid' } });
});

test('what was thought of it is corrected, its effect is judged afterwards, and nothing once it is withdrawn', () => {
  const rated = sessionAfter(session, recordTrainingSatisfaction(session, { ...said('event-2'), satisfaction: 86.5 }));
  expect(rated.satisfaction).toBe(86.5);
  expect(eventsOf(recordTrainingSatisfaction(rated, { ...said('event-3'), satisfaction: 86.5 }))).toEqual([]);
  const judgement = { by: 'e-3', verdict: 'effective' as const, remark: '会用灭火器' };
  given(rated)
    .when(judgeTrainingEffect, { ...said('event-3', instant(heldAt - 1)), ...judgement })
    .refuses('staffing.training-judged-before-held-invalid');
  const judged = sessionAfter(rated, judgeTrainingEffect(rated, { ...said('event-3'), ...judgement }));
  expect(judged.effect).toEqual({
    verdict: 'effective',
    remark: '会用灭火器',
    judgedBy: 'e-3',
    judgedAt: now,
  });
  const gone = sessionAfter(judged, withdrawTraining(judged, { ...said('event-4'), why: '误录' }));
  given(gone)
    .when(withdrawTraining, { ...said('event-5'), why: '误录' })
    .refuses('staffing.training-session-withdrawn', { sessionId: 's-1' });
});

test('a year tells what was held of each course, what came beside, and what is late', () => {
  const plan = {
    ...approved,
    courses: [course(), course({ courseId: 'c-2', name: '礼仪', month: '2026-05' as Month })],
  };
  const { courseId: _planned, ...beside } = session;
  const year = trainingYear(plan, [session, { ...beside, id: 's-2', cost: '500.01' }], '2026-06' as Month);
  expect(year).toMatchObject({
    courses: [
      { courseId: 'c-1', sessions: 1, attended: 2, spent: '550.00', late: false },
      { courseId: 'c-2', sessions: 0, attended: 0, spent: '0.00', late: true },
    ],
    planned: '1201.00',
    spent: '1050.01',
    left: '-50.01',
    unplanned: { sessions: 1, spent: '500.01' },
  });
  expect(trainingYear(plan, [], '2026-05' as Month).courses[1]?.late).toBe(false);
});

test('to the fen, courses and what came beside them make up what was spent, and with what is left the budget', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 }).map((value) => formatFen(fenOf(value)));
  const some = fc.array(fc.record({ cost: amount, courseId: fc.constantFrom('c-1', 'c-2', 'c-gone', undefined) }));
  fc.assert(
    fc.property(amount, some, (budget, written) => {
      const plan = { ...approved, budget, courses: [course(), course({ courseId: 'c-2' })] };
      const sessions = written.map(({ cost, courseId }): TrainingSession => {
        const { courseId: _before, ...rest } = session;
        return { ...rest, cost, ...(courseId !== undefined && { courseId }) };
      });
      const year = trainingYear(plan, sessions, '2026-06' as Month);
      const parts = [...year.courses, year.unplanned].reduce((sum, { spent }) => sum + fen(spent), 0n);
      expect(parts).toBe(fen(year.spent));
      expect(fen(year.spent) + fen(year.left ?? '')).toBe(fen(budget));
    }),
  );
});
