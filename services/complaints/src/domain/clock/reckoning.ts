import { addDays, dayOf, type Instant, plus, startOfDay } from '@goldkey/kernel';
import type { Clock, Pause } from './clock.js';
import { type DayReason, dayReason, isServed, servedOn } from './service-hours.js';

const MINUTE_MS = 60_000;
/** A calendar that rests for ten years is a mistake in the calendar. */
const MOST_SEGMENTS = 20_000;

/** Why a stretch of time counts or not. */
export type SegmentReason = DayReason | 'always' | 'outside-hours' | `waits-for-${Pause['reason']}`;

/** A stretch of the reckoning. `sum`: what has been counted by its end, in milliseconds. */
export interface ReckoningLine {
  readonly from: Instant;
  /** Absent: it has not ended. */
  readonly until?: Instant;
  readonly counts: boolean;
  readonly reason: SegmentReason;
  readonly sum: number;
}

/** How a deadline comes about. */
export interface Reckoning {
  readonly lines: readonly ReckoningLine[];
  readonly limit: number;
  /** Absent while something is waited for. The last millisecond that is in time. */
  readonly dueAt?: Instant;
}

interface Segment {
  readonly until?: Instant;
  readonly counts: boolean;
  readonly reason: SegmentReason;
}

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

const unpaused = ({ counting, hours }: Clock, at: Instant): Segment => {
  if (counting === 'around-the-clock') return { counts: true, reason: 'always' };
  const today = dayOf(at, hours.zone);
  const tomorrow = startOfDay(addDays(today, 1), hours.zone);
  const reason = dayReason(hours, today);
  if (!isServed(reason)) return { until: tomorrow, counts: false, reason };
  const served = servedOn(hours, today);
  if (served === undefined || at >= served.until) return { until: tomorrow, counts: false, reason: 'outside-hours' };
  if (at < served.from) return { until: served.from, counts: false, reason: 'outside-hours' };
  return { until: served.until, counts: true, reason };
};

/** The stretch that begins at the instant, up to where something changes. */
const segmentAt = (clock: Clock, at: Instant): Segment => {
  const pause = clock.pauses.find(({ from, until }) => from <= at && (until === undefined || at < until));
  if (pause !== undefined) return { until: pause.until, counts: false, reason: `waits-for-${pause.reason}` };
  const nextPause = clock.pauses.reduce<Instant | undefined>(
    (first, { from, until }) => (from > at && from !== until ? earlier(first, from) : first),
    undefined,
  );
  const segment = unpaused(clock, at);
  return { ...segment, until: earlier(segment.until, nextPause) };
};

/** Evening and morning of two days are one stretch. */
const append = (lines: ReckoningLine[], line: ReckoningLine): void => {
  const last = lines.at(-1);
  const goesOn = last !== undefined && last.reason === line.reason && last.counts === line.counts && !line.counts;
  if (goesOn) lines[lines.length - 1] = { ...last, until: line.until, sum: line.sum };
  else lines.push(line);
};

/**
 * The deadline of a clock and every stretch on the way to it: what counts, what does not, and why. The deadline is the end of
 * the limit in counted time; an open pause leaves it open.
 */
export const reckon = (clock: Clock): Reckoning => {
  const limit = clock.limitMinutes * MINUTE_MS;
  const lines: ReckoningLine[] = [];
  let at = clock.startedAt;
  let sum = 0;
  for (let n = 0; n < MOST_SEGMENTS; n += 1) {
    const { until, counts, reason } = segmentAt(clock, at);
    const left = limit - sum;
    if (counts && (until === undefined || until - at >= left)) {
      const dueAt = plus(at, left);
      append(lines, { from: at, until: dueAt, counts, reason, sum: limit });
      return { lines, limit, dueAt };
    }
    if (counts && until !== undefined) sum += until - at;
    append(lines, { from: at, ...(until !== undefined && { until }), counts, reason, sum });
    if (until === undefined) return { lines, limit };
    at = until;
  }
  throw new Error('a calendar without service hours has no deadlines');
};
