import fc from 'fast-check';
import { amountOf, changeOf, nextOf, sumOf, typedIn } from './desk.js';

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

test('an amount is read as a Chinese input method writes it', () => {
  expect(['１００．５', '￥100', '¥ 1,234.50', '12，345'].map(amountOf)).toEqual([
    '100.50',
    '100.00',
    '1234.50',
    '12345.00',
  ]);
});

test('a field that may stay empty tells what is no amount from nothing: money is never booked for a slip', () => {
  expect([typedIn(''), typedIn('  ')]).toEqual([{ wrong: false }, { wrong: false }]);
  expect(typedIn('400')).toEqual({ amount: '400.00', wrong: false });
  expect(['-100', '一百', '0', '1.234', '1,5'].map((text) => typedIn(text).wrong)).toEqual(Array(5).fill(true));
  expect(typedIn('0', { zero: true })).toEqual({ amount: '0.00', wrong: false });
  expect(typedIn('-5', { zero: true })).toEqual({ wrong: true });
});
