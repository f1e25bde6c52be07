import { type Day, parseInstant } from '@goldkey/kernel';
import { onShiftAt } from './on-shift.js';
import type { DayPlan } from './roster-day.js';

const zone = 'Asia/Shanghai';
const at = (text: string) => parseInstant(`${text}:00+08:00`);
const shift = (start: string, end: string): DayPlan => ({
  kind: 'work',
  shift: { shiftId: 's', start, end, breakMinutes: 0 },
});
const during = (plans: Readonly<Record<string, DayPlan>>, text: string) =>
  onShiftAt((day: Day) => plans[day], at(text), zone).onShift;

test('a shift holds from its start to its end, a night shift past midnight', () => {
  const plans = { '2026-03-03': shift('08:00', '16:00'), '2026-03-04': shift('22:00', '06:00') };
  const moments = ['2026-03-03T07:59', '2026-03-03T08:00', '2026-03-03T15:59', '2026-03-03T16:00'];
  expect(moments.map((moment) => during(plans, moment))).toEqual([false, true, true, false]);
  expect(['2026-03-04T21:59', '2026-03-05T05:59', '2026-03-04T12:00'].map((moment) => during(plans, moment))).toEqual([
    false,
    true,
    false,
  ]);
});

test('rest and leave are no shift, work without hours is the whole day, nothing set is the public calendar', () => {
  expect(during({ '2026-03-03': { kind: 'rest' } }, '2026-03-03T10:00')).toBe(false);
  expect(during({ '2026-03-07': { kind: 'work' } }, '2026-03-07T10:00')).toBe(true);
  expect([during({}, '2026-03-03T10:00'), during({}, '2026-03-07T10:00')]).toEqual([true, false]);
});
