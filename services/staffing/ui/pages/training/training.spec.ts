import { passedOf, planActs, sessionActs, sessionsQuery } from './training.js';

test('another person than who wrote the plan approves it, once it has courses', () => {
  const plan = {
    state: 'draft',
    drawnUpBy: 'e-1',
    courses: [{ name: '消防', month: '2026-03', audience: '', cost: '0' }],
  } as const;
  expect(planActs(plan, 'e-2')).toEqual(['approve', 'withdraw']);
  expect(planActs(plan, 'e-1')).toEqual(['withdraw']);
  expect(planActs({ ...plan, courses: [] }, 'e-2')).toEqual(['withdraw']);
  expect(planActs({ ...plan, state: 'approved' }, 'e-2')).toEqual(['withdraw']);
  expect(planActs(plan, undefined)).toEqual([]);
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
