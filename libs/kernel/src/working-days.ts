import chineseDays from 'chinese-days';
import type { Day } from './days.js';

/**
 * Whether the day is a working day by the Chinese public calendar: statutory holidays rest, make-up days work; in a year
 * that the calendar lacks, Monday to Friday (rulebook 0).
 */
export const isWorkingDay = (of: Day): boolean => {
  const known = answers.get(of) ?? chineseDays.isWorkday(of);
  answers.set(of, known);
  return known;
};

/** Asked again and again for the same few hundred days. */
const answers = new Map<Day, boolean>();
