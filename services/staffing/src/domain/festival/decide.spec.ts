import { type Day, type Decision, idsOf, parseInstant } from '@goldkey/kernel';
import { asksForAnotherPerson, given } from '@goldkey/testing';
import fc from 'fast-check';
import {
  approveFestivalPlan,
  completeFestivalPlan,
  reviseFestivalPlan,
  scheduleFestival,
  withdrawFestival,
} from './decide.js';
import { deadlinesOf, evolveFestival, type Festival, type FestivalEvent } from './festival.js';
import { mayApproveFestival } from './rules.js';

const now = parseInstant('2026-09-01T09:00:00+08:00');
const said = (eventId: string) => ({ at: now, now, eventId, selves: [] });
const terms = {
  id: 'f-1',
  propertyId: 'p-1',
  name: '国庆',
  date: '2026-10-01' as Day,
  plan: '大门挂灯笼',
  scheduledBy: 'e-1',
  scheduledAs: ['e-1'],
};
const after = (one: Festival | undefined, decision: Decision<FestivalEvent>): Festival => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events.reduce<Festival | undefined>((state, event) => evolveFestival(state, event), one) as Festival;
};
const scheduled = after(undefined, scheduleFestival([], { ...said('event-1'), terms }));
const approved = after(scheduled, approveFestivalPlan(scheduled, { ...said('event-2'), by: 'e-2' }));
const completed = after(approved, completeFestivalPlan(approved, { ...said('event-3'), result: '挂好了' }));

test('a festival stands once on the list', () => {
  given<readonly Festival[]>([scheduled])
    .when(scheduleFestival, { ...said('event-9'), terms: { ...terms, id: 'f-2' } })
    .refuses('staffing.festival-already-scheduled', { festivalId: 'f-1' });
});

test('the plan is signed off by another person, and is there to be signed', () => {
  given(scheduled)
    .when(approveFestivalPlan, { ...said('event-2'), by: 'e-1' })
    .refuses('staffing.festival-by-planner.forbidden');
  given({ ...scheduled, plan: '' })
    .when(approveFestivalPlan, { ...said('event-2'), by: 'e-2' })
    .refuses('staffing.festival-without-plan-invalid');
  given(approved)
    .when(reviseFestivalPlan, { ...said('event-2'), plan: 'x' })
    .refuses('staffing.festival-plan-already-approved', { festivalId: 'f-1' });
});

test('whoever planned, for themselves or for another, another person signs off', () => {
  asksForAnotherPerson(
    'staffing.festival-by-planner.forbidden',
    (first) =>
      after(
        undefined,
        scheduleFestival([], {
          ...said('event-1'),
          terms: { ...terms, scheduledBy: first.by, scheduledAs: idsOf(first) },
        }),
      ),
    (planned, second) => {
      const again = after(planned, reviseFestivalPlan(planned, { ...said('event-2'), plan: '大门挂彩旗' }));
      return approveFestivalPlan(again, { ...said('event-3'), ...second });
    },
    (planned, second) => mayApproveFestival({ ...planned, plan: '大门挂彩旗' }, second),
  );
});

test('who wrote the plan anew does not sign it off, by whatever name; who changed the responsible person alone may', () => {
  const revise = (one: Festival, changes: object) =>
    after(one, reviseFestivalPlan(one, { ...said('event-2'), plan: '大门挂彩旗', as: ['e-2', 'a-2'], ...changes }));
  const rewritten = revise(scheduled, {});
  for (const acting of [{ by: 'e-2' }, { by: 'e-8', selves: ['a-2'] }, { by: 'e-1' }])
    given(rewritten)
      .when(approveFestivalPlan, { ...said('event-3'), ...acting })
      .refuses('staffing.festival-by-planner.forbidden');
  expect(mayApproveFestival(rewritten, { by: 'e-2', selves: [] })).toBe(false);
  const led = revise(rewritten, { as: ['e-3'], responsibleId: 'e-4' });
  expect(approveFestivalPlan(led, { ...said('event-3'), by: 'e-3' }).accepted).toBe(true);
  given(led)
    .when(approveFestivalPlan, { ...said('event-3'), by: 'e-2' })
    .refuses('staffing.festival-by-planner.forbidden');
});

test('it is put on the list, signed off and done in this order', () => {
  const early = { ...said('event-3'), at: (now - 1) as typeof now };
  given(scheduled)
    .when(approveFestivalPlan, { ...early, by: 'e-2' })
    .refuses('staffing.festival-approved-before-scheduled-invalid');
  given(approved)
    .when(completeFestivalPlan, { ...early, result: '' })
    .refuses('staffing.festival-completed-before-approved-invalid');
});

test('what is not signed off is not completed, and nothing twice', () => {
  given(scheduled)
    .when(completeFestivalPlan, { ...said('event-3'), result: '' })
    .refuses('staffing.festival-plan-not-approved', { festivalId: 'f-1' });
  given(completed)
    .when(completeFestivalPlan, { ...said('event-4'), result: '' })
    .refuses('staffing.festival-plan-already-completed', { festivalId: 'f-1' });
});

test('taken back, all that was told is taken back, the latest first', () => {
  const take = { ...said('event-4'), why: '误录', eventIds: ['event-5', 'event-6'] as const };
  const told = (one: Festival) => {
    const decision = withdrawFestival(one, take);
    return decision.accepted
      ? decision.events.map((event) => [event.type, event.eventId, 'withdrawnEvent' in event && event.withdrawnEvent])
      : decision.refusal.code;
  };
  expect(told(completed)).toEqual([
    ['FestivalCompletionWithdrawn', 'event-4', 'event-3'],
    ['FestivalApprovalWithdrawn', 'event-5', 'event-2'],
    ['FestivalWithdrawn', 'event-6', 'event-1'],
  ]);
  expect(told(scheduled)).toEqual([['FestivalWithdrawn', 'event-4', 'event-1']]);
  const gone = after(completed, withdrawFestival(completed, take));
  expect(gone).toMatchObject({ state: 'withdrawn', why: '误录' });
  expect(told(gone)).toBe('staffing.festival-withdrawn');
});

test('the plan is due fifteen days before, the decoration a day before, across months and years', () => {
  expect(deadlinesOf({ date: '2027-01-01' as Day })).toEqual({ approval: '2026-12-17', completion: '2026-12-31' });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (n) => {
      const date = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) as Day;
      const { approval, completion } = deadlinesOf({ date });
      expect(approval < completion && completion < date).toBe(true);
    }),
  );
});
