import fc from 'fast-check';
import { addRatios, compareRatios, type Ratio, ratio, ratioToText, reduced } from './exact.js';
import { reachOf, scoreCard, type WeighedValue } from './score.js';

const text = (value: Ratio | undefined) => value && ratioToText(value);
const line = (weight: string, value: string | undefined, floor = '0', target = '1'): WeighedValue => ({
  weight: ratio(weight),
  value: value === undefined ? undefined : ratio(value),
  floor: ratio(floor),
  target: ratio(target),
});
const some = fc
  .tuple(fc.bigInt({ min: -1_000n, max: 1_000n }), fc.bigInt({ min: 1n, max: 97n }))
  .map(([numerator, denominator]) => reduced(numerator, denominator));
const range = fc
  .tuple(some, some)
  .filter(([floor, target]) => compareRatios(floor, target) !== 0)
  .map(([floor, target]) => ({ floor, target }));
const lines = fc.array(
  fc.record({ weight: fc.integer({ min: 1, max: 60 }), value: fc.option(some, { nil: undefined }), range }),
  { minLength: 1, maxLength: 8 },
);
const cardOf = (drawn: { weight: number; value: Ratio | undefined; range: { floor: Ratio; target: Ratio } }[]) =>
  drawn.map(({ weight, value, range: bounds }): WeighedValue => ({ weight: ratio(String(weight)), value, ...bounds }));

test('a value earns its share between floor and target, which may run downward', () => {
  expect(text(reachOf(ratio('92%'), line('1', '1', '90%', '95%')))).toBe('0.4');
  expect(text(reachOf(ratio('1'), line('1', '1', '4', '0')))).toBe('0.75');
  expect(text(reachOf(ratio('5'), line('1', '1', '4', '0')))).toBe('0');
  expect(text(reachOf(ratio('-1'), line('1', '1', '4', '0')))).toBe('1');
  expect(() => reachOf(ratio('1'), line('1', '1', '2', '2'))).toThrow(RangeError);
});

test('what has no value leaves the card, and the others share its weight', () => {
  const card = scoreCard([line('50', '1'), line('30', undefined), line('20', '1/2')]);
  expect(text(card?.score)).toBe(text(addRatios(ratio('500/7'), ratio('100/7'))));
  expect(card?.shares.map((share) => text(share?.weight))).toEqual(['500/7', undefined, '200/7']);
  expect(scoreCard([line('100', undefined)])).toBeUndefined();
  expect(scoreCard([])).toBeUndefined();
});

test('the weights of what stays come to 100, and the score lies between 0 and 100', () => {
  fc.assert(
    fc.property(lines, (drawn) => {
      const card = scoreCard(cardOf(drawn));
      const measured = drawn.some(({ value }) => value !== undefined);
      expect(card !== undefined).toBe(measured);
      if (card === undefined) return;
      const weights = card.shares.flatMap((share) => share?.weight ?? []);
      expect(text(weights.reduce(addRatios))).toBe('100');
      expect(compareRatios(card.score, ratio('0'))).toBeGreaterThanOrEqual(0);
      expect(compareRatios(card.score, ratio('100'))).toBeLessThanOrEqual(0);
      expect(card.shares.map((share) => share === undefined)).toEqual(drawn.map(({ value }) => value === undefined));
    }),
  );
});

test('a value that is nearer to its target never scores less', () => {
  fc.assert(
    fc.property(some, some, range, (a, b, { floor, target }) => {
      const upward = compareRatios(floor, target) < 0;
      const [lower, higher] = compareRatios(a, b) <= 0 ? [a, b] : [b, a];
      const [worse, better] = upward ? [lower, higher] : [higher, lower];
      expect(compareRatios(reachOf(worse, { floor, target }), reachOf(better, { floor, target }))).toBeLessThanOrEqual(
        0,
      );
    }),
  );
});
