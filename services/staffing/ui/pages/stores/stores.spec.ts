import { readListState } from '@goldkey/ui/list-state';
import { consumptionList, consumptionQuery, standingOf, stockList, stockQuery } from './stores.js';

test('what is used up is shown only to who asks for it', () => {
  const asked = (search: string) => stockQuery(readListState(new URLSearchParams(search), stockList));
  expect(asked('property=p-1&q=灯')).toMatchObject({ propertyId: 'p-1', q: '灯', onHand: 'true', sort: 'item' });
  expect(asked('empty=true').onHand).toBeUndefined();
});

test('consumption is a month’s, and begins where least is left', () => {
  const asked = (search: string) =>
    consumptionQuery(readListState(new URLSearchParams(search), consumptionList), '2026-11');
  expect(asked('')).toMatchObject({ month: '2026-11', over: undefined, sort: 'left' });
  expect(asked('over=true').over).toBe('true');
});

test('a department is over its budget, within it, or has none', () => {
  expect(standingOf({ over: true, budget: '1.00' })).toBe('over');
  expect(standingOf({ over: false, budget: '0.00' })).toBe('within');
  expect(standingOf({ over: false, budget: null })).toBe('unset');
});
