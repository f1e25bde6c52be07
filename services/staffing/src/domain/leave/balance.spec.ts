import { type Day, instant, type Year } from '@goldkey/kernel';
import { given, isNotForWhomItConcerns } from '@goldkey/testing';
import fc from 'fast-check';
import {
  approvedOnly,
  balanceOf,
  costsOf,
  daysOfHalves,
  freeDaysOf,
  type LeaveAccount,
  refuseBeyondLeft,
} from './balance.js';
import { grantLeave, withdrawLeaveGrant } from './decide.js';
import { annualEntitlement } from './entitlement.js';
import { evolveLeaveGrant, type LeaveGrant } from './grant.js';
import { evolveLeaveRules, setLeaveRules, standardLeaveRules } from './rules.js';

const day = (text: string) => text as Day;
const y2026 = '2026' as Year;
const now = instant(Date.UTC(2026, 2, 5, 2));
const said = { at: now, now, eventId: 'event-1' };
const life = { workedSince: day('2015-06-01'), hiredOn: day('2024-01-01') };
const account: LeaveAccount = { life, rules: standardLeaveRules, grants: [], leaves: [], today: day('2026-03-05') };
const leave = (from: string, until: string, more: object = {}) => ({
  leaveKind: 'annual' as const,
  from: day(from),
  fromHalf: 'morning' as const,
  until: day(until),
  untilHalf: 'afternoon' as const,
  ...more,
});
const kept = (requestId: string, approved: boolean, from: string, until: string, more: object = {}) => ({
  ...leave(from, until, more),
  requestId,
  approved,
});

test.each([
  ['less than a year of work', '2026-02-01', '2026-02-01', '2026', '0'],
  ['a whole year begun after the first full one', '2025-01-01', '2025-01-01', '2026', '5'],
  // From the 1st of July, when the year is full: 184 of 365 of 5 are 2.52.
  ['the year in which the first is full, from then on', '2025-07-01', '2025-07-01', '2026', '2'],
  ['ten years, reached at the end of the year', '2016-12-31', '2020-01-01', '2026', '10'],
  ['ten years, not reached in it', '2017-01-01', '2020-01-01', '2026', '5'],
  ['twenty years', '2006-01-01', '2020-01-01', '2026', '15'],
  // Hired on the 1st of October after eleven years elsewhere: 92 of 365 of 10 are 2.52.
  ['the first year here, with years elsewhere', '2015-03-01', '2026-10-01', '2026', '2'],
  // Born to work on a leap day: the year is full on the 1st of March.
  ['hired on a leap day', '2024-02-29', '2024-02-29', '2025', '4'],
  ['before the person was hired', '2015-03-01', '2026-10-01', '2025', '0'],
])('annual leave by law: %s', (_name, workedSince, hiredOn, year, days) => {
  const halves = annualEntitlement({ workedSince: day(workedSince), hiredOn: day(hiredOn) }, year as Year);
  expect(daysOfHalves(halves)).toBe(days);
});

test('in the last year the days until the last one count, and after it nothing', () => {
  // 181 of 365 of 10 are 4.95.
  const left = { ...life, leftOn: day('2026-06-30') };
  expect(['2025', '2026', '2027'].map((year) => annualEntitlement(left, year as Year) / 2)).toEqual([10, 4, 0]);
});

test('weekends and public holidays cost nothing, a make-up day does, and a day that the roster leaves free does not', () => {
  const rule = standardLeaveRules.annual;
  // National Day 2026: from the 1st to the 7th; Saturday the 10th is worked.
  expect(costsOf(leave('2026-09-30', '2026-10-10'), rule)).toEqual([{ year: '2026', halves: 8 }]);
  expect(costsOf(leave('2026-09-30', '2026-10-10', { fromHalf: 'afternoon' }), rule)[0]?.halves).toBe(7);
  expect(costsOf(leave('2026-09-30', '2026-10-10'), { ...rule, days: 'calendar' })[0]?.halves).toBe(22);
  const saturday = leave('2026-03-07', '2026-03-08');
  expect(costsOf(saturday, rule)[0]?.halves).toBe(0);
  const free = freeDaysOf(saturday, (date) => (date === '2026-03-07' ? false : undefined));
  expect(free).toEqual(['2026-03-08']);
  expect(costsOf({ ...saturday, free }, rule)[0]?.halves).toBe(2);
});

