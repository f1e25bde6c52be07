import {
  addRatios,
  compareRatios,
  divideRatios,
  type Ratio,
  ratio,
  ratioToDecimal,
  ratioToText,
} from '@goldkey/kernel';
import type { Counts } from './readers.js';
import type { RateView } from './views.js';

const NOTHING: Counts = { numerator: '0', denominator: '0' };

/** The unrounded value; `undefined` where nothing was counted. */
export const exactValue = ({ numerator, denominator }: Counts): Ratio | undefined => {
  const divisor = ratio(denominator);
  return divisor.numerator === 0n ? undefined : divideRatios(ratio(numerator), divisor);
};

/** A rate for readers: four places half-up, at the end only (rulebook 0, money). */
export const rateView = (counts: Counts = NOTHING): RateView => {
  const value = exactValue(counts);
  return {
    value: value === undefined ? null : ratioToDecimal(value, 4),
    numerator: ratioToText(ratio(counts.numerator)),
    denominator: ratioToText(ratio(counts.denominator)),
  };
};

/** As {@link rateView}; `null` where the month was never counted. */
export const rateOrNone = (counts: Counts | undefined): RateView | null =>
  counts === undefined ? null : rateView(counts);

/** The rate of summed counts; rates are never averaged (rulebook 0, accumulation). */
export const rateOfSums = (all: readonly (Counts | undefined)[]): RateView => {
  let [numerator, denominator] = [ratio('0'), ratio('0')];
  for (const counts of all) {
    if (counts === undefined) continue;
    numerator = addRatios(numerator, ratio(counts.numerator));
    denominator = addRatios(denominator, ratio(counts.denominator));
  }
  return rateView({ numerator: ratioToText(numerator), denominator: ratioToText(denominator) });
};

/** Whether a rate misses its target, unrounded; a rate of nothing meets it (rulebook 1.1). */
export const isBelow = (counts: Counts | undefined, target: string): boolean => {
  const value = counts && exactValue(counts);
  return value !== undefined && compareRatios(value, ratio(target)) < 0;
};
