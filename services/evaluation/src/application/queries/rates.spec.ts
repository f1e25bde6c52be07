import { ratioToDecimal } from '@goldkey/kernel';
import fc from 'fast-check';
import { isBelow, rateOfSums, rateOrNone, rateValue, rateView } from './rates.js';

test('a rate is rounded half-up to four places and keeps its counts', () => {
  expect(rateView({ numerator: '13/5', denominator: '3' })).toEqual({
    value: '0.8667',
    numerator: '2.6',
    denominator: '3',
  });
  // Two answers of a weight of 2/3.
  expect(rateView({ numerator: '4/3', denominator: '2' })).toEqual({
    value: '0.6667',
    numerator: '4/3',
    denominator: '2',
  });
  expect(rateView({ numerator: '0', denominator: '0' }).value).toBeNull();
  expect(rateOrNone(undefined)).toBeNull();
});

test('the rate of sums is that of the summed counts', () => {
  const half = { numerator: '1', denominator: '2' };
  const whole = { numerator: '8', denominator: '8' };
  expect(rateOfSums([half, undefined, whole])).toEqual({ value: '0.9000', numerator: '9', denominator: '10' });
  expect(rateOfSums([])).toEqual({ value: null, numerator: '0', denominator: '0' });
});

test('a target is compared with the unrounded rate, and a rate of nothing meets it', () => {
  // 0.69996 would be shown as 0.7000.
  expect(isBelow({ numerator: '69996', denominator: '100000' }, '0.7000')).toBe(true);
  expect(isBelow({ numerator: '7', denominator: '10' }, '0.7000')).toBe(false);
  expect(isBelow({ numerator: '0', denominator: '0' }, '0.7000')).toBe(false);
  expect(isBelow(undefined, '0.7000')).toBe(false);
});

test('whatever the counts, the value is that of exact arithmetic', () => {
  const count = fc.oneof(fc.bigInt(0n, 10n ** 30n), fc.bigInt(0n, 3n * 10n ** 11n), fc.bigInt(0n, 300n));
  fc.assert(
    fc.property(count, count, (numerator, denominator) => {
      const value = rateValue({ numerator: String(numerator), denominator: String(denominator) });
      expect(value).toBe(denominator === 0n ? null : ratioToDecimal({ numerator, denominator }, 4));
    }),
    { numRuns: 2_000 },
  );
});