test('what is approved is taken until today and planned from tomorrow on, what is asked for waits', () => {
  const leaves = [
    kept('r-1', true, '2026-03-04', '2026-03-06'),
    kept('r-2', false, '2026-04-01', '2026-04-01', { untilHalf: 'morning' }),
    kept('r-3', true, '2025-12-31', '2026-01-01'),
  ];
  const grants = [{ leaveKind: 'annual', year: y2026, halves: 3, origin: 'extra' } as const];
  expect(balanceOf({ ...account, leaves, grants }, 'annual', y2026)).toMatchObject({
    entitled: 20,
    extra: 3,
    taken: 4,
    planned: 2,
    asked: 1,
    left: 16,
  });
});

test('no more of a counted kind than is left, in each year that the leave touches', () => {
  const one: LeaveAccount = { ...account, life: { workedSince: day('2024-01-01'), hiredOn: day('2024-01-01') } };
  const wish = leave('2026-03-09', '2026-03-16');
  const refusal = { refusal: { code: 'staffing.leave-beyond-left', facts: { year: '2026', cost: '6', left: '5' } } };
  expect(refuseBeyondLeft(one, wish)).toMatchObject(refusal);
  expect(refuseBeyondLeft(one, { ...wish, leaveKind: 'personal' })).toBeUndefined();
  expect(refuseBeyondLeft(one, leave('2026-03-09', '2026-03-13'))).toBeUndefined();
  const asked = { ...one, leaves: [kept('r-1', false, '2026-03-09', '2026-03-13')] };
  expect(refuseBeyondLeft(asked, leave('2026-04-01', '2026-04-01'))).toMatchObject({
    refusal: { facts: { cost: '1', left: '0' } },
  });
  expect(refuseBeyondLeft(approvedOnly(asked, 'r-9'), leave('2026-04-01', '2026-04-01'))).toBeUndefined();
});

const terms = {
  id: 'g-1',
  propertyId: 'p-1',
  employeeId: 'e-1',
  leaveKind: 'annual' as const,
  year: y2026,
  halves: 4,
  origin: 'carried' as const,
  reason: '去年没休完',
};
const grant: LeaveGrant = evolveLeaveGrant(undefined, {
  ...said,
  type: 'LeaveGranted',
  grantId: 'g-1',
  propertyId: 'p-1',
  terms: { ...terms, grantedBy: 'e-9' },
});
const by = { by: 'e-9', selves: ['e-9'] };

test('what is carried over is what the year before has left, and is gone from there', () => {
  const told = { ...said, type: 'LeaveGranted', grantId: 'g-1', propertyId: 'p-1' } as const;
  const { now: _now, ...event } = told;
  given(account)
    .when(grantLeave, { ...said, ...by, terms })
    .then({ ...event, terms: { ...terms, grantedBy: 'e-9' } });
  given(account)
    .when(grantLeave, { ...said, ...by, terms: { ...terms, halves: 21 } })
    .refuses('staffing.leave-carried-beyond-left', { fields: ['halves'], year: '2025', left: '10', wanted: '10.5' });
  const after = { ...account, grants: [grant] };
  expect([balanceOf(after, 'annual', '2025' as Year).left, balanceOf(after, 'annual', y2026).left]).toEqual([16, 24]);
  given(account)
    .when(grantLeave, { ...said, ...by, terms: { ...terms, leaveKind: 'sick' } })
    .refuses('staffing.leave-kind-uncounted-invalid', { fields: ['leaveKind'] });
});

test('nobody grants leave to themselves, nor takes it back from themselves', () => {
  const code = 'staffing.leave-grant-by-concerned.forbidden';
  isNotForWhomItConcerns(code, (employeeId, acting) =>
    grantLeave(account, { ...said, ...acting, terms: { ...terms, employeeId } }),
  );
  isNotForWhomItConcerns(code, (employeeId, acting) =>
    withdrawLeaveGrant({ ...grant, employeeId }, { ...said, ...acting, why: '误录' }),
  );
});

