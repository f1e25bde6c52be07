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

const WHOLE = /^(0|[1-9]\d*)$/;
/** Most counts are whole numbers, and pages read thousands of them: these need no search for a common divisor. */
const exact = (text: string): Ratio => (WHOLE.test(text) ? { numerator: BigInt(text), denominator: 1n } : ratio(text));
const exactText = (text: string): string => (WHOLE.test(text) ? text : ratioToText(ratio(text)));

const NOTHING: Counts = { numerator: '0', denominator: '0' };

/** The unrounded value, not reduced; `undefined` where nothing was counted. */
export const exactValue = ({ numerator, denominator }: Counts): Ratio | undefined => {
  const [counted, divisor] = [exact(numerator), exact(denominator)];
  if (divisor.numerator === 0n) return undefined;
  return counted.denominator === 1n && divisor.denominator === 1n
    ? { numerator: counted.numerator, denominator: divisor.numerator }
    : divideRatios(counted, divisor);
};

const PLACES = 4;
/** Counts below it stay exact as numbers, which are many times faster: twice the count with its places lies below 2^53. */
const SMALL = 1e11;

/** As {@link ratioToDecimal} of the two; `undefined` where they are no whole numbers, or large ones. */
const smallRate = (numerator: string, denominator: string): string | undefined => {
  if (!WHOLE.test(numerator) || !WHOLE.test(denominator)) return undefined;
  const [counted, divisor] = [Number(numerator), Number(denominator)];
  if (divisor === 0 || counted > SMALL || divisor > SMALL) return undefined;
  const half = 2 * counted * 10 ** PLACES + divisor;
  const scaled = (half - (half % (2 * divisor))) / (2 * divisor);
  return `${Math.floor(scaled / 10 ** PLACES)}.${String(scaled % 10 ** PLACES).padStart(PLACES, '0')}`;
};

/** A rate for readers as a decimal alone ({@link rateView}); `null` where nothing was counted. */
export const rateValue = (counts: Counts): string | null => {
  const small = smallRate(counts.numerator, counts.denominator);
  if (small !== undefined) return small;
  const value = exactValue(counts);
  return value === undefined ? null : ratioToDecimal(value, PLACES);
};

/** A rate for readers: four places half-up, at the end only (rulebook 0, money). */
export const rateView = (counts: Counts = NOTHING): RateView => ({
  value: rateValue(counts),
  numerator: exactText(counts.numerator),
  denominator: exactText(counts.denominator),
});

/** As {@link rateView}; `null` where the month was never counted. */
export const rateOrNone = (counts: Counts | undefined): RateView | null =>
  counts === undefined ? null : rateView(counts);

/** The rate of summed counts; rates are never averaged (rulebook 0, accumulation). */
export const rateOfSums = (all: readonly (Counts | undefined)[]): RateView => {
  let [numerator, denominator] = [ratio('0'), ratio('0')];
  for (const counts of all) {
    if (counts === undefined) continue;
    numerator = addRatios(numerator, exact(counts.numerator));
    denominator = addRatios(denominator, exact(counts.denominator));
  }
  return rateView({ numerator: ratioToText(numerator), denominator: ratioToText(denominator) });
};

/** Whether a rate misses its target, unrounded; a rate of nothing meets it (rulebook 1.1). */
export const isBelow = (counts: Counts | undefined, target: string): boolean => {
  const value = counts && exactValue(counts);
  return value !== undefined && compareRatios(value, ratio(target)) < 0;
};
