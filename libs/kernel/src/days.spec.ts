import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type Day,
  day,
  daysBetween,
  daysOf,
  eachDay,
  eachMonth,
  halfYearOf,
  isWorkingDay,
  lastDayOf,
  type Month,
  month,
  monthOf,
  monthsOf,
  parsePeriod,
  quarterOf,
  shiftMonth,
  weekday,
  weekOf,
} from './index.js';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(day('1990-01-01'), n));

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '2026-00-10', ''])('%p is no calendar day', (text) => {
  expect(() => day(text)).toThrow(RangeError);
});

test('a week belongs to the year of its Thursday', () => {
  expect(weekOf(day('2026-01-01'))).toBe('2026-W01');
  expect(weekOf(day('2027-01-03'))).toBe('2026-W53');
  expect(weekOf(day('2024-12-30'))).toBe('2025-W01');
  expect(() => parsePeriod('2025-W53')).toThrow(RangeError);
});

test('periods know their days and months', () => {
  expect(daysOf(parsePeriod('2026-W10'))).toEqual({ first: '2026-03-02', last: '2026-03-08' });
  expect(daysOf(parsePeriod('2024-02'))).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  expect(daysOf(parsePeriod('2026-Q1'))).toEqual({ first: '2026-01-01', last: '2026-03-31' });
  expect(monthsOf(parsePeriod('2026-H2'))).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12']);
  expect(monthsOf(parsePeriod('2026-W14'))).toEqual(['2026-03', '2026-04']);
  expect([quarterOf(month('2026-04')), halfYearOf(month('2026-07'))]).toEqual(['2026-Q2', '2026-H2']);
});

test('the first and the last years that a day can be written of are years like others; those on the edge are no periods', () => {
  expect(addDays(day('0099-12-31'), 1)).toBe('0100-01-01');
  expect(daysBetween(day('0001-01-01'), day('0002-01-01'))).toBe(365);
  expect(daysOf(parsePeriod('0004-Q1'))).toEqual({ first: '0004-01-01', last: '0004-03-31' });
  expect(lastDayOf('9999-12' as Month)).toBe('9999-12-31');
  expect(eachMonth('9999-11' as Month, '9999-12' as Month)).toEqual(['9999-11', '9999-12']);
  expect(eachMonth(month('2026-03'), month('2026-02'))).toEqual([]);
  for (const none of ['0000', '0000-01', '0000-Q1', '9999-H2', '9999-W10'])
    expect(() => parsePeriod(none)).toThrow(RangeError);
});

test('a month later, a day that the month lacks is decided by the caller', () => {
  expect(addMonths(day('2026-01-31'), 1, { missingDay: 'last' })).toBe('2026-02-28');
  expect(addMonths(day('2026-01-31'), 1, { missingDay: 'next-first' })).toBe('2026-03-01');
  expect(shiftMonth(month('2026-01'), -1)).toBe('2025-12');
  expect(lastDayOf(month('2028-02'))).toBe('2028-02-29');
});

test('days, weeks and months agree with one another on every day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
      const to = addDays(from, n);
      expect(daysBetween(from, to)).toBe(n);
      const { first, last } = daysOf(weekOf(from));
      expect([weekday(first), weekday(last), first <= from && from <= last]).toEqual([1, 7, true]);
      expect(eachDay(`${monthOf(from)}-01` as Day, lastDayOf(monthOf(from)))).toContain(from);
    }),
  );
});

test('the Chinese calendar: holidays rest, make-up Saturdays work, years it lacks have weekends', () => {
  expect(isWorkingDay(day('2026-10-01'))).toBe(false);
  expect(isWorkingDay(day('2026-10-10'))).toBe(true);
  expect(isWorkingDay(day('2026-03-07'))).toBe(false);
  expect(isWorkingDay(day('2026-03-09'))).toBe(true);
  expect(isWorkingDay(day('2035-10-01'))).toBe(true);
  expect(isWorkingDay(day('2035-10-06'))).toBe(false);
});
