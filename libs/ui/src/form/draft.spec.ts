import { draftPlace, dropDraft, readDraft, writeDraft } from './draft.js';

const aStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
};
const place = draftPlace('a-1', 'complaints.receive');
const WEEK = 7 * 24 * 3_600_000;

test('a draft comes back as it was left, to its writer only', () => {
  const storage = aStorage();
  writeDraft(storage, place, { description: '吊顶滴水' }, 1000);
  expect(readDraft(storage, place, 2000)).toEqual({ values: { description: '吊顶滴水' }, at: 1000 });
  expect(readDraft(storage, draftPlace('a-2', 'complaints.receive'), 2000)).toBeUndefined();
});

test('after a week it is old, and once saved it is gone', () => {
  const storage = aStorage();
  writeDraft(storage, place, {}, 0);
  expect(readDraft(storage, place, WEEK)).toBeDefined();
  expect(readDraft(storage, place, WEEK + 1)).toBeUndefined();
  dropDraft(storage, place);
  expect(readDraft(storage, place, 0)).toBeUndefined();
});

test('a storage that is full or broken disturbs nobody', () => {
  const full = {
    ...aStorage(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
    getItem: () => '{broken',
  };
  expect(() => writeDraft(full, place, {}, 0)).not.toThrow();
  expect(readDraft(full, place, 0)).toBeUndefined();
});
