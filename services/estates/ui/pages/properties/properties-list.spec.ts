import { readListState } from '@goldkey/ui/list-state';
import { propertiesList, propertiesQuery } from './properties-list.js';

const query = (search: string) => propertiesQuery(readListState(new URLSearchParams(search), propertiesList));

test('an address without a word asks for the first page in the usual order', () => {
  expect(query('')).toMatchObject({ sort: 'code', page: 1, pageSize: 50 });
});

test('what stands in the address is asked of the service, an order that the list has not is not', () => {
  expect(query('q=words&sort=-code&page=2')).toMatchObject({ q: 'words', sort: '-code', page: 2 });
  expect(query('sort=moon')).toMatchObject({ sort: 'code' });
});
