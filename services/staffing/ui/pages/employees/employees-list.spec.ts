import { readListState } from '@goldkey/ui/list-state';
import { employeesList, employeesQuery } from './employees-list.js';

const query = (search: string) => employeesQuery(readListState(new URLSearchParams(search), employeesList));

test('an address without a word asks for the first page in the usual order', () => {
  expect(query('')).toMatchObject({ sort: 'number', page: 1, pageSize: 50 });
});

test('what stands in the address is asked of the service, an order that the list has not is not', () => {
  expect(query('property=p-1&q=words&sort=-number&page=2')).toMatchObject({
    propertyId: 'p-1',
    q: 'words',
    sort: '-number',
    page: 2,
  });
  expect(query('sort=moon')).toMatchObject({ sort: 'number' });
});
