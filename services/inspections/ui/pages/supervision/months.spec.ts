import { monthsUpTo } from './months.js';

test('a year of months, over the turn of the year, latest first', () => {
  const months = monthsUpTo(new Date(2026, 1, 3));
  expect(months).toHaveLength(12);
  expect(months.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
});
