import { dayOf, endOfDay, type Instant, lastDayOf, type Month, monthOf, shiftMonth } from '@goldkey/kernel';
import { rateValue } from './rates.js';
import type { PropertyFigures, Rates } from './readers.js';
import type { TrendPoint, TrendView } from './views.js';

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

/** A property's measures over months; a month without figures is a gap. */
export const trendOf = (months: readonly Month[], rates: ReadonlyMap<Month, Rates>): TrendView => {
  const points = (name: keyof TrendView): TrendPoint[] =>
    months.map((month) => {
      const counts = rates.get(month)?.[name];
      return { month, value: counts === undefined ? null : rateValue(counts) };
    });
  return {
    closing: points('closing'),
    closingSatisfaction: points('closingSatisfaction'),
    dutyCompletion: points('dutyCompletion'),
  };
};

/** The latest of some recomputes. */
export const latestOf = (figures: readonly PropertyFigures[]): Instant | undefined =>
  figures.reduce<Instant | undefined>((last, { asOf }) => (last === undefined || asOf > last ? asOf : last), undefined);
