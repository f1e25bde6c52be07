import { voidOf } from './permit.js';

test('a permit holds to the end of its last day, and not once the work was accepted or withdrawn', () => {
  const running = { state: 'approved', until: '2026-03-15' } as const;
  expect(voidOf(running, '2026-03-15')).toBeUndefined();
  expect(voidOf(running, '2026-03-16')).toBe('over');
  expect(voidOf({ ...running, state: 'accepted' }, '2026-03-10')).toBe('accepted');
  expect(voidOf({ ...running, state: 'withdrawn' }, '2026-03-10')).toBe('withdrawn');
});
