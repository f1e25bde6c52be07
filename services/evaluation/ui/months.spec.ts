import { fallingMonths, monthChoices, runsStill } from './months.js';

const now = new Date(2026, 7, 15).getTime();

test('two years of months, the latest first, and an older one where it is shown', () => {
  const months = monthChoices(now, undefined);
  expect(months).toHaveLength(24);
  expect(months[0]).toBe('2026-08');
  expect(months.at(-1)).toBe('2024-09');
  expect(monthChoices(now, '2020-01').at(-1)).toBe('2020-01');
});

test('a month that does not fall, or has no count, ends the row', () => {
  expect(fallingMonths(['0.79', '0.71', '0.68', '0.64'])).toBe(3);
  expect(fallingMonths(['0.60', '0.71', '0.68', '0.64'])).toBe(2);
  expect(fallingMonths(['0.71', null, '0.64'])).toBe(0);
  expect(fallingMonths(['0.64', '0.64'])).toBe(0);
});

test('a month runs until its end by the clock of the property, not of the reader', () => {
  const figures = { month: '2026-11', asOf: '2026-11-30T23:30:00+08:00' };
  expect(runsStill(figures, Date.parse('2026-11-30T23:59:00+08:00'))).toBe(true);
  expect(runsStill(figures, Date.parse('2026-12-01T00:01:00+08:00'))).toBe(false);
});
