import { readListState } from '@goldkey/ui/list-state';
import { householdsList, householdsQuery } from './households-list.js';

const query = (search: string) => householdsQuery(readListState(new URLSearchParams(search), householdsList));

test('an address without a word asks for the first page in the usual order', () => {
  expect(query('')).toMatchObject({ sort: 'building', page: 1, pageSize: 50 });
});

test('what stands in the address is asked of the service, an order that the list has not is not', () => {
  expect(query('property=p-1&building=3-2&q=words&sort=-building&page=2')).toMatchObject({
    propertyId: 'p-1',
    building: '3-2',
    q: 'words',
    sort: '-building',
    page: 2,
  });
  expect(query('sort=moon')).toMatchObject({ sort: 'building' });
});
