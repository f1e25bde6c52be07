import { given } from '@goldkey/testing';
import fc from 'fast-check';
import { at } from '../../testing/examples.js';
import { setLimits } from './decide.js';
import { isWithin, limitBounds, standardLimits } from './limits.js';

const now = at('2026-08-05 08:00');
const said = { at: now, now, eventId: 'event-1' };
const standard = standardLimits('p-1');

test('limits keep to their bounds, and the same again is no news', () => {
  const limits = { ...standard, sameHourMinutes: 45 };
  given(standard)
    .when(setLimits, { ...said, limits })
    .then({
      type: 'SupervisionLimitsSet',
      eventId: 'event-1',
      at: now,
      limits,
    });
  given(limits)
    .when(setLimits, { ...said, limits })
    .then();
  const far = { ...standard, graceHours: { ...standard.graceHours, supervisor: limitBounds.graceHours[1] + 1 } };
  given(standard)
    .when(setLimits, { ...said, limits: far })
    .refuses('inspections.limit-out-of-bounds-invalid', { limit: 'supervisor' });
  given(standard)
    .when(setLimits, { ...said, limits: { ...standard, night: { from: '21:00', until: '21:00' } } })
    .refuses('inspections.clock-span-invalid');
});

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const text = (of: number): string =>
  `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;

test('every time of day lies in a span or in the one that fills the rest of the day', () => {
  fc.assert(
    fc.property(minute, minute, minute, (from, until, clock) => {
      fc.pre(from !== until);
      const inside = isWithin({ from: text(from), until: text(until) }, clock * 60_000);
      expect(isWithin({ from: text(until), until: text(from) }, clock * 60_000)).toBe(!inside);
    }),
  );
});
