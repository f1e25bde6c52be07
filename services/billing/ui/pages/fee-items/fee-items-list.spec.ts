import { readListState } from '@goldkey/ui/list-state';
import { byUseOf, feeItemsList, feeItemsQuery, priceWords, tiersOf, typedOf, usesOf } from './fee-items-list.js';

const query = (search: string) => feeItemsQuery(readListState(new URLSearchParams(search), feeItemsList));

test('an address without a word asks for the first page in the usual order', () => {
  expect(query('')).toMatchObject({ sort: 'code', page: 1, pageSize: 50 });
});

test('what stands in the address is asked of the service, an order that the list has not is not', () => {
  expect(query('property=p-1&q=words&sort=-code&page=2')).toMatchObject({
    propertyId: 'p-1',
    q: 'words',
    sort: '-code',
    page: 2,
  });
  expect(query('sort=moon')).toMatchObject({ sort: 'code' });
});

test('tiers are typed on one line, and a single price is one', () => {
  expect(tiersOf('2.35')).toEqual([{ price: '2.35' }]);
  expect(tiersOf('15: 3.50；20：5.25; 10.50')).toEqual([
    { upTo: '15', price: '3.50' },
    { upTo: '20', price: '5.25' },
    { price: '10.50' },
  ]);
  expect(tiersOf(' ')).toEqual([]);
});

test('a use that has a price is priced apart, one without is not', () => {
  expect(
    byUseOf({ shop: { tiers: '10: 5; 6', minimum: '20' }, office: { tiers: '4', minimum: '' }, home: {} }),
  ).toEqual({
    shop: { tiers: [{ upTo: '10', price: '5' }, { price: '6' }], minimum: '20' },
    office: { tiers: [{ price: '4' }] },
  });
  expect(byUseOf({ shop: { tiers: ' ', minimum: '20' } })).toEqual({ shop: { tiers: [], minimum: '20' } });
  expect(byUseOf({ shop: { tiers: ' ', minimum: '' } })).toBeUndefined();
  expect(byUseOf(undefined)).toBeUndefined();
});

test('prices are said in short, those of uses in their order', () => {
  expect(priceWords([{ upTo: '15', price: '3.50' }, { price: '10.50' }], '2.59')).toBe('≤15: 3.50 / 10.50 × 2.59');
  const shop = { tiers: [{ price: '5' }] };
  const home = { tiers: [{ price: '2' }], minimum: '9' };
  expect(usesOf({ byUse: { shop, home } })).toEqual([
    { use: 'home', ...home },
    { use: 'shop', ...shop },
  ]);
  expect(usesOf({})).toEqual([]);
});

test('a new price is typed over the one before: its tiers, its minimum and its uses stand there', () => {
  const tariff = {
    ...{ from: '2026-01-01', factor: '2.59', minimum: '10.00' },
    tiers: [{ upTo: '15', price: '3.50' }, { price: '10.50' }],
    byUse: { shop: { tiers: [{ price: '5.00' }], minimum: '600.00' }, office: { tiers: [{ price: '4' }] } },
  };
  const typed = typedOf(tariff);
  expect(typed).toEqual({
    ...{ tiers: '15: 3.50; 10.50', minimum: '10.00' },
    byUse: { shop: { tiers: '5.00', minimum: '600.00' }, office: { tiers: '4' } },
  });
  expect(tiersOf(typed.tiers ?? '')).toEqual(tariff.tiers);
  expect(byUseOf(typed.byUse)).toEqual(tariff.byUse);
  expect(typedOf({ from: '2026-01-01', factor: '1', tiers: [] })).toEqual({});
  expect(typedOf(undefined)).toEqual({});
});
