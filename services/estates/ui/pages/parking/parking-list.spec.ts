import { readListState } from '@goldkey/ui/list-state';
import { parkingList, parkingQuery } from './parking-list.js';

const query = (search: string) => parkingQuery(readListState(new URLSearchParams(search), parkingList));

test('an address without a word asks for all places by number', () => {
  expect(query('')).toMatchObject({ sort: 'number', page: 1, free: undefined });
});

test('free places of one kind and property are asked for as the address says', () => {
  expect(query('property=p-1&kind=rented&free=true&q=B1&sort=-number')).toMatchObject({
    propertyId: 'p-1',
    kind: 'rented',
    free: 'true',
    q: 'B1',
    sort: '-number',
  });
});
