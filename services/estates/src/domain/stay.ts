import type { Day } from '@goldkey/kernel';

/** A time counted by days, both ends included. */
export interface Stay {
  readonly from: Day;
  /** Absent: still. */
  readonly until?: Day;
}

/** Whether two stays have a day in common. */
export const staysOverlap = (a: Stay, b: Stay): boolean =>
  (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until);

/** Whether the last day comes before the first. */
export const isBackwards = ({ from, until }: Stay): boolean => until !== undefined && until < from;
