import { parseInstant } from '@goldkey/kernel';
import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { correctDutyPost, correctShift, defineDutyPost, defineShift } from './decide.js';
import { type DutyPost, endsNextDay, lengthOf, type Shift, workOf } from './shift.js';

const now = parseInstant('2026-02-25T09:00:00+08:00');
const said = { at: now, now, eventId: 'event-1' };
const post: DutyPost = { id: 'd-1', propertyId: 'p-1', name: '东门', minimum: 2, state: 'in-use' };
const shift: Shift = {
  id: 's-1',
  propertyId: 'p-1',
  name: '早班',
  sign: '早',
  colour: 'blue',
  start: '07:00',
  end: '15:00',
  breakMinutes: 30,
  dutyPostId: 'd-1',
  state: 'in-use',
};
const around = { others: [], posts: [post] };

test('a shift is defined; name and sign are one’s own among those in use', () => {
  expect(defineShift(around, { ...said, shift }).accepted).toBe(true);
  const other = { ...shift, id: 's-2' };
  given({ ...around, others: [shift] })
    .when(defineShift, { ...said, shift: other })
    .refuses('staffing.shift-name-taken', { name: '早班' });
  given({ ...around, others: [shift] })
    .when(defineShift, { ...said, shift: { ...other, name: '上午班' } })
    .refuses('staffing.shift-sign-taken', { sign: '早' });
  expect(defineShift({ ...around, others: [{ ...shift, state: 'retired' }] }, { ...said, shift: other }).accepted).toBe(
    true,
  );
});

test('a break is shorter than the shift, and the post is one of the property in use', () => {
  given(around)
    .when(defineShift, { ...said, shift: { ...shift, breakMinutes: 480 } })
    .refuses('staffing.shift-break-invalid', { breakMinutes: 480 });
  given({ ...around, posts: [{ ...post, state: 'retired' as const }] })
    .when(defineShift, { ...said, shift })
    .refuses('staffing.duty-post-not-found', { id: 'd-1' });
});

test('a correction changes what it names, null takes away, nothing changes nothing', () => {
  const correct = (changes: object) => correctShift(shift, { ...said, ...around, changes });
  expect(correct({ dutyPostId: null, craft: '电工' })).toMatchObject({ events: [{ shift: { craft: '电工' } }] });
  expect(JSON.stringify(correct({ dutyPostId: null }))).not.toContain('dutyPostId');
  expect(correct({ name: '早班' })).toEqual({ accepted: true, events: [] });
  expect(correct({ state: 'retired' })).toMatchObject({
    events: [{ type: 'ShiftCorrected', shift: { state: 'retired' } }],
  });
});

test('a duty post is called as no other', () => {
  const other = { ...post, id: 'd-2' };
  given([post])
    .when(defineDutyPost, { ...said, post: other })
    .refuses('staffing.duty-post-name-taken', { name: '东门' });
  given(other)
    .when(correctDutyPost, { ...said, others: [post, other], changes: { name: '东门', minimum: 3 } })
    .refuses('staffing.duty-post-name-taken', { name: '东门' });
});

test('a shift lasts from a minute to a day, over midnight when it does not end later', () => {
  const clock = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  fc.assert(
    fc.property(clock, clock, (start, end) => {
      const length = lengthOf({ start, end });
      expect(length).toBeGreaterThanOrEqual(1);
      expect(length).toBeLessThanOrEqual(1440);
      expect(endsNextDay({ start, end })).toBe(end <= start);
      expect(lengthOf({ start: end, end: start }) + length).toBe(start === end ? 2880 : 1440);
      expect(workOf({ start, end, breakMinutes: 1 })).toBe(length - 1);
    }),
  );
});
