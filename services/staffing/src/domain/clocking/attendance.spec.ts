import { addDays, type Day, type Instant, parseInstant } from '@goldkey/kernel';
import fc from 'fast-check';
import type { PlannedShift } from '../roster/roster-day.js';
import { attendanceOf, clockOf, type DueDay, totalsOf } from './attendance.js';
import type { ClockDirection, Clocking } from './clocking.js';

const ZONE = 'Asia/Shanghai';
const early: PlannedShift = { shiftId: 's-1', start: '08:00', end: '16:00', breakMinutes: 60 };
const night: PlannedShift = { shiftId: 's-2', start: '22:00', end: '06:00', breakMinutes: 0 };
const on = (date: string, shift?: PlannedShift, rest: Partial<DueDay> = {}): DueDay => ({
  date: date as Day,
  kind: 'work',
  ...(shift && { shift }),
  ...rest,
});
const at = (clock: string): Instant => parseInstant(`2026-03-${clock}:00+08:00`);
const clocked = (direction: ClockDirection, clockedAt: Instant): Clocking => ({
  id: `${direction} ${clockedAt}`,
  propertyId: 'p-1',
  employeeId: 'e-1',
  direction,
  clockedAt,
});
const judged = (days: readonly DueDay[], clockings: readonly Clocking[], asOf = at('31T12:00'), zone = ZONE) =>
  attendanceOf(days, clockings, zone, asOf);

const NOTHING = { lateMinutes: 0, earlyMinutes: 0, missing: [], workedMinutes: 0 };

test('in time and to the end: present, with the hours less the break', () => {
  const [day] = judged([on('2026-03-02', early)], [clocked('in', at('02T07:55')), clocked('out', at('02T16:05'))]);
  expect(day).toMatchObject({ state: 'present', lateMinutes: 0, earlyMinutes: 0, missing: [], workedMinutes: 430 });
});

test('late and early are told in whole minutes; seconds do not count', () => {
  const seconds = (at('02T08:00') + 59_999) as Instant;
  const [day] = judged([on('2026-03-02', early)], [clocked('in', seconds), clocked('out', at('02T15:30'))]);
  expect(day).toMatchObject({ lateMinutes: 0, earlyMinutes: 30 });
  const [later] = judged([on('2026-03-02', early)], [clocked('in', at('02T08:01')), clocked('out', at('02T16:00'))]);
  expect(later).toMatchObject({ lateMinutes: 1, earlyMinutes: 0 });
});

test('a night is one shift: the going after midnight belongs to the day on which it began', () => {
  const days = [on('2026-03-02', night), on('2026-03-03', night), on('2026-03-04', undefined, { kind: 'rest' })];
  const clockings = [
    clocked('in', at('02T21:50')),
    clocked('out', at('03T06:10')),
    clocked('in', at('03T22:20')),
    clocked('out', at('04T05:30')),
  ];
  const [one, two, rest] = judged(days, clockings);
  expect(one).toMatchObject({ inAt: at('02T21:50'), outAt: at('03T06:10'), lateMinutes: 0, earlyMinutes: 0 });
  expect(two).toMatchObject({ inAt: at('03T22:20'), outAt: at('04T05:30'), lateMinutes: 20, earlyMinutes: 30 });
  expect(rest).toEqual({ ...days[2], ...NOTHING, state: 'rest' });
});

test('help on the day after a night is work of that day; the going of the night is not', () => {
  const days = [on('2026-03-02', night), on('2026-03-03')];
  const night2 = [clocked('in', at('02T21:50')), clocked('out', at('03T06:10'))];
  expect(judged(days, night2)[1]).toEqual({ ...days[1], ...NOTHING, state: 'unplanned' });
  const helped = [...night2, clocked('in', at('03T14:00')), clocked('out', at('03T17:00'))];
  expect(judged(days, helped)[1]).toMatchObject({ inAt: at('03T14:00'), outAt: at('03T17:00'), workedMinutes: 180 });
});

test('what is clocked outside the hours of any shift is told beside the day, with the hour from when it counts', () => {
  const days = [on('2026-03-02', early), on('2026-03-03', night), on('2026-03-04', undefined, { kind: 'rest' })];
  const clockings = [clocked('out', at('02T16:00')), clocked('in', at('03T08:35')), clocked('in', at('03T21:50'))];
  const strays = [{ at: at('03T08:35') }];
  expect(clockOf(days, '2026-03-03' as Day, clockings, ZONE)).toEqual({ opensAt: at('03T18:00'), strays });
  expect(clockOf(days, '2026-03-02' as Day, clockings, ZONE)).toEqual({ opensAt: at('02T04:00'), strays: [] });
  // On a day without a shift whatever is clocked is work.
  expect(clockOf(days, '2026-03-04' as Day, [clocked('in', at('04T09:00'))], ZONE)).toEqual({ strays: [] });
});

