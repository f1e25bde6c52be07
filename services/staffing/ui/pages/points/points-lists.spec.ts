import { readListState } from '@goldkey/ui/list-state';
import { quarterBefore, quarterOf, signed } from '../../people/points-api.js';
import { boundsOf, entriesList, entriesQuery, rulesList, rulesQuery } from './points-lists.js';

test('the rules of a property are asked for with those of the group', () => {
  const query = (search: string) => rulesQuery(readListState(new URLSearchParams(search), rulesList));
  expect(query('property=p-1')).toMatchObject({ propertyId: 'p-1,*' });
  expect(query('')).toMatchObject({ propertyId: undefined });
});

test('entries are asked for from a day to a day', () => {
  const search = new URLSearchParams('property=p-1&from=2026-03-01&until=2026-03-31&sort=points');
  expect(entriesQuery(readListState(search, entriesList))).toMatchObject({
    propertyId: 'p-1',
    from: '2026-03-01',
    until: '2026-03-31',
    sort: 'points',
  });
});

test('a quarter is that of the month, and the one before may lie in another year', () => {
  expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(quarterOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
  expect(quarterBefore('2026-02')).toBe('2025-Q4');
  expect(quarterBefore('2026-11')).toBe('2026-Q3');
});

test('points say their sign', () => {
  expect([3, -2, 0].map(signed)).toEqual(['+3', '−2', '0']);
});

test('what a rule gives or takes has its sign at both ends', () => {
  expect(boundsOf({ direction: 'earns', least: 2, most: 6 })).toBe('+2 – +6');
  expect(boundsOf({ direction: 'costs', least: 1, most: 2 })).toBe('−1 – −2');
  expect(boundsOf({ direction: 'costs', least: 3, most: 3 })).toBe('−3');
});
