import { totalOf } from './total.js';

test('what all of an order costs is exact', () => {
  expect(totalOf({ price: '0.07', quantity: 3 })).toBe('0.21');
  expect(totalOf({ price: '19.99', quantity: 12 })).toBe('239.88');
  expect(totalOf({ price: '0.00', quantity: 5 })).toBe('0.00');
});
