import { passedOf, planActs, sessionActs, sessionsQuery } from './training.js';

test('a plan is approved by whom the service lets, and taken back by whoever plans', () => {
  expect(planActs({ mayApprove: true })).toEqual(['approve', 'withdraw']);
  expect(planActs({ mayApprove: false })).toEqual(['withdraw']);
});

test('a session is rated and taken back by who holds trainings, judged by who employs', () => {
  expect(sessionActs({ state: 'held' }, () => true)).toEqual(['rate', 'judge', 'withdraw']);
  expect(sessionActs({ state: 'held' }, (permission) => permission === 'staffing:employ')).toEqual(['judge']);
  expect(sessionActs({ state: 'withdrawn' }, () => true)).toEqual([]);
});

test('what is asked leaves out what is not chosen', () => {
  const filters = { property: 'p-1', state: ['held'], judged: 'false', q: undefined };
  expect(sessionsQuery({ filters, sort: '-heldAt', page: 1, pageSize: 50 })).toMatchObject({
    propertyId: 'p-1',
    state: 'held',
    judged: 'false',
    q: undefined,
  });
});

test('who passed is counted among who was examined', () => {
  const result = { employeeId: 'e-1', score: 60, passed: true };
  expect(passedOf({ results: [result, { ...result, employeeId: 'e-2', passed: false }] })).toEqual({
    passed: 1,
    examined: 2,
  });
});
