import { keepAnswer, keptAnswer } from './kept-answers.js';

const aStorage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
};
const HOUR = 3_600_000;

test('what was answered is there for two days, and nothing where nothing or no sense was kept', () => {
  const storage = aStorage();
  keepAnswer(storage, 'order', { number: 'GYT-2612-0003-1', steps: ['关 阀'] }, 1000);
  expect(keptAnswer(storage, 'order', 1000 + 47 * HOUR)).toEqual({ number: 'GYT-2612-0003-1', steps: ['关 阀'] });
  expect(keptAnswer(storage, 'order', 1000 + 49 * HOUR)).toBeUndefined();
  expect(keptAnswer(storage, 'another', 1000)).toBeUndefined();
  storage.setItem('broken', '1000 {');
  expect(keptAnswer(storage, 'broken', 1000)).toBeUndefined();
});

test('a full storage keeps no old answer in place of the new one', () => {
  const storage = aStorage();
  keepAnswer(storage, 'order', 'old', 1000);
  const full = {
    ...storage,
    setItem: () => {
      throw new Error('full');
    },
  };
  keepAnswer(full, 'order', 'new', 2000);
  expect(keptAnswer(storage, 'order', 2000)).toBeUndefined();
});
