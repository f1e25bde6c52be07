import { daysOf, endOfDay, type Instant, type Month } from '@goldkey/kernel';

/** Whether a month's last day is over where the property is. */
export const isOver = (
  month: Month,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): boolean => now > endOfDay(daysOf(month).last, timeZone);
