import { whereToDo } from './where-to-do.js';

test('a duty with a page leads to it, for its property', () => {
  expect(whereToDo({ clause: 'M-26', part: '', propertyId: 'p 1' })).toEqual({
    kind: 'page',
    verb: 'see',
    path: '/complaints?property=p%201&state=received,decided,assigned,reopened',
  });
});

test('plans, tasks, rounds and talks have their pages', () => {
  expect(whereToDo({ clause: 'M-02', part: '', propertyId: 'p' })).toMatchObject({
    path: '/tasks?property=p&state=open',
  });
  expect(whereToDo({ clause: 'M-12', part: '', propertyId: 'p' })).toMatchObject({ path: '/patrol?property=p' });
  expect(whereToDo({ clause: 'M-32', part: '', propertyId: 'p' })).toMatchObject({ path: '/care?property=p' });
  expect(whereToDo({ clause: 'M-01', part: '', propertyId: 'p' })).toMatchObject({
    verb: 'report',
    path: '/daily-report?property=p',
  });
  expect(whereToDo({ clause: 'M-24', part: '', propertyId: 'p' })).toMatchObject({
    path: '/complaints/forums?property=p',
  });
});

test('a month’s points are summed up where the month is, a quarter’s are published', () => {
  const points = { clause: 'M-35', propertyId: 'p' };
  expect(whereToDo({ ...points, part: 'month', about: '2026-11' })).toMatchObject({
    path: '/points?property=p&month=2026-11',
  });
  expect(whereToDo({ ...points, part: 'quarter', about: '2026-Q3' })).toMatchObject({
    path: '/points/publications?property=p',
  });
});

test('who borrowed a tool sees it among the tools, or in the own file', () => {
  const borrowed = { clause: 'D-09', part: '', propertyId: 'p', about: 'l-1' };
  expect(whereToDo({ ...borrowed, mayRead: true })).toMatchObject({ path: '/tools?property=p&state=out' });
  expect(whereToDo(borrowed)).toMatchObject({ path: '/my-file' });
});

test('every duty of a director has its page', () => {
  for (const clause of ['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-09', 'D-10'])
    expect(whereToDo({ clause, part: '', propertyId: 'p' }).kind).toBe('page');
  expect(whereToDo({ clause: 'D-07', part: 'patrol', propertyId: 'p', about: 'r-1' })).toMatchObject({
    path: '/renovations/r-1',
  });
});

test('a duty without a page says where it is done', () => {
  expect(whereToDo({ clause: 'M-99', part: '', propertyId: 'p' })).toEqual({ kind: 'place', place: 'elsewhere' });
});

test('a duty about one record leads to it', () => {
  expect(whereToDo({ clause: 'M-25', part: 'all', propertyId: 'p', about: 'c 1' })).toMatchObject({
    path: '/complaints/c%201',
  });
  expect(whereToDo({ clause: 'M-13', part: 'all', propertyId: 'p', about: 'f-1' })).toMatchObject({
    path: '/findings/f-1',
  });
  expect(whereToDo({ clause: 'M-13', part: 'all', propertyId: 'p' })).toMatchObject({ path: '/findings?property=p' });
});
