import { type Day, type Period, parseInstant, type Week } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  draftPlan,
  reportPlanProgress,
  revisePlan,
  selfEvaluatePlan,
  settlePlanItems,
  submitPlan,
  withdrawPlan,
} from './decide.js';
import { evolvePlan, type ItemOutcome, type Plan, type PlanItem } from './plan.js';
import { fitsWorkPlan, itemsOf, progressOf, selfEvaluationOf, submissionOf } from './rules.js';

const now = parseInstant('2026-04-20T10:00:00+08:00');
const said = { at: now, now, eventId: 'event-1' };
const on = '2026-04-20' as Day;
const week = '2026-W19' as Week;
const items: readonly PlanItem[] = [
  { id: 'i-1', what: '检查消防通道' },
  { id: 'i-2', what: '补种绿篱' },
];
const drafting = {
  ...said,
  planId: 'w-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  planKind: 'month' as const,
  period: '2026-05' as Period,
  items,
};
const after = (plan: Plan | undefined, decision: ReturnType<typeof draftPlan>): Plan => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<Plan | undefined>((state, event) => evolvePlan(state, event), plan) as Plan;
};
const draft = after(undefined, draftPlan(undefined, drafting));
const submitted = after(draft, submitPlan(draft, { ...said, actId: 'x-1' }));
const progress = { ...said, week, on, outcomes: [{ itemId: 'i-1', done: true, note: '' }], summary: '过半' };
const reported = after(submitted, reportPlanProgress(submitted, { ...progress, actId: 'x-2' }));
const evaluated = after(reported, selfEvaluatePlan(reported, { ...said, summary: '还差一项' }));
const withdrawn = after(reported, withdrawPlan(reported, { ...said, why: '误录' }));

test('there is one plan for each person, kind and period', () => {
  given<Plan | undefined>(draft).when(draftPlan, drafting).refuses('staffing.plan-already-drafted', { planId: 'w-1' });
});

test.each([
  ['month', '2026-05', true],
  ['month', '2026-W20', false],
  ['week', '2026-W20', true],
  ['week', '2026-05', false],
  ['year', '2027', true],
  ['year', '2026-H1', false],
  ['company', '2026-H1', true],
  ['service', '2026-W20', false],
] as const)('a %s plan for %s: %s', (kind, period, fits) => {
  expect(fitsWorkPlan(kind, period as Period)).toBe(fits);
});

test('a draft is revised; what was handed in is not', () => {
  const revised = { ...said, items: items.slice(1) };
  expect(after(draft, revisePlan(draft, revised)).items.map(({ id }) => id)).toEqual(['i-2']);
  given(submitted).when(revisePlan, revised).refuses('staffing.plan-already-submitted');
});

test('a plan without items is not handed in', () => {
  const empty = after(undefined, draftPlan(undefined, { ...drafting, items: [] }));
  given(empty).when(submitPlan, said).refuses('staffing.plan-without-items-invalid');
});

test('progress of a week is told once, of items of the plan, after it was handed in', () => {
  expect(reported).toMatchObject({ reportedWeeks: [week], acts: ['x-1', 'x-2'] });
  expect(reported.items[0]).toMatchObject({ done: { on } });
  given(reported).when(reportPlanProgress, progress).refuses('staffing.progress-already-reported', { week });
  given(draft).when(reportPlanProgress, progress).refuses('staffing.plan-not-submitted', { planId: 'w-1' });
  for (const outside of ['2026-W17', '2026-W23'] as Week[])
    given(submitted)
      .when(reportPlanProgress, { ...progress, week: outside })
      .refuses('staffing.progress-outside-plan-invalid', { fields: ['week'], week: outside, period: '2026-05' });
  for (const edge of ['2026-W18', '2026-W22'] as Week[])
    expect(reportPlanProgress(submitted, { ...progress, week: edge }).accepted).toBe(true);
  const strange = { ...progress, outcomes: [{ itemId: 'i-9', done: true, note: '' }] };
  given(submitted).when(reportPlanProgress, strange).refuses('staffing.plan-item-not-found', { itemId: 'i-9' });
});

test('what was self-evaluated is over', () => {
  given(evaluated).when(settlePlanItems, progress).refuses('staffing.plan-already-self-evaluated');
  given(evaluated)
    .when(selfEvaluatePlan, { ...said, summary: '' })
    .refuses('staffing.plan-already-self-evaluated');
});

test('a withdrawn plan keeps the names of its acts and is over', () => {
  expect(withdrawn).toMatchObject({ state: 'withdrawn', why: '误录', acts: ['x-1', 'x-2'] });
  given(withdrawn).when(submitPlan, said).refuses('staffing.plan-withdrawn', { planId: 'w-1' });
  given(withdrawn)
    .when(withdrawPlan, { ...said, why: '' })
    .refuses('staffing.plan-withdrawn', { planId: 'w-1' });
});

test("a week's plan is no duty: it is handed in without an act", () => {
  expect(submissionOf({ ...draft, planKind: 'week' })).toBeUndefined();
  expect(progressOf({ ...draft, planKind: 'week' }, week, '')).toBeUndefined();
  expect(selfEvaluationOf({ ...draft, planKind: 'week' }, '')).toBeUndefined();
});

const outcome = fc.record({
  itemId: fc.constantFrom('i-1', 'i-2'),
  done: fc.boolean(),
  note: fc.string({ maxLength: 5 }),
}) satisfies fc.Arbitrary<ItemOutcome>;

test('whatever is told of the items, what is done and what is not are all of them, and the last word stands', () => {
  fc.assert(
    fc.property(fc.array(fc.array(outcome, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (rounds) => {
      const plan = rounds.reduce<Plan>(
        (state, outcomes) => after(state, settlePlanItems(state, { ...said, on, outcomes })),
        submitted,
      );
      const last = new Map(rounds.flat().map(({ itemId, done }) => [itemId, done]));
      const { planned, done } = itemsOf(plan.items);
      expect(planned).toBe(items.length);
      expect(done).toBe([...last.values()].filter(Boolean).length);
      const deed = selfEvaluationOf(plan, '');
      expect(deed).toMatchObject({ itemsPlanned: planned, itemsDone: done });
    }),
  );
});
