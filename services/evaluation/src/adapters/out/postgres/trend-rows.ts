import type { Month } from '@goldkey/kernel';
import type { Rates } from '../../../application/queries/readers.js';

/** What a trend is drawn of: counts of the three measures, as SQL of a row of `property_month`. */
export const TREND_COUNTS = ['closing', 'closingSatisfaction', 'dutyCompletion']
  .flatMap((name) => [`rates #>> '{${name},numerator}'`, `rates #>> '{${name},denominator}'`])
  .join(', ');

/** A month with the counts of {@link TREND_COUNTS}: as objects with names the text would be four times as long. */
export type TrendRow = readonly [Month, readonly (string | null)[]];

const countsOf = (numerator: string | null | undefined, denominator: string | null | undefined) =>
  numerator == null || denominator == null ? undefined : { numerator, denominator };

export const trendRates = ([month, counts]: TrendRow): [Month, Rates] => [
  month,
  {
    closing: countsOf(counts[0], counts[1]),
    closingSatisfaction: countsOf(counts[2], counts[3]),
    dutyCompletion: countsOf(counts[4], counts[5]),
  },
];
