import { day, dayOf, type Instant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import { renovationMessages } from '../../adapters/out/fieldwork-events.js';
import { at } from '../../testing/examples.js';
import { acceptRenovation } from './decide.js';
import { takeDeposit } from './deposit.js';
import type { Renovation } from './renovation.js';
import { moveRenovation, withdrawAcceptance, withdrawDeposit, withdrawDepositReturn } from './take-back.js';

const now = at('2026-08-12 12:00');
const local = (instant: Instant) => dayOf(instant, 'Asia/Shanghai');
const other = { at: now, now, eventId: 'event-9', by: 'b', selves: ['e-b'], reason: '登错了' };
const retelling = { takesBackBy: 'event-10', toldBy: 'event-11' };
const moving = { ...other, until: day('2026-08-20'), isOfQuality: false, dayOf: local, retelling };
const approved: Renovation = {
  ...{ id: 'renovation-1', propertyId: 'p-1', householdId: 'h-1', home: '3-1201', contractor: '安居', works: '翻新' },
  ...{ from: day('2026-08-08'), until: day('2026-08-25'), deposit: '2000.00', papers: ['paper-1'], patrols: [] },
  ...{ state: 'approved', appliedAt: at('2026-07-30 10:00'), decision: { at: at('2026-07-31 10:00'), by: 'a' } },
  told: { approved: ['event-1'], patrolled: [] },
};
const accepting = (time: string) => ({
  ...{ at: at(time), now, eventId: 'event-2', by: 'a', openFindings: [], dayOf: local },
  retelling: { takesBackBy: 'event-3', toldBy: 'event-4' },
});
const acceptedAt = (time: string, known = approved): Renovation => {
  const decision = acceptRenovation(known, accepting(time));
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.events[0]?.renovation as Renovation;
};
const newsOf = (decision: ReturnType<typeof withdrawAcceptance>) =>
  decision.accepted
    ? decision.events.flatMap(renovationMessages).map(({ id, type, data }) => ({
        id,
        type: type.replace(/^goldkey\.inspections\.|\.v1$/g, ''),
        data,
      }))
    : [];

test('an acceptance that was a mistake is taken back with its news, and the work runs to its day as it was approved', () => {
  const early = acceptedAt('2026-08-11 10:00');
  expect([early.until, early.told]).toEqual([
    '2026-08-11',
    { approved: ['event-4'], patrolled: [], accepted: ['event-2'] },
  ]);
  const decision = withdrawAcceptance(early, { ...other, retelling });
  expect(decision.accepted && decision.events[0]?.renovation).toEqual({
    ...approved,
    told: { approved: ['event-11'], patrolled: [] },
  });
  expect(newsOf(decision)).toMatchObject([
    { id: 'event-10', type: 'renovation.approved.withdrawn', data: { eventIds: ['event-4'] } },
    { id: 'event-11', type: 'renovation.approved', data: { from: '2026-08-08', until: '2026-08-25' } },
    { id: 'event-9', type: 'renovation.accepted.withdrawn', data: { eventIds: ['event-2'] } },
  ]);
  const short: Renovation = { ...approved, until: day('2026-08-10') };
  const inTime = withdrawAcceptance(acceptedAt('2026-08-11 10:00', short), { ...other, retelling });
  expect(inTime.accepted && inTime.events[0]?.renovation).toEqual(short);
  expect(newsOf(inTime).map(({ type }) => type)).toEqual(['renovation.accepted.withdrawn']);
});

test('an acceptance is taken back by another person, and not where nobody knows what was told of it', () => {
  const accepted = acceptedAt('2026-08-11 10:00');
  for (const own of [{ by: 'a' }, { selves: ['a'] }])
    given(accepted)
      .when(withdrawAcceptance, { ...other, ...own, retelling })
      .refuses('inspections.own-entry.forbidden');
  given({ ...accepted, told: approved.told })
    .when(withdrawAcceptance, { ...other, retelling })
    .refuses('inspections.acceptance-of-before');
  given(approved)
    .when(withdrawAcceptance, { ...other, retelling })
    .refuses('inspections.renovation-state');
});

test('work that runs gets another last day, which is told anew; who approved it asks another person', () => {
  const decision = moveRenovation(approved, moving);
  expect(decision).toMatchObject({
    events: [
      { renovation: { until: '2026-08-20' }, facts: { until: '2026-08-20', was: '2026-08-25', reason: '登错了' } },
    ],
  });
  expect(newsOf(decision).map(({ id, type }) => [id, type])).toEqual([
    ['event-10', 'renovation.approved.withdrawn'],
    ['event-11', 'renovation.approved'],
  ]);
  given(approved)
    .when(moveRenovation, { ...moving, by: 'a' })
    .refuses('inspections.own-entry.forbidden');
  given(approved)
    .when(moveRenovation, { ...moving, until: day('2026-08-07') })
    .refuses('inspections.renovation-days-invalid');
  given(approved)
    .when(moveRenovation, { ...moving, until: approved.until })
    .then();
});

test('where a patrol was missed only the quality centre moves the last day, on the first day after it too', () => {
  const on = (time: string) => ({ ...moving, at: at(time), now: at(time) });
  expect(moveRenovation(approved, on('2026-08-14 23:59')).accepted).toBe(true);
  given(approved).when(moveRenovation, on('2026-08-15 00:00')).refuses('inspections.missed-quality-only.forbidden');
  expect(moveRenovation(approved, { ...on('2026-08-15 00:00'), isOfQuality: true }).accepted).toBe(true);
});

test('a deposit that was written down wrong is taken back and written down anew, in whichever state', () => {
  const taken = { amount: '200.00', receipt: 'S-17', on: day('2026-08-08'), by: 'a' };
  for (const state of ['approved', 'rejected', 'withdrawn'] as const) {
    const known: Renovation = { ...approved, state, depositTaken: taken };
    given(known)
      .when(withdrawDeposit, { ...other, by: 'a' })
      .refuses('inspections.own-entry.forbidden');
    const decision = withdrawDeposit(known, other);
    const after = (decision.accepted && decision.events[0]?.renovation) || known;
    expect(after).toEqual({ ...approved, state, depositWithdrawn: true });
    const anew = { ...other, amount: '2000', receipt: 'S-17', on: day('2026-08-08'), today: day('2026-08-12') };
    expect(takeDeposit(after, anew)).toMatchObject({
      events: [{ renovation: { depositTaken: { amount: '2000.00' } } }],
    });
  }
  given(approved).when(withdrawDeposit, other).refuses('inspections.deposit-not-taken-invalid');
});

test('a return of the deposit is taken back before the deposit is', () => {
  const taken = { amount: '200.00', receipt: 'S-17', on: day('2026-08-08'), by: 'a' };
  const returned = { returned: '200.00', withheld: '0.00', on: day('2026-08-09'), by: 'a' };
  const known: Renovation = { ...approved, state: 'rejected', depositTaken: taken, depositReturned: returned };
  given(known).when(withdrawDeposit, other).refuses('inspections.deposit-returned', { on: '2026-08-09' });
  given(known)
    .when(withdrawDepositReturn, { ...other, selves: ['a'] })
    .refuses('inspections.own-entry.forbidden');
  const decision = withdrawDepositReturn(known, other);
  const after = (decision.accepted && decision.events[0]?.renovation) || known;
  expect(after).toEqual({ ...approved, state: 'rejected', depositTaken: taken });
  given(after).when(withdrawDepositReturn, other).refuses('inspections.deposit-not-returned');
});
