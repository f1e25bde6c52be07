import { addRatios, divideRatios, type Ratio, ratio, reduced } from '@goldkey/kernel';
import type { Rate } from '../vocabulary.js';

/** A count as a ratio. */
export const whole = (count: number | bigint): Ratio => ({ numerator: BigInt(count), denominator: 1n });

/** A rate of two counts. */
export const rateOf = (numerator: number, denominator: number): Rate => ({
  numerator: whole(numerator),
  denominator: whole(denominator),
});

/** The value of a rate, unrounded; `undefined` where nothing was counted. */
export const rateValue = ({ numerator, denominator, mean }: Rate): Ratio | undefined =>
  mean ?? (denominator.numerator === 0n ? undefined : divideRatios(numerator, denominator));

/** The sum of ratios. */
export const sumOf = (values: readonly Ratio[]): Ratio => values.reduce(addRatios, whole(0));

/** A score as it is written, exactly: the double 87.3 is the 87.3 of its text. */
export const scoreRatio = (score: number): Ratio => {
  const [digits = '0', exponent = '0'] = String(score).split('e');
  const { numerator, denominator } = ratio(digits);
  const power = 10n ** BigInt(exponent.replace(/^[-+]/, ''));
  return exponent.startsWith('-') ? reduced(numerator, denominator * power) : reduced(numerator * power, denominator);
};
