import fc from 'fast-check';
import {
  allocate,
  compareRatios,
  fen,
  formatFen,
  ratio,
  ratioToDecimal,
  ratioToText,
  roundDown,
  roundHalfUp,
  roundUp,
  uuidv7,
} from './index.js';

test.each([
  ['2', 200n],
  ['2.5', 250n],
  ['-1284.60', -128460n],
  ['0.01', 1n],
])('%s yuan are %s fen', (text, amount) => {
  expect(fen(text)).toBe(amount);
});

test.each(['2.005', '', '1e3', ' 2', '.5', '1,000'])('%p is no money', (text) => {
  expect(() => fen(text)).toThrow(RangeError);
});

test('money is written as it is read', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), (amount) => {
      expect(fen(formatFen(fen(formatFen(amount as never))))).toBe(amount);
    }),
  );
});

test('ratios are read from percent, fraction and decimal', () => {
  expect(compareRatios(ratio('12.5%'), ratio('1/8'))).toBe(0);
  expect(compareRatios(ratio('0.6'), ratio('2/3'))).toBe(-1);
  expect(() => ratio('1/0')).toThrow(RangeError);
  expect(() => ratio('abc')).toThrow(RangeError);
});

test('a half goes away from zero, down goes down, up goes up', () => {
  expect([roundHalfUp(ratio('5/2')), roundHalfUp(ratio('-5/2')), roundHalfUp(ratio('2.4'))]).toEqual([3n, -3n, 2n]);
  expect([roundDown(ratio('-1/2')), roundUp(ratio('-1/2')), roundUp(ratio('11/5'))]).toEqual([-1n, 0n, 3n]);
});

test('rates have four places, half-up; counts have no trailing zeros', () => {
  expect(ratioToDecimal({ numerator: 26n, denominator: 30n }, 4)).toBe('0.8667');
  expect(ratioToDecimal({ numerator: 1n, denominator: 20000n }, 4)).toBe('0.0001');
  expect(ratioToText({ numerator: 26n, denominator: 10n })).toBe('2.6');
  expect(ratioToText({ numerator: 30n, denominator: 10n })).toBe('3');
  expect(ratioToText({ numerator: -8n, denominator: 6n })).toBe('-4/3');
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (numerator, denominator) => {
      const value = { numerator, denominator };
      expect(compareRatios(ratio(ratioToText(value)), value)).toBe(0);
    }),
  );
});

test('shares add up to the total, whoever bears the rest', () => {
  expect(allocate(100n, [1n, 1n, 1n], { remainder: 'first' })).toEqual([34n, 33n, 33n]);
  expect(allocate(-100n, [1n, 2n, 3n], { remainder: 'largest-share' })).toEqual([-16n, -33n, -51n]);
  fc.assert(
    fc.property(
      fc.bigInt(-(10n ** 12n), 10n ** 12n),
      fc.array(fc.bigInt(0n, 1000n), { minLength: 1, maxLength: 20 }),
      (total, weights) => {
        fc.pre(weights.some((weight) => weight > 0n));
        expect(allocate(total, weights, { remainder: 'largest-share' }).reduce((sum, part) => sum + part, 0n)).toBe(
          total,
        );
      },
    ),
  );
  expect(() => allocate(1n, [0n], { remainder: 'first' })).toThrow(RangeError);
});

test('a version 7 UUID sorts by its time', () => {
  const random = new Uint8Array(10).fill(255);
  const early = uuidv7(1_700_000_000_000, random);
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < uuidv7(1_700_000_000_001, new Uint8Array(10))).toBe(true);
});
