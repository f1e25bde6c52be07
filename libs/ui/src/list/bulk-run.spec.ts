import { beginRun, countOf, nextWaiting, retried, settled, sorted } from './bulk-run.js';

const begun = beginRun(['a', 'b', 'c'], (row) => row);
const failed = { state: 'failed', reason: '已经闭环', problem: undefined } as const;

test('rows go one after the other, each with its own result', () => {
  const after = settled(settled(begun, 'a', { state: 'done' }), 'b', failed);
  expect(nextWaiting(after)?.key).toBe('c');
  expect([countOf(after, 'done'), countOf(after, 'failed'), countOf(after, 'waiting')]).toEqual([1, 1, 1]);
});

test('only what failed is tried again', () => {
  const after = ['a', 'c'].reduce((run, key) => settled(run, key, { state: 'done' }), settled(begun, 'b', failed));
  expect(nextWaiting(after)).toBeUndefined();
  expect(nextWaiting(retried(after))?.key).toBe('b');
  expect(countOf(retried(after), 'done')).toBe(2);
});

test('rows that the act does not fit are set apart by reason, the most frequent first', () => {
  const why = (row: number) => (row > 3 ? undefined : row > 2 ? 'other' : 'closed');
  expect(sorted([1, 2, 3, 4, 5], why)).toEqual({
    able: [4, 5],
    reasons: [
      ['closed', 2],
      ['other', 1],
    ],
  });
});
