import { actsOn, newcomerUntil, standingOf } from './appointment.js';

test('a newcomer is one for thirty days, the first included', () => {
  const post = { newcomer: true, from: '2026-02-01', state: 'open' as const };
  expect(newcomerUntil(post)).toBe('2026-03-02');
  expect(newcomerUntil({ ...post, newcomer: false })).toBeUndefined();
  expect(newcomerUntil({ ...post, state: 'withdrawn' })).toBeUndefined();
});

test.each([
  [{ state: 'open' as const, from: '2026-03-01' }, 'held'],
  [{ state: 'open' as const, from: '2026-03-06' }, 'coming'],
  [{ state: 'ended' as const, from: '2026-03-01', until: '2026-03-05' }, 'held'],
  [{ state: 'ended' as const, from: '2026-03-01', until: '2026-03-04' }, 'over'],
  [{ state: 'withdrawn' as const, from: '2026-03-01' }, 'withdrawn'],
])('an appointment %j is %s on 5 March', (post, standing) => {
  expect(standingOf(post, '2026-03-05')).toBe(standing);
});

test('nothing is done with an appointment that never was, and an end is taken back only where there is one', () => {
  expect(actsOn({ state: 'withdrawn' })).toEqual([]);
  expect(actsOn({ state: 'open' })).not.toContain('withdrawEnd');
  expect(actsOn({ state: 'ended' })).toContain('withdrawEnd');
});
