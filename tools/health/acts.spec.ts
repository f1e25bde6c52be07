import { linesLike, sources } from './repository.js';

test('what somebody says to have done is bounded in time: a door takes its `at` as actField (ADR 0056)', () => {
  const shapes = sources(/^services\/[^/]+\/src\/adapters\/in\/http\//, /^(?!.*\/import\/)/);
  expect(linesLike(shapes, /\bat\b\s*[:=]\s*actField/).length).toBeGreaterThan(10);
  expect(linesLike(shapes, /\bat\b\s*[:=]\s*instantField(?!.*occurred)/)).toEqual([]);
});
