import type { DuePost } from '../../api.js';
import { handInBody, itemStep, type Stop, scanStep } from './stops.js';

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
    { itemId: 'i-1', title: '道闸', judge: '起落顺畅' },
    { itemId: 'i-2', title: '岗亭', judge: '整洁' },
  ],
};
const walk = { roundId: 'r-1', startedAt: '2026-08-03T01:00:00.000Z' };
const doneAt = '2026-08-03T01:10:00.000Z';

test('a stop hands in what was ticked, scanned and noted, the note with what failed', () => {
  const stop: Stop = { kind: 'post', post, walk };
  const answers = {
    [itemStep({ itemId: 'i-1' })]: 'failed',
    [itemStep({ itemId: 'i-2' })]: 'in-order',
    [scanStep('A-01-1')]: 'A-01-1',
    note: ' 异响 ',
  };
  expect(handInBody('p-1', stop, { answers, doneAt })).toEqual({
    propertyId: 'p-1',
    startedAt: walk.startedAt,
    visits: [
      {
        postId: 'post-1',
        at: doneAt,
        checkListVersion: 3,
        answers: [
          { itemId: 'i-1', result: 'failed', note: '异响' },
          { itemId: 'i-2', result: 'in-order' },
        ],
        scanned: ['A-01-1'],
        note: '异响',
      },
    ],
  });
});

test('the last stop ends the round and visits nothing', () => {
  expect(handInBody('p-1', { kind: 'hand-in', walk }, { answers: {}, doneAt })).toEqual({
    propertyId: 'p-1',
    startedAt: walk.startedAt,
    visits: [],
    completedAt: doneAt,
  });
});
