import type { DuePost } from '../../api.js';
import { handInBody, itemStep, missingAlong, photoStep, photosAt, postsAlong, type Stop, scanStep } from './stops.js';

const post: DuePost = {
  id: 'post-1',
  propertyId: 'p-1',
  code: 'A-01',
  name: '东门岗',
  kind: 'gate',
  place: '东门',
  activeFrom: '2026-01-01',
  checkpoints: [{ code: 'A-01-1', name: '岗亭' }],
  visits: 0,
  covered: false,
  checkListVersion: 3,
  items: [
    { itemId: 'i-1', title: '道闸', judge: '起落顺畅', photoWanted: true, failing: { means: 'note' } },
    { itemId: 'i-2', title: '岗亭', judge: '整洁', photoWanted: false, failing: { means: 'note' } },
  ],
};
const walk = { roundId: 'r-1', startedAt: '2026-08-03T01:00:00.000Z' };
const doneAt = '2026-08-03T01:10:00.000Z';

test('a stop hands in what was ticked, scanned and noted, the note with what failed', () => {
  const stop: Stop = { kind: 'post', post };
  const answers = {
    [itemStep({ itemId: 'i-1' })]: 'failed',
    [itemStep({ itemId: 'i-2' })]: 'in-order',
    [scanStep('A-01-1')]: 'A-01-1',
    [photoStep({ itemId: 'i-1' })]: 'photo-1,photo-2',
    // Taken, and then the item was in order after all.
    [photoStep({ itemId: 'i-2' })]: 'photo-3',
    note: ' 异响 ',
  };
  expect(photosAt(stop, { answers, doneAt })).toEqual(['photo-1', 'photo-2']);
  expect(handInBody('p-1', walk, stop, { answers, doneAt })).toEqual({
    propertyId: 'p-1',
    startedAt: walk.startedAt,
    visits: [
      {
        postId: 'post-1',
        at: doneAt,
        checkListVersion: 3,
        answers: [
          { itemId: 'i-1', result: 'failed', note: '异响', photos: ['photo-1', 'photo-2'] },
          { itemId: 'i-2', result: 'in-order' },
        ],
        scanned: ['A-01-1'],
        note: '异响',
      },
    ],
  });
});

test('the last stop ends the round and visits nothing', () => {
  expect(handInBody('p-1', walk, { kind: 'hand-in' }, { answers: {}, doneAt })).toEqual({
    propertyId: 'p-1',
    startedAt: walk.startedAt,
    visits: [],
    completedAt: doneAt,
  });
});

test('along a route come its posts in its order; what it misses is what is not covered', () => {
  const posts = ['a', 'b', 'c'].map((id) => ({ ...post, id, covered: id === 'b' }));
  const route = { id: 'r', name: '外围', postIds: ['c', 'gone', 'b'] };
  expect(postsAlong(posts, route).map(({ id }) => id)).toEqual(['c', 'b']);
  expect(postsAlong(posts, undefined)).toEqual(posts);
  expect(missingAlong(posts, route)).toBe(1);
});
