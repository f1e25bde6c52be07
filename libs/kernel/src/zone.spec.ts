import fc from 'fast-check';
import {
  atTime,
  clockTime,
  day,
  dayOf,
  endOfDay,
  formatInstant,
  instant,
  isZone,
  parseInstant,
  startOfDay,
} from './index.js';

const zones = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns'];

test.each([
  ['2026-03-05T16:30:00+08:00', Date.UTC(2026, 2, 5, 8, 30)],
  ['2026-03-05T08:30:00.1239Z', Date.UTC(2026, 2, 5, 8, 30, 0, 123)],
  ['2026-03-05T16:30:00.5-03:30', Date.UTC(2026, 2, 5, 20, 0, 0, 500)],
])('%s is read to the millisecond, cut and not rounded', (text, ms) => {
  expect(parseInstant(text)).toBe(ms);
});

test.each([
  '2026-03-05T16:30:00',
  '2026-02-30T00:00:00Z',
  '2026-03-05T24:00:00Z',
  '2026-03-05T10:60:00Z',
  '2026-03-05',
  '2026-03-05T10:00:00+24:00',
  '2026-03-05T10:00:00+08',
  '2026-03-05 10:00:00Z',
])('%p is no instant', (text) => {
  expect(() => parseInstant(text)).toThrow(RangeError);
});

test('instants are written with the local offset, never Z, milliseconds only where there are some', () => {
  expect(formatInstant(parseInstant('2026-03-05T04:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-05T12:00:00+08:00');
  expect(formatInstant(parseInstant('2026-03-05T04:00:00.007Z'), 'UTC')).toBe('2026-03-05T04:00:00.007+00:00');
  expect(formatInstant(parseInstant('2026-07-05T04:00:00Z'), 'America/New_York')).toBe('2026-07-05T00:00:00-04:00');
});

test('a day of the change to summer time has 23 hours, and a skipped time is the moment of the change', () => {
  const zone = 'America/New_York';
  const spring = day('2026-03-08');
  expect(endOfDay(spring, zone) + 1 - startOfDay(spring, zone)).toBe(23 * 3_600_000);
  expect(formatInstant(atTime(spring, '02:30', zone), zone)).toBe('2026-03-08T03:00:00-04:00');
});

test('a time that stands twice is the first', () => {
  expect(formatInstant(atTime(day('2026-11-01'), '01:30', 'America/New_York'), 'America/New_York')).toBe(
    '2026-11-01T01:30:00-04:00',
  );
});

/** Until 2011 St John's went back a minute after midnight, into the day before: an instant lay beyond the end of its day. */
const SINCE_2012 = Date.UTC(2012, 0, 1);

test('every instant lies in its own local day, and reading undoes writing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: SINCE_2012, max: 2_000_000_000_000 }), (zone, ms) => {
      const at = instant(ms);
      const local = dayOf(at, zone);
      expect(startOfDay(local, zone) <= at && at <= endOfDay(local, zone)).toBe(true);
      expect(parseInstant(formatInstant(at, zone))).toBe(ms);
      expect(clockTime(at, zone)).toBeLessThan(86_400_000);
    }),
  );
});

test('unknown zones are told from known ones', () => {
  expect([isZone('Asia/Shanghai'), isZone('Mars/Olympus')]).toEqual([true, false]);
  expect(['UTC', 'PRC', 'EST', 'CST', 'ist'].map(isZone)).toEqual([true, true, true, false, false]);
});