test('a grant is taken back once, by the event that told of it', () => {
  const { now: _now, ...event } = said;
  const withdrawn = {
    ...event,
    type: 'LeaveGrantWithdrawn' as const,
    grantId: 'g-1',
    propertyId: 'p-1',
    withdrawnEvent: 'event-1',
    why: '误录',
  };
  given(grant)
    .when(withdrawLeaveGrant, { ...said, ...by, why: '误录' })
    .then(withdrawn);
  given(evolveLeaveGrant(grant, withdrawn))
    .when(withdrawLeaveGrant, { ...said, ...by, why: '误录' })
    .then();
});

test('rules are set once, and by another one again', () => {
  const rules = { ...standardLeaveRules, marriage: { counted: true, days: 'calendar' as const } };
  const { now: _now, ...event } = said;
  given(undefined)
    .when(setLeaveRules, { ...said, rules })
    .then({ ...event, type: 'LeaveRulesSet', rules });
  expect(evolveLeaveRules(undefined, { ...event, type: 'LeaveRulesSet', rules })).toEqual(rules);
  given(rules)
    .when(setLeaveRules, { ...said, rules })
    .then();
});

const anyDay = fc
  .integer({ min: 0, max: 3_000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const half = fc.constantFrom('morning' as const, 'afternoon' as const);
const wish = fc
  .record({ start: anyDay, length: fc.nat(40), fromHalf: half, untilHalf: half, approved: fc.boolean() })
  .filter(({ length, fromHalf, untilHalf }) => length > 0 || fromHalf === 'morning' || untilHalf === 'afternoon')
  .map(({ start, length, fromHalf, untilHalf, approved }) => {
    const until = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10);
    return kept(`${start} ${length}`, approved, start, until, { fromHalf, untilHalf });
  });
const years = Array.from({ length: 12 }, (_, n) => String(2019 + n) as Year);

test('every half of a day is counted once: what a leave costs by years is what the balances have of it', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 6 }), anyDay, (leaves, today) => {
      const all = years.map((year) => balanceOf({ ...account, leaves, today: day(today) }, 'annual', year));
      const used = all.reduce((sum, { taken, planned, asked }) => sum + taken + planned + asked, 0);
      const costs = leaves.flatMap((one) => costsOf(one, standardLeaveRules.annual)).map(({ halves }) => halves);
      expect(used).toBe(costs.reduce((sum, one) => sum + one, 0));
      for (const { entitled, carried, extra, carriedOn, taken, planned, asked, left } of all)
        expect(left + taken + planned + asked).toBe(entitled + carried + extra - carriedOn);
    }),
  );
});

test('carrying over moves days from one year to the next and makes none', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...years), fc.integer({ min: 1, max: 20 })), { maxLength: 5 }),
      (some) => {
        const grants = some.map(
          ([year, halves]) => ({ leaveKind: 'annual', year, halves, origin: 'carried' }) as const,
        );
        const before = ['2018' as Year, ...years];
        const total = (of: LeaveAccount) => before.reduce((sum, year) => sum + balanceOf(of, 'annual', year).left, 0);
        expect(total({ ...account, grants })).toBe(total(account));
      },
    ),
  );
});

test('more years of work never make less leave, it comes in whole days, and no part of a year has more than the whole', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, fc.constantFrom(...years), (one, other, left, year) => {
      const [earlier, later] = [one, other].sort() as [string, string];
      const here = { hiredOn: day(later), leftOn: day(left) };
      const more = annualEntitlement({ ...here, workedSince: day(earlier) }, year);
      const less = annualEntitlement({ ...here, workedSince: day(later) }, year);
      const stayed = annualEntitlement({ workedSince: day(earlier), hiredOn: day(later) }, year);
      const whole = annualEntitlement({ workedSince: day(earlier), hiredOn: day(earlier) }, year);
      expect(more).toBeGreaterThanOrEqual(less);
      expect(more % 2).toBe(0);
      expect(stayed).toBeGreaterThanOrEqual(more);
      expect(whole).toBeGreaterThanOrEqual(stayed);
    }),
  );
});
