import fc from 'fast-check';
import { readDay, readMoment, showMoment } from './moment.js';

const SILVESTER = '2026-12-31T23:55';
const NEW_YEAR = '2027-01-01T00:10';

test('on 1 January a moment of the day before is one of the old year', () => {
  expect(readMoment('12-31 23:50', NEW_YEAR)).toBe('2026-12-31T23:50');
  expect(readMoment('12-31 周四 23:50', NEW_YEAR)).toBe('2026-12-31T23:50');
  expect(readMoment('01-01 00:05', NEW_YEAR)).toBe('2027-01-01T00:05');
  expect(readMoment('07-15 09:00', NEW_YEAR)).toBe('2026-07-15T09:00');
});

test('on 31 December what is to come is of the new year', () => {
  expect(readMoment('01-02 09:00', SILVESTER, 'ahead')).toBe('2027-01-02T09:00');
  expect(readMoment('07-15 09:00', SILVESTER, 'ahead')).toBe('2027-07-15T09:00');
  expect(readMoment('12-31 23:59', SILVESTER, 'ahead')).toBe('2026-12-31T23:59');
});

test('within a day of now the year stays: a slip of minutes or another zone is not a year', () => {
  expect(readMoment('03-05 10:15', '2026-03-05T10:12')).toBe('2026-03-05T10:15');
  expect(readMoment('03-05 10:00', '2026-03-05T10:12', 'ahead')).toBe('2026-03-05T10:00');
  expect(readMoment('01-01 00:10', SILVESTER)).toBe('2027-01-01T00:10');
  expect(readMoment('12-31 23:50', NEW_YEAR, 'ahead')).toBe('2026-12-31T23:50');
});

test('a year that is typed is taken', () => {
  expect(readMoment('2025-03-05 10:15', NEW_YEAR)).toBe('2025-03-05T10:15');
  expect(readMoment('2028-03-05 周日 10:15', NEW_YEAR)).toBe('2028-03-05T10:15');
});

test('the day of a leap year is that of the nearest one', () => {
  expect(readMoment('02-29 08:00', NEW_YEAR)).toBe('2024-02-29T08:00');
  expect(readMoment('02-29 08:00', NEW_YEAR, 'ahead')).toBe('2028-02-29T08:00');
  expect(readMoment('2027-02-29 08:00', NEW_YEAR)).toBeUndefined();
});

test('the weekday may be left out, be wrong or of another language; slashes and wide colons are read', () => {
  expect(readMoment('03-05 Thu 10:15', NEW_YEAR)).toBe('2026-03-05T10:15');
  expect(readMoment('03-05 周一 10:15', NEW_YEAR)).toBe('2026-03-05T10:15');
  expect(readMoment(' 3/5 9:05', NEW_YEAR)).toBe('2026-03-05T09:05');
  expect(readMoment('03-05 10：15', NEW_YEAR)).toBe('2026-03-05T10:15');
});

test('a day without its year is the nearest one, whichever way', () => {
  expect(readDay('12-30', '2027-01-02')).toBe('2026-12-30');
  expect(readDay('01-02', '2026-12-30')).toBe('2027-01-02');
  expect(readDay('07-15', '2026-05-01')).toBe('2026-07-15');
  expect(readDay('02-29', '2026-12-30')).toBe('2028-02-29');
  expect(readDay('02-29', '2025-05-01')).toBe('2024-02-29');
});

test('a day is read with dashes, slashes, signs or run together; its year is taken as typed', () => {
  for (const text of ['12-30', ' 12/30 ', '12.30', '12月30日', '2026-12-30', '2026年12月30日', '20261230'])
    expect(readDay(text, '2026-11-01')).toBe('2026-12-30');
  expect(readDay('2019-3-5', '2026-11-01')).toBe('2019-03-05');
  expect(readMoment('12月30日 10:15', '2026-12-31T09:00')).toBe('2026-12-30T10:15');
});

test.each(['', '3', '13-05', '02-30', '2027-02-29', '03-05 10:15', '1230', '今天'])('“%s” is no day', (text) =>
  expect(readDay(text, '2026-11-01')).toBeUndefined(),
);

test('of all years the nearest day is taken: never more than half a year away, but for a leap day', () => {
  const days = fc.integer({ min: Date.UTC(2025, 0) / 86_400_000, max: Date.UTC(2032, 0) / 86_400_000 });
  const text = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(days, fc.integer({ min: -182, max: 182 }), (today, by) => {
      fc.pre(!text(today + by).endsWith('02-29'));
      expect(readDay(text(today + by).slice(5), text(today))).toBe(text(today + by));
    }),
  );
});

test.each(['', '03-05', '10:15', '13-05 10:15', '04-31 10:15', '03-05 24:00', '03-05 10:60', '03-05 10:1', '现在'])(
  '“%s” is no moment',
  (text) => expect(readMoment(text, NEW_YEAR)).toBeUndefined(),
);

test('the year is shown only where it is not the present one', () => {
  expect(showMoment('2027-01-01T00:05', '周五', NEW_YEAR)).toBe('01-01 周五 00:05');
  expect(showMoment('2026-12-31T23:50', '周四', NEW_YEAR)).toBe('2026-12-31 周四 23:50');
});

test('what is shown of a moment that fits the field is read as the same moment', () => {
  const minute = 60_000;
  const clock = (ms: number) => new Date(ms).toISOString().slice(0, 16);
  const now = fc.integer({ min: Date.UTC(2025, 0) / minute, max: Date.UTC(2032, 0) / minute });
  const apart = fc.integer({ min: 0, max: 3 * 366 * 24 * 60 });
  fc.assert(
    fc.property(now, apart, fc.constantFrom('past', 'ahead'), (at, by, aim) => {
      const moment = clock((aim === 'ahead' ? at + by : at - by) * minute);
      const shown = showMoment(moment, '周一', clock(at * minute));
      expect(readMoment(shown, clock(at * minute), aim as 'past' | 'ahead')).toBe(moment);
    }),
  );
});
