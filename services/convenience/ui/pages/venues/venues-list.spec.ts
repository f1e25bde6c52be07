import { readListState } from '@goldkey/ui/list-state';
import { venuesList, venuesQuery } from './venues-list.js';

const query = (search: string) => venuesQuery(readListState(new URLSearchParams(search), venuesList));

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
