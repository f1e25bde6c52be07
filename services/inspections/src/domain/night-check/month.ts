import { clockTime, type Instant } from '@goldkey/kernel';
import { isWithin, type SupervisionLimits } from '../limits/limits.js';
import { isComplete, type NightCheck } from './night-check.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** How many a month asks for (M-16, M-17). */
export const CHECKS_A_MONTH = 2;

/** A person's night checks of a month. */
export interface NightMonth {
  /** All that were made, and those of them that stand in both registers and are signed. */
  readonly made: number;
  readonly counted: number;
  /** Of the counted ones, how many began in the sleepy hours. */
  readonly sleepy: number;
  readonly needed: number;
  /** Starts by the clock, in milliseconds since midnight, of the counted ones. */
  readonly starts: readonly number[];
  /** By how many minutes the two lie apart that lie furthest from each other by the clock. */
  readonly spreadMinutes: number;
  /** Whether the hours change within the month, as M-16 asks. */
  readonly changesHours: boolean;
  /** Whether every check began at an hour of the month before: then they can be foreseen. */
  readonly repeatsMonthBefore: boolean;
}

type Judged = Pick<SupervisionLimits, 'sleepyHours' | 'sameHourMinutes'>;

/** The shorter way round the clock between two times of day: 23:50 and 00:10 are 20 minutes apart. */
export const apart = (one: number, other: number): number =>
  Math.min(Math.abs(one - other), DAY_MS - Math.abs(one - other));

const startsOf = (checks: readonly NightCheck[], zone: string): readonly number[] =>
  checks.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [clockTime(startedAt as Instant, zone)]));

/** What a month's checks of one person come to, beside those of the month before. */
export const nightMonthOf = (
  checks: readonly NightCheck[],
  before: readonly NightCheck[],
  { zone, limits: { sleepyHours, sameHourMinutes } }: { readonly zone: string; readonly limits: Judged },
): NightMonth => {
  const counted = checks.filter(isComplete);
  const starts = startsOf(counted, zone);
  const earlier = startsOf(before.filter(isComplete), zone);
  const furthest = Math.max(0, ...starts.flatMap((one) => starts.map((other) => apart(one, other))));
  const same = sameHourMinutes * MINUTE_MS;
  return {
    made: checks.filter(({ state }) => state === 'completed').length,
    counted: counted.length,
    sleepy: starts.filter((start) => isWithin(sleepyHours, start)).length,
    needed: CHECKS_A_MONTH,
    starts,
    spreadMinutes: Math.floor(furthest / MINUTE_MS),
    changesHours: furthest > same,
    repeatsMonthBefore:
      starts.length > 0 && starts.every((start) => earlier.some((other) => apart(start, other) <= same)),
  };
};
