import {
  daysBetween,
  type HalfYear,
  halfYearOf,
  lastDayOf,
  monthOf,
  shiftMonth,
  type Year,
  yearOf,
} from '@goldkey/kernel';
import type { DaySpan } from './define.js';

/** The year that the days are, or `undefined`. */
export const wholeYear = ({ first, last }: DaySpan): Year | undefined =>
  first.endsWith('-01-01') && last === `${yearOf(first)}-12-31` ? yearOf(first) : undefined;

/** The half-years that the days consist of: one, or the two of a year; none of shorter periods. */
export const wholeHalfYears = (span: DaySpan): readonly HalfYear[] => {
  const { first, last } = span;
  if (wholeYear(span) !== undefined) return [halfYearOf(first), halfYearOf(last)];
  const start = monthOf(first);
  const isHalf = /-(01|07)-01$/.test(first) && last === lastDayOf(shiftMonth(start, 5));
  return isHalf ? [halfYearOf(first)] : [];
};

const DAYS_OF_A_WEEK = 7;

/** Whether the days are too few to be a month. */
export const isShorterThanMonth = ({ first, last }: DaySpan): boolean => daysBetween(first, last) < DAYS_OF_A_WEEK;
