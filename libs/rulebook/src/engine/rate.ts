import { divideRatios, type Ratio } from '@goldkey/kernel';
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
