import { fen } from '@goldkey/kernel';
import { requisitionAmount } from './rules.js';

const line = (quantity: number, unitPrice?: string) => ({
  what: '灯泡',
  quantity,
  unit: '只',
  purpose: '',
  ...(unitPrice !== undefined && { unitPrice }),
});

test('material comes to the sum of quantity by price, to the fen', () => {
  expect(requisitionAmount([line(20, '5'), line(3, '0.10')])).toBe(fen('100.30'));
  expect(requisitionAmount([line(1_000_000, '999999999.99')])).toBe(fen('999999999990000.00'));
});

test('a line without a price leaves the amount unknown', () => {
  expect(requisitionAmount([line(20, '5'), line(1)])).toBeUndefined();
});
