import { readListState } from '@goldkey/ui/list-state';
import { feeItemsList, feeItemsQuery, tiersOf } from './fee-items-list.js';

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
