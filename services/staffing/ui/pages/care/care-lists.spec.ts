import { readListState } from '@goldkey/ui/list-state';
import {
  activitiesList,
  activitiesQuery,
  communityList,
  communityQuery,
  opinionsList,
  opinionsQuery,
} from './care-lists.js';

test('opinions are asked for in the order in which they wait for an answer', () => {
  expect(opinionsQuery(readListState(new URLSearchParams('property=p-1&state=open'), opinionsList))).toMatchObject({
    propertyId: 'p-1',
    state: 'open',
    sort: 'waiting',
  });
});

test('what was withdrawn is not among activities and community deeds', () => {
  const kind = new URLSearchParams({ kind: '99+1' });
  expect(activitiesQuery(readListState(kind, activitiesList))).toMatchObject({
    activityKind: '99+1',
    state: 'standing',
  });
  expect(communityQuery(readListState(new URLSearchParams(), communityList))).toMatchObject({ state: 'standing' });
});