test('what is missing is told when it can come no more; nobody at all is absence', () => {
  const days = [on('2026-03-02', early)];
  const came = [clocked('in', at('02T08:00'))];
  expect(judged(days, [], at('02T07:00'))[0]).toMatchObject({ state: 'upcoming', missing: [] });
  expect(judged(days, came, at('02T17:00'))[0]).toMatchObject({ state: 'open', missing: [] });
  expect(totalsOf(judged(days, came, at('02T09:00')))).toMatchObject({ dueDays: 1, presentDays: 1 });
  expect(totalsOf(judged(days, [], at('02T09:00')))).toMatchObject({ dueDays: 1, presentDays: 0, absentDays: 0 });
  expect(judged(days, came, at('02T22:00'))[0]).toMatchObject({ state: 'present', missing: ['out'] });
  expect(judged(days, [], at('02T22:00'))[0]).toMatchObject({ state: 'absent', missing: ['in', 'out'] });
});

test('leave of half a day moves the start or the end to the middle of the shift', () => {
  const morning = on('2026-03-02', early, { leave: 'morning' });
  expect(judged([morning], [clocked('in', at('02T12:10')), clocked('out', at('02T16:00'))])[0]).toMatchObject({
    lateMinutes: 10,
    state: 'present',
  });
  const afternoon = on('2026-03-02', early, { leave: 'afternoon' });
  expect(judged([afternoon], [clocked('in', at('02T08:00')), clocked('out', at('02T11:45'))])[0]).toMatchObject({
    earlyMinutes: 15,
  });
  const whole = judged([on('2026-03-02', early, { leave: 'whole' })], []);
  expect(whole[0]).toMatchObject({ state: 'leave', missing: [] });
  expect(totalsOf(whole)).toMatchObject({ dueDays: 0, absentDays: 0, leaveHalves: 2 });
  expect(totalsOf(judged([morning], []))).toMatchObject({ leaveHalves: 1 });
});

test('work without a shift is nobody’s lateness, but what was clocked is told', () => {
  const [day] = judged([on('2026-03-02')], [clocked('in', at('02T10:00')), clocked('out', at('02T12:00'))]);
  expect(day).toMatchObject({ state: 'unplanned', lateMinutes: 0, workedMinutes: 120 });
});

test('the zone is the property’s: the same instants are another lateness elsewhere', () => {
  const clockings = [clocked('in', parseInstant('2026-03-29T07:30:00+02:00'))];
  // The clocks of Berlin were set forward that night: it is 07:30 there, and 06:30 by winter time.
  const [day] = judged([on('2026-03-29', { ...early, start: '07:00' })], clockings, at('31T12:00'), 'Europe/Berlin');
  expect(day).toMatchObject({ lateMinutes: 30 });
});

test('a month in numbers counts each thing once', () => {
  const days = [on('2026-03-02', early), on('2026-03-03', early), on('2026-03-04', early)];
  const clockings = [
    clocked('in', at('02T08:10')),
    clocked('out', at('02T15:50')),
    clocked('in', at('03T08:00')),
    clocked('out', at('03T16:00')),
  ];
  expect(totalsOf(judged(days, clockings))).toEqual({
    dueDays: 3,
    presentDays: 2,
    absentDays: 1,
    lateTimes: 1,
    lateMinutes: 10,
    earlyTimes: 1,
    earlyMinutes: 10,
    missing: 0,
    leaveHalves: 0,
    workedMinutes: 400 + 420,
  });
});

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

test('no clocking is counted for two shifts, whatever the shifts', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ start: clock, end: clock }), { minLength: 2, maxLength: 6 }),
      fc.array(fc.integer({ min: at('01T00:00'), max: at('09T00:00') }), { maxLength: 12 }),
      (hours, instants) => {
        const days = hours.map((one, index) =>
          on(addDays('2026-03-02' as Day, index), { shiftId: 's', breakMinutes: 0, ...one }),
        );
        const clockings = [...new Set(instants)].map((instant) => clocked('in', instant as Instant));
        const used = judged(days, clockings).flatMap((day) => day.inAt ?? []);
        expect(new Set(used).size).toBe(used.length);
      },
    ),
  );
});

test('as time goes on nothing that was missing is found, without a new clocking', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 48 * 60 }), fc.integer({ min: 0, max: 48 * 60 }), (one, other) => {
      const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map(
        (minute) => judged([on('2026-03-02', night)], [], (at('02T00:00') + minute * 60_000) as Instant)[0]?.missing,
      );
      expect(later).toEqual(expect.arrayContaining([...(sooner ?? [])]));
    }),
  );
});
