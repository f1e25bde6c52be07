import { pathOfObstacle } from './obstacle-paths.js';

test('what can be settled leads to where it is', () => {
  expect(pathOfObstacle('complaints-undecided', 'p 1', '2028-02')).toBe(
    '/complaints?property=p%201&state=received&from=2028-02-01&until=2028-02-29',
  );
  expect(pathOfObstacle('findings-open', 'p', '2026-11')).toContain('/findings?property=p&');
  expect(pathOfObstacle('appeals-open', 'p', '2026-11')).toBe('/appeals?state=open');
});

test('what only needs time leads nowhere', () => {
  expect(pathOfObstacle('month-running', 'p', '2026-11')).toBeUndefined();
  expect(pathOfObstacle('being-judged', 'p', '2026-11')).toBeUndefined();
});
