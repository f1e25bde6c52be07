import { addDays, type Day, eachDay } from '@goldkey/kernel';
import fc from 'fast-check';
import type { DutyPost } from '../shift/shift.js';
import { conflictsOf as conflictsWithin, type PersonPlan, type RosterPlan } from './conflicts.js';
import { spanOf } from './hours.js';
import { standardLimits } from './limits.js';
import type { DayPlan, PlannedShift } from './roster-day.js';

const first = '2026-03-01' as Day;
const last = '2026-03-31' as Day;
const early: PlannedShift = { shiftId: 's-early', start: '07:00', end: '15:00', breakMinutes: 30 };
const night: PlannedShift = { shiftId: 's-night', start: '23:00', end: '07:00', breakMinutes: 30 };

const person = (
  days: Readonly<Record<string, DayPlan | PlannedShift>>,
  rest: Partial<PersonPlan> = {},
): PersonPlan => ({
  employeeId: 'e-1',
  days: new Map(
    Object.entries(days).map(([date, plan]) => [
      date as Day,
      'kind' in plan ? plan : ({ kind: 'work', shift: plan } as DayPlan),
    ]),
  ),
  leave: new Set(),
  ...rest,
});
const plan = (people: readonly PersonPlan[], rest: Partial<RosterPlan> = {}): RosterPlan => ({
  first,
  last,
  zone: 'Asia/Shanghai',
  people,
  posts: [],
  ...rest,
});
const conflictsOf = (one: RosterPlan, limits = standardLimits) => conflictsWithin(one, limits);
const told = (one: RosterPlan) => conflictsOf(one).map(({ rule, date }) => `${date} ${rule}`);

test('a night shift that ends when the early one begins leaves no rest, one that ends later overlaps', () => {
  expect(told(plan([person({ '2026-03-03': night, '2026-03-04': early })]))).toEqual(['2026-03-04 short-rest']);
  const longNight = { ...night, end: '08:00' };
  expect(told(plan([person({ '2026-03-03': longNight, '2026-03-04': early })]))).toEqual(['2026-03-04 shifts-overlap']);
  expect(told(plan([person({ '2026-03-03': early, '2026-03-04': early })]))).toEqual([]);
});

test('the shift of the last day of the month before counts for the rest of the first', () => {
  expect(told(plan([person({ '2026-02-28': night, '2026-03-01': early })]))).toEqual(['2026-03-01 short-rest']);
});

test('a week without a day of rest is refused, on its Sunday; leave is no work', () => {
  const week = Object.fromEntries(eachDay('2026-03-09' as Day, '2026-03-15' as Day).map((date) => [date, early]));
  const short = { ...early, end: '10:00' };
  const shortWeek = Object.fromEntries(Object.keys(week).map((date) => [date, short]));
  expect(told(plan([person(shortWeek)]))).toEqual(['2026-03-15 no-weekly-rest']);
  expect(told(plan([person({ ...shortWeek, '2026-03-11': { kind: 'leave' } })]))).toEqual([]);
  // 7 × 7½ hours.
  expect(told(plan([person(week)]))).toEqual(['2026-03-15 no-weekly-rest', '2026-03-15 long-week']);
});

test('a week is judged in the month of its Sunday alone', () => {
  const across = Object.fromEntries(eachDay('2026-03-30' as Day, '2026-04-05' as Day).map((date) => [date, early]));
  expect(told(plan([person(across)]))).toEqual([]);
  const april = { first: '2026-04-01' as Day, last: '2026-04-30' as Day };
  expect(told(plan([person(across)], april))).toContain('2026-04-05 no-weekly-rest');
});

test('a craft needs its certificate on the day; where nobody keeps certificates it is not asked', () => {
  const days = { '2026-03-03': { ...early, craft: '电工' }, '2026-03-05': { ...early, craft: '电工' } };
  const certified = (_id: string, craft: string, date: Day) => craft === '电工' && date <= '2026-03-04';
  expect(told(plan([person(days)], { certified }))).toEqual(['2026-03-05 certificate-missing']);
  expect(told(plan([person(days)]))).toEqual([]);
});

test('approved leave stands against work on that day', () => {
  const days = { '2026-03-03': early, '2026-03-04': { kind: 'leave' as const } };
  const leave = new Set(['2026-03-03', '2026-03-04'] as Day[]);
  expect(told(plan([person(days, { leave })]))).toEqual(['2026-03-03 leave-approved']);
});

test('a duty post with fewer people than it needs is told each day', () => {
  const posts: DutyPost[] = [{ id: 'd-1', propertyId: 'p-1', name: '东门', minimum: 1, state: 'in-use' }];
  const days = Object.fromEntries(
    eachDay(first, last).map((date, index): [string, DayPlan] => [
      date,
      index % 7 === 6 ? { kind: 'rest' } : { kind: 'work', shift: { ...early, end: '12:00', dutyPostId: 'd-1' } },
    ]),
  );
  const found = conflictsOf(plan([person(days)], { posts }));
  expect(found.map(({ rule }) => rule)).toEqual(Array(4).fill('understaffed'));
  expect(found[0]).toMatchObject({ severity: 'soft', facts: { post: '东门', count: 0, minimum: 1 } });
  expect(conflictsOf(plan([person(days)], { posts: posts.map((post) => ({ ...post, state: 'retired' })) }))).toEqual(
    [],
  );
});

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const shift = fc.record({ start: clock, end: clock }).map((hours) => ({ shiftId: 's', breakMinutes: 0, ...hours }));

test('a shift lasts some time up to a day and begins on its day, in every zone; half an hour of change may be in it', () => {
  fc.assert(
    fc.property(
      shift,
      fc.constantFrom('Asia/Shanghai', 'Asia/Tehran', 'Europe/Berlin'),
      fc.nat(364),
      (hours, zone, n) => {
        const { from, until } = spanOf(addDays('2026-01-01' as Day, n), hours, zone);
        expect(until - from).toBeGreaterThanOrEqual(-3_600_000);
        expect(until - from).toBeLessThanOrEqual(25 * 3_600_000);
      },
    ),
  );
});

test('a plan in which everybody rests has nothing against it but posts that nobody mans', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('rest', 'leave'), { minLength: 31, maxLength: 31 }), (kinds) => {
      const days = Object.fromEntries(
        eachDay(first, last).map((date, index) => [date, { kind: kinds[index] } as DayPlan]),
      );
      expect(conflictsOf(plan([person(days)]))).toEqual([]);
    }),
  );
});

test('hard and soft never hang on the order of people', () => {
  fc.assert(
    fc.property(fc.array(fc.option(shift, { nil: undefined }), { minLength: 10, maxLength: 10 }), (shifts) => {
      const days = Object.fromEntries(
        shifts.flatMap((one, index) => (one === undefined ? [] : [[addDays(first, index), one]])),
      );
      const one = person(days);
      const other = { ...person({ [first]: early }), employeeId: 'e-2' };
      const key = (people: readonly PersonPlan[]) =>
        conflictsOf(plan(people))
          .map((found) => JSON.stringify(found))
          .sort();
      expect(key([one, other])).toEqual(key([other, one]));
    }),
  );
});
