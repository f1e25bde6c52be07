import { leftOf } from './left.js';

test('what is left of a service is what was neither taken nor put on the bill, to the fen', () => {
  expect(leftOf({ amount: '40.00', received: '0.00', onAccount: '0.00' })).toBe('40.00');
  expect(leftOf({ amount: '40.00', received: '15.95', onAccount: '0.00' })).toBe('24.05');
  expect(leftOf({ amount: '40.00', received: '15.00', onAccount: '25.00' })).toBeUndefined();
  expect(leftOf({ amount: '0.00', received: '0.00', onAccount: '0.00' })).toBeUndefined();
});
