import { dayOf, endOfDay, type Instant, lastDayOf, type Month, monthOf, shiftMonth } from '@goldkey/kernel';
import { rateValue } from './rates.js';
import type { PropertyFigures, Rates } from './readers.js';
import type { TrendMeasure, TrendValues, TrendView } from './views.js';

/** The zone of what belongs to no property (rulebook 0, zone). */
export const DEFAULT_ZONE = 'Asia/Shanghai';

export const runningMonth = (now: Instant): Month => monthOf(dayOf(now, DEFAULT_ZONE));

/** `count` months, the last one last. */
export const monthsUpTo = (last: Month, count: number): Month[] =>
  Array.from({ length: count }, (_, index) => shiftMonth(last, index + 1 - count));

/** The instant of which a month can speak: its end, or now while it runs. */
export const endOfView = (month: Month, zone: string, now: Instant): Instant => {
  const end = endOfDay(lastDayOf(month), zone);
  return end < now ? end : now;
};

/** The day on which posts of a month are looked at: its last, or today while it runs. */
export const dayOfView = (month: Month, zone: string, now: Instant) => dayOf(endOfView(month, zone, now), zone);

const overMonths = <T>(of: (measure: TrendMeasure) => T): Readonly<Record<TrendMeasure, T>> => ({
  closing: of('closing'),
  closingSatisfaction: of('closingSatisfaction'),
  dutyCompletion: of('dutyCompletion'),
});

/** A property's measures over months; a month without figures is a gap. */
export const trendValues = (months: readonly Month[], rates: ReadonlyMap<Month, Rates>): TrendValues =>
  overMonths((measure) =>
    months.map((month) => {
      const counts = rates.get(month)?.[measure];
      return counts === undefined ? null : rateValue(counts);
    }),
  );

/** As {@link trendValues}, each value with its month. */
export const trendOf = (months: readonly Month[], rates: ReadonlyMap<Month, Rates>): TrendView => {
  const values = trendValues(months, rates);
  return overMonths((measure) => months.map((month, index) => ({ month, value: values[measure][index] ?? null })));
};

/** The latest of some recomputes. */
export const latestOf = (figures: readonly PropertyFigures[]): Instant | undefined =>
  figures.reduce<Instant | undefined>((last, { asOf }) => (last === undefined || asOf > last ? asOf : last), undefined);
