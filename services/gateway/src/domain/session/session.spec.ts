import {
  changesState,
  hasEnded,
  needsRefresh,
  returnPath,
  SESSION_IDLE,
  SESSION_LONGEST,
  type Session,
} from './session.js';

const session = (change: Partial<Session> = {}): Session => ({
  id: 'digest',
  issuerToken: 'token',
  issuerTokenExpiresAt: 1_000_000,
  csrfToken: 'csrf',
  startedAt: 0,
  lastSeenAt: 0,
  ...change,
});

test('a session ends when it was idle too long, to the millisecond', () => {
  expect(hasEnded(session(), SESSION_IDLE)).toBe(false);
  expect(hasEnded(session(), SESSION_IDLE + 1)).toBe(true);
});

test('a session in constant use ends after a working day', () => {
  expect(hasEnded(session({ lastSeenAt: SESSION_LONGEST }), SESSION_LONGEST)).toBe(false);
  expect(hasEnded(session({ lastSeenAt: SESSION_LONGEST + 1 }), SESSION_LONGEST + 1)).toBe(true);
});

test('a token about to expire is refreshed before it is used', () => {
  expect(needsRefresh(session(), 970_000)).toBe(false);
  expect(needsRefresh(session(), 970_001)).toBe(true);
});

test.each(['POST', 'put', 'PATCH', 'DELETE'])('%s needs the proof that our own page asked', (method) => {
  expect(changesState(method)).toBe(true);
});

test.each([
  ['/complaints?state=open#x', '/complaints?state=open#x'],
  [undefined, '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['/a\\b', '/'],
  ['/a\r\nSet-Cookie: x', '/'],
  ['/session/start', '/'],
  ['/./session/start', '/'],
  ['/.//elsewhere.example/', '/'],
  ['/x/..//elsewhere.example/', '/'],
  ['/sessions', '/sessions'],
  ['/complaints?q=漏水', '/complaints?q=%E6%BC%8F%E6%B0%B4'],
  [`/${'a'.repeat(5_000)}`, '/'],
  [['/a', '/b'], '/'],
])('after sign-in %p leads to %p', (wished, path) => {
  expect(returnPath(wished)).toBe(path);
});
