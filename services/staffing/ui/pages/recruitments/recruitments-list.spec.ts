import { recruitmentsQuery } from './recruitments-list.js';

const none = { property: undefined, state: undefined, q: undefined };
const state = { filters: none, sort: 'neededBy', page: 1, pageSize: 50 };

test('what is looked for stands first; what is over is asked for', () => {
  expect(recruitmentsQuery(state)).toMatchObject({ state: ['requested', 'approved'] });
  expect(recruitmentsQuery({ ...state, filters: { ...none, state: 'over' } })).toMatchObject({
    state: ['closed', 'declined', 'withdrawn'],
  });
  expect(recruitmentsQuery({ ...state, filters: { ...none, state: 'closed', property: 'p-1' } })).toMatchObject({
    state: 'closed',
    propertyId: 'p-1',
  });
});
