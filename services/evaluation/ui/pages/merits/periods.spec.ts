import { monthIn, periodsBegun } from './periods.js';

test('the first month of a period is the one whose numbers judge it', () => {
  expect(['2026', '2026-H1', '2026-H2', '2026-Q1', '2026-Q4', '2026-03'].map(monthIn)).toEqual([
    '2026-01',
    '2026-01',
    '2026-07',
    '2026-01',
    '2026-10',
    '2026-03',
  ]);
});

test('the periods that have begun come latest first, each once, with the one shown', () => {
  const periods = periodsBegun(new Date(2026, 1, 10).getTime(), '2019-H1');
  expect(periods.slice(0, 6)).toEqual(['2019-H1', '2026', '2026-H1', '2026-Q1', '2026-02', '2026-01']);
  expect(new Set(periods).size).toBe(periods.length);
});
