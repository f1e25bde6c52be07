import { evenly, fenTyped, leftOf, yuanOf } from './amounts.js';

test('what is typed is read to the fen, and nothing typed is nothing given', () => {
  expect(['', undefined, '12', '12.5', '0.07', '999999999.99'].map(fenTyped)).toEqual([
    0n,
    0n,
    1200n,
    1250n,
    7n,
    99_999_999_999n,
  ]);
  expect(['1.234', '-1', '1,000', 'x'].map(fenTyped)).toEqual(Array(4).fill(undefined));
  expect([7n, 1250n, -5n].map(yuanOf)).toEqual(['0.07', '12.50', '-0.05']);
});

test('what is left is exact, below nothing where it is too much, and unknown where something is no amount', () => {
  expect(leftOf('100.00', ['33.33', '33.33', '33.33', ''])).toBe(1n);
  expect(leftOf('100.00', ['100.01'])).toBe(-1n);
  expect(leftOf('100.00', ['1', 'x'])).toBeUndefined();
});

test('equal parts never come to more than the amount', () => {
  expect([evenly('100.00', 3), evenly('0.05', 10), evenly('100.00', 0)]).toEqual(['33.33', '0.00', '0.00']);
});
