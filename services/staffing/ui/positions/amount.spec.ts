import fc from 'fast-check';
import { amountOf, isAbove } from './amount.js';

test('amounts are compared to the fen, however they are written', () => {
  expect(isAbove('100', '100.00')).toBe(false);
  expect(isAbove('100.01', '100')).toBe(true);
  expect(isAbove('99.9', '100')).toBe(false);
  expect(isAbove('90071992547409.93', '90071992547409.92')).toBe(true);
});

test('lines come to their sum; one without a price leaves it unknown', () => {
  expect(
    amountOf([
      { quantity: 20, unitPrice: '5' },
      { quantity: 3, unitPrice: '0.10' },
    ]),
  ).toBe('100.30');
  expect(amountOf([])).toBe('0.00');
  expect(amountOf([{ quantity: 1 }])).toBeNull();
  expect(amountOf([{ quantity: 1, unitPrice: '1.234' }])).toBeNull();
});

test('more of anything never costs less', () => {
  const price = fc.nat(9_999_999).map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
  fc.assert(
    fc.property(price, fc.nat(1000), (unitPrice, quantity) => {
      const less = amountOf([{ quantity, unitPrice }]) ?? '';
      const more = amountOf([{ quantity: quantity + 1, unitPrice }]) ?? '';
      expect(isAbove(less, more)).toBe(false);
    }),
  );
});
