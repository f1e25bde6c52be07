import { periodsUntil } from './periods.js';

test('the periods of a report are those that have begun, the latest first', () => {
  expect(periodsUntil('monthly', '2026-02-10').slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(periodsUntil('shortfall-analysis', '2026-02-10').slice(0, 2)).toEqual(['2026-02', '2026-01']);
  expect(periodsUntil('quarterly', '2026-02-10').slice(0, 2)).toEqual(['2026-Q1', '2025-Q4']);
});

test('a week belongs to the year of its Thursday', () => {
  expect(periodsUntil('weekly', '2026-01-05').slice(0, 3)).toEqual(['2026-W02', '2026-W01', '2025-W52']);
  expect(periodsUntil('weekly', '2021-01-03')[0]).toBe('2020-W53');
});
