import { ballotRate, callStopOf, delegatesOf } from './survey.js';

test('delegates are read one a line, with their room where one is said', () => {
  expect(delegatesOf('李明  1-101\n\n王芳')).toEqual([{ name: '李明', room: '1-101' }, { name: '王芳' }]);
});

test('the rate counts valid papers only, the middle level as 0.6', () => {
  const row = (level: 'satisfied' | 'basically-satisfied' | 'dissatisfied', count: number, valid = true) => ({
    departmentId: 'u',
    level,
    valid,
    count,
  });
  expect(ballotRate([row('satisfied', 3), row('basically-satisfied', 1), row('dissatisfied', 1)], 'u')).toBe(72);
  expect(ballotRate([row('satisfied', 1), row('dissatisfied', 9, false)], 'u')).toBe(100);
  expect(ballotRate([row('satisfied', 1)], 'v')).toBeUndefined();
});

test('a stop keeps what one must know to call, and nothing of the rest', () => {
  const call = {
    id: 'c',
    drawId: 'd',
    propertyId: 'p',
    departmentId: 'u',
    matterId: 'm',
    matterNumber: 'N-1',
    day: '2026-03-05',
    place: 0,
    caller: 'centre' as const,
    state: 'open' as const,
    attempts: [],
    mayAnswer: true,
  };
  expect(callStopOf(call)).toEqual({
    callId: 'c',
    drawId: 'd',
    number: 'N-1',
    matter: '',
    byCentre: true,
    attempts: 0,
  });
});
