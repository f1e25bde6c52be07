import { whereToDo } from './where-to-do.js';

test('a duty with a page leads to it, for its property', () => {
  expect(whereToDo({ clause: 'M-26', propertyId: 'p 1' })).toEqual({
    kind: 'page',
    verb: 'see',
    path: '/complaints?property=p%201&state=received,decided,assigned,reopened',
  });
});

test('a duty without a page says where it is done', () => {
  expect(whereToDo({ clause: 'M-04', propertyId: 'p' })).toEqual({ kind: 'place', place: 'plans' });
  expect(whereToDo({ clause: 'M-99', propertyId: 'p' })).toEqual({ kind: 'place', place: 'elsewhere' });
});
