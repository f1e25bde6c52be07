import { type Decision, daysOf, endOfDay, type Instant, type Month, refuse } from '@goldkey/kernel';
import type { Level } from './authority/authority-limits.js';

/** Whether a month's last day is over where the property is. */
export const isOver = (
  month: Month,
  { now, timeZone }: { readonly now: Instant; readonly timeZone: string },
): boolean => now > endOfDay(daysOf(month).last, timeZone);

/**
 * By what a month is measured (M-28, M-30) is not set by those who know already what it came to: what stands is not moved once the month is
 * over, and what is missing is set by a level above the property.
 */
export const refuseMeasured = (
  isSet: boolean,
  said: { readonly month: Month; readonly now: Instant; readonly timeZone: string; readonly level: Level },
): Decision<never> | undefined => {
  const { month, level } = said;
  if (!isOver(month, said)) return undefined;
  if (isSet) return refuse('billing.month-over', { month });
  return level === 'property' ? refuse('billing.measured-after.forbidden', { month }) : undefined;
};
