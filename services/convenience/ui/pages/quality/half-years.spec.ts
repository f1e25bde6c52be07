import { halfYearsUntil } from './half-years.js';

test('half-years that are over are offered, the latest first', () => {
  expect(halfYearsUntil('2026-06-30T00:00:00Z')).toEqual(['2025-H2', '2025-H1', '2024-H2', '2024-H1']);
  expect(halfYearsUntil('2026-07-01T00:00:00Z')[0]).toBe('2026-H1');
});
