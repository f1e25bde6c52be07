import { firstDayOf, lastDayOf, REGISTERS, recentMonths } from './months.js';

test('months go back over the new year', () => {
  expect(recentMonths('2026-02-10T00:00:00Z').slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
});

test('a month’s span is its first and its last day', () => {
  expect([firstDayOf('2028-02'), lastDayOf('2028-02')]).toEqual(['2028-02-01', '2028-02-29']);
});

test('there are eleven registers', () => {
  expect(REGISTERS.map(({ place }) => place)).toEqual(Array.from({ length: 11 }, (_, index) => `5.${index + 1}`));
});
