import { countText, fileOf, MOST_EXPORTED } from './counted.js';

test('a count that was broken off says that there may be more', () => {
  expect(countText({ total: 5001, totalIsLeast: true })).toBe('5,001+');
  expect(countText({ total: 5001 })).toBe('5,001');
  expect(countText({ total: 0 })).toBe('0');
});

test('a file holds every row, or says that it holds the first ones', () => {
  expect(fileOf({ total: 0 })).toBe('nothing');
  expect(fileOf({ total: MOST_EXPORTED })).toBe('all');
  expect(fileOf({ total: MOST_EXPORTED + 1 })).toBe('too-many');
  expect(fileOf({ total: 5001, totalIsLeast: true })).toBe('first');
  expect(fileOf({ total: MOST_EXPORTED + 1, totalIsLeast: true })).toBe('too-many');
});
