import { day } from '@goldkey/kernel';
import fc from 'fast-check';
import { aRound, at, aVisit } from '../../testing/examples.js';
import { coverageOf, needOf } from './coverage.js';

const of = { day: day('2026-08-03'), zone: 'Asia/Shanghai' };
const round = (completedAt: string, ...postIds: string[]) =>
  aRound({ completedAt: at(completedAt), visits: postIds.map((postId) => aVisit({ postId })) });

test.each([
  ['19 people', 19, { posts: 5, visits: 2 }],
  ['20 people', 20, { posts: 5, visits: 1 }],
  ['50 people', 50, { posts: 5, visits: 1 }],
  ['51 people', 51, { posts: 3, visits: 1 }],
])('of five posts a centre of %s owes what M-12 says', (_who, heads, need) => {
  expect(needOf(heads, 5)).toEqual(need);
});

test('a day is met by a round before noon, one after, and every post', () => {
  const rounds = [round('2026-08-03 12:00', 'a', 'b'), round('2026-08-03 12:01', 'a')];
  expect(coverageOf({ ...of, heads: 30, postIds: ['a', 'b'], rounds })).toMatchObject({
    morning: 1,
    afternoon: 1,
    covered: 2,
    missing: 0,
    met: true,
  });
});

test('a small centre is told which posts want a second visit', () => {
  const rounds = [round('2026-08-03 09:30', 'a', 'b'), round('2026-08-03 15:00', 'a')];
  const told = coverageOf({ ...of, heads: 8, postIds: ['a', 'b'], rounds });
  expect(told).toMatchObject({ missing: 1, met: false });
  expect(told.posts).toEqual([
    { postId: 'a', visits: 2, covered: true },
    { postId: 'b', visits: 1, covered: false },
  ]);
});

test('a round on its way counts for nothing, and without posts two rounds are enough', () => {
  const open = aRound({ visits: [aVisit({ postId: 'a' })] });
  expect(coverageOf({ ...of, heads: 30, postIds: ['a'], rounds: [open] })).toMatchObject({ morning: 0, missing: 1 });
  const rounds = [round('2026-08-03 09:00', 'x'), round('2026-08-03 18:00', 'x')];
  expect(coverageOf({ ...of, heads: 3, postIds: [], rounds })).toMatchObject({ missing: 0, met: true });
});

test('one round more never makes more missing, and more visits never less covered', () => {
  const posts = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  const hours = fc.integer({ min: 0, max: 23 }).map((hour) => `2026-08-03 ${String(hour).padStart(2, '0')}:00`);
  const rounds = fc.array(fc.tuple(hours, posts).map(([end, ids]) => round(end, ...ids)));
  const one = fc.tuple(hours, posts).map(([end, ids]) => round(end, ...ids));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 80 }), posts, rounds, one, (heads, postIds, known, more) => {
      const before = coverageOf({ ...of, heads, postIds, rounds: known });
      const after = coverageOf({ ...of, heads, postIds, rounds: [...known, more] });
      expect(after.missing).toBeLessThanOrEqual(before.missing);
      expect(after.morning + after.afternoon).toBe(before.morning + before.afternoon + 1);
      expect(!before.met || after.met).toBe(true);
    }),
  );
});
