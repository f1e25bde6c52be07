import fc from 'fast-check';
import { amountOf, changeOf, nextOf, sumOf } from './desk.js';

test('what is put down less what is due goes back, and too little gives nothing', () => {
  expect(changeOf('1300', '1284.60')).toBe('15.40');
  expect(changeOf('1284.60', '1284.60')).toBe('0.00');
  expect(changeOf('1284.5', '1284.60')).toBeUndefined();
  expect(changeOf('viel', '1')).toBeUndefined();
});

test('amounts are read as people type them, and nothing else is one', () => {
  expect(['12', '12.5', '12.50', ' 12.5 ', '12.'].map(amountOf)).toEqual(['12.00', '12.50', '12.50', '12.50', '12.00']);
  expect(['', '0', '-1', '1.234', '1,5', 'x'].map(amountOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('sums are exact', () => {
  const fens = fc.array(fc.integer({ min: 0, max: 99_999_999 }));
  fc.assert(
    fc.property(fens, (parts) => {
      const texts = parts.map((part) => `${Math.floor(part / 100)}.${String(part % 100).padStart(2, '0')}`);
      const total = parts.reduce((sum, part) => sum + part, 0);
      expect(sumOf(texts)).toBe(`${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`);
    }),
  );
});

test('means go round', () => {
  expect(nextOf(['cash', 'card'], 'card')).toBe('cash');
});
