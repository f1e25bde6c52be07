import { instantFromClock, localClock } from './zone.js';

test('a clock time gets the offset of its zone and day', () => {
  expect(instantFromClock('2026-03-05T10:15', 'Asia/Shanghai')).toBe('2026-03-05T10:15:00+08:00');
  expect(instantFromClock('2026-08-01T00:00:14', 'America/New_York')).toBe('2026-08-01T00:00:14-04:00');
  expect(instantFromClock('2026-01-15T00:00', 'America/New_York')).toBe('2026-01-15T00:00:00-05:00');
  expect(instantFromClock('2026-03-05T10:15', 'Asia/Kolkata')).toBe('2026-03-05T10:15:00+05:30');
});

test('the hour that spring skips has the offset of before, the one that comes twice is the earlier', () => {
  expect(instantFromClock('2026-03-08T02:30', 'America/New_York')).toBe('2026-03-08T02:30:00-05:00');
  expect(instantFromClock('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
  expect(instantFromClock('2026-11-01T03:00', 'America/New_York')).toBe('2026-11-01T03:00:00-05:00');
});

test('the clock of a zone at a moment', () => {
  expect(localClock(Date.parse('2026-03-12T10:40:59+08:00'), 'America/New_York')).toBe('2026-03-11T22:40');
});
