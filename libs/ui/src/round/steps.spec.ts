import fc from 'fast-check';
import {
  isCode,
  itemOf,
  mergedItems,
  missingSteps,
  nextItem,
  progressOf,
  type RoundItem,
  type RoundStep,
  type Visit,
} from './steps.js';

const items: readonly RoundItem[] = ['a', 'b', 'c'].map((key) => ({
  key,
  code: `C-${key}`,
  title: key,
  data: undefined,
}));
const visit = (item: string, state: Visit['state']): [string, Visit] => [item, { item, state, answers: {} }];

test('what is required and has no answer is missing, in its order', () => {
  const steps: readonly RoundStep[] = [
    { kind: 'choice', name: 'level', title: '满意吗', choices: [], required: true },
    { kind: 'note', name: 'note', title: '业主说', required: false },
    { kind: 'scan', name: 'post', title: '扫码', code: 'X', required: true },
  ];
  expect(missingSteps(steps, { note: '好', level: ' ' }).map(({ name }) => name)).toEqual(['level', 'post']);
  expect(missingSteps(steps, { level: 'satisfied', post: 'X' })).toEqual([]);
  const long = { level: 'satisfied', post: 'X', note: '长'.repeat(2001) };
  expect(missingSteps(steps, long).map(({ name }) => name)).toEqual(['note']);
});

test('a code is found however it is typed, an empty one leads nowhere', () => {
  expect(itemOf(items, ' c-B ')?.key).toBe('b');
  expect(itemOf(items, '')).toBeUndefined();
  expect(isCode('AB 1', 'ab1')).toBe(true);
  expect(isCode('', '')).toBe(false);
});

test('the next stop is the one after this, then those left behind', () => {
  expect(nextItem(items, new Map([visit('c', 'done')]), 'b')?.key).toBe('a');
  expect(nextItem(items, new Map(items.map(({ key }) => visit(key, 'handed-in'))), 'a')).toBeUndefined();
  expect(nextItem(items, new Map(), undefined)?.key).toBe('a');
});

test('next by next every stop is done once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 9 }), (keys) => {
      const round = keys.map((key) => ({ key, title: key, data: undefined }));
      const visits = new Map<string, Visit>();
      let at: string | undefined;
      for (let item = nextItem(round, visits, at); item !== undefined; item = nextItem(round, visits, at)) {
        expect(visits.has(item.key)).toBe(false);
        visits.set(...visit(item.key, 'done'));
        at = item.key;
      }
      expect(progressOf(round, visits)).toEqual({
        done: keys.length,
        total: keys.length,
        waiting: keys.length,
        refused: 0,
      });
    }),
  );
});

test('asked again, a round keeps what happened, loses what others have done, and gets what is new', () => {
  const fresh = [
    { key: 'c', title: 'c now', data: undefined },
    { key: 'd', title: 'd', data: undefined },
  ];
  const merged = mergedItems(items, new Map([visit('a', 'handed-in')]), fresh);
  expect(merged.map(({ title }) => title)).toEqual(['a', 'c now', 'd']);
  expect(mergedItems([], new Map(), fresh)).toEqual(fresh);
});
