import { readListState } from '@goldkey/ui/list-state';
import { postsList, postsQuery } from './posts-list.js';

test('the address is asked of the service, an order that the list has not is not', () => {
  const query = (search: string) => postsQuery(readListState(new URLSearchParams(search), postsList));
  expect(query('')).toMatchObject({ sort: 'code', page: 1, pageSize: 50 });
  expect(query('property=p&kind=gate&sort=-name')).toMatchObject({ propertyId: 'p', kind: 'gate', sort: '-name' });
  expect(query('sort=moon')).toMatchObject({ sort: 'code' });
});
