import { readListState } from '@goldkey/ui/list-state';
import { findingsList, findingsQuery } from './findings-list.js';

const query = (search: string) => findingsQuery(readListState(new URLSearchParams(search), findingsList));

test('an address without a word asks for the latest first, everything', () => {
  expect(query('')).toMatchObject({ sort: '-raisedAt', page: 1, overdue: undefined });
});

test('what stands in the address is asked of the service, an order that the list has not is not', () => {
  expect(query('property=p&state=raised,planned&overdue=true&sort=dueAt')).toMatchObject({
    propertyId: 'p',
    state: ['raised', 'planned'],
    overdue: 'true',
    sort: 'dueAt',
  });
  expect(query('sort=moon')).toMatchObject({ sort: '-raisedAt' });
});
