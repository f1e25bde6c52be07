import type { Month } from '@goldkey/kernel';
import type { Rates } from '../../../application/queries/readers.js';
import { trendMeasures } from '../../../application/queries/views.js';

/** What a trend is drawn of: numerator and denominator of each measure, as SQL of a row of `property_month`. */
export const TREND_COUNTS = trendMeasures
  .flatMap((name) => [`rates #>> '{${name},numerator}'`, `rates #>> '{${name},denominator}'`])
  .join(', ');

/** A month with the counts of {@link TREND_COUNTS}: as objects with names the text would be four times as long. */
export type TrendRow = readonly [Month, readonly (string | null)[]];

const countsOf = (numerator: string | null | undefined, denominator: string | null | undefined) =>
  numerator == null || denominator == null ? undefined : { numerator, denominator };

/** The month with its rates; a measure that was not counted has none. */
export const trendRates = ([month, counts]: TrendRow): [Month, Rates] => [
  month,
  Object.fromEntries(trendMeasures.map((name, index) => [name, countsOf(counts[2 * index], counts[2 * index + 1])])),
];
