import { cardsQuery, recentPeriods } from './cards-list.js';

test('periods reach a year back, over the turn of the year, each once', () => {
  const periods = recentPeriods('2026-02-28');
  expect(periods.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(periods.filter((period) => /Q|H/.test(period))).toEqual([
    ...['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1'],
    ...['2026-H1', '2025-H2', '2025-H1'],
  ]);
  expect(periods.slice(-2)).toEqual(['2026', '2025']);
  expect(new Set(periods).size).toBe(periods.length);
});

test('cards that were taken back are asked for', () => {
  const filters = { property: undefined, state: [], period: undefined, q: undefined };
  const state = { filters, sort: '-draftedAt', page: 1, pageSize: 50 } as never as Parameters<typeof cardsQuery>[0];
  expect(cardsQuery(state)['state']).toEqual(['drafted', 'reviewed', 'approved']);
  expect(cardsQuery({ ...state, filters: { ...filters, state: ['withdrawn'] } } as never)['state']).toEqual([
    'withdrawn',
  ]);
});
