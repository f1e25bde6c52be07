/** The local days of a time zone. The zone is always an argument; nothing here knows what time it is. */
import { addDays, type Day, dayOfUtc, utcOfDay } from './days.js';
import type { Instant } from './instant.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

interface ZoneClock {
  readonly format: Intl.DateTimeFormat;
  /** UTC day number → the offset of that whole day, or `null` where it changes in it. */
  readonly days: Map<number, number | null>;
}

const clocks = new Map<string, ZoneClock>();

const clockOf = (zone: string): ZoneClock => {
  const known = clocks.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const clock = { format, days: new Map<number, number | null>() };
  clocks.set(zone, clock);
  return clock;
};

const measuredOffset = (format: Intl.DateTimeFormat, at: number): number => {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const local = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'],
    part['hour'],
    part['minute'],
    part['second'],
  );
  return local - Math.floor(at / 1000) * 1000;
};

/** Milliseconds that the zone's clocks are ahead of UTC at the instant. Throws RangeError for an unknown zone. */
export const offsetAt = (at: Instant, zone: string): number => {
  const clock = clockOf(zone);
  const dayNumber = Math.floor(at / DAY_MS);
  let known = clock.days.get(dayNumber);
  if (known === undefined) {
    const first = measuredOffset(clock.format, dayNumber * DAY_MS);
    known = first === measuredOffset(clock.format, (dayNumber + 1) * DAY_MS) ? first : null;
    clock.days.set(dayNumber, known);
  }
  return known ?? measuredOffset(clock.format, at);
};

/**
 * Names that the runtime takes from an old list beside IANA's, in which CST lies in Chicago and BST in Dhaka: whoever writes three
 * letters means something else as often as not.
 */
const NOT_IANA = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
);

/** Whether the runtime knows the zone by this IANA name. */
export const isZone = (name: string): boolean => {
  if (NOT_IANA.has(name.toUpperCase())) return false;
  try {
    return clockOf(name) !== undefined;
  } catch {
    return false;
  }
};

/** The local day of an instant. */
export const dayOf = (at: Instant, zone: string): Day => {
  const local = at + offsetAt(at, zone);
  return dayOfUtc(Math.floor(local / DAY_MS) * DAY_MS);
};

/** Minutes since midnight of a time of day, `16:30`. */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Milliseconds since local midnight by the clock on the wall, 0 to 86,399,999. */
export const clockTime = (at: Instant, zone: string): number => {
  const local = at + offsetAt(at, zone);
  return local - Math.floor(local / DAY_MS) * DAY_MS;
};

/**
 * The instant of a local clock time. A time that the change to summer time skips is the moment of the change; one that
 * stands twice is the first.
 */
const localToInstant = (local: number, zone: string): Instant => {
  const before = offsetAt((local - DAY_MS) as Instant, zone);
  const after = offsetAt((local + DAY_MS) as Instant, zone);
  const early = (local - before) as Instant;
  const late = (local - after) as Instant;
  if (offsetAt(early, zone) === before) return early;
  if (offsetAt(late, zone) === after) return late;
  return changeBetween(late, early, zone);
};

/** The first instant after which the zone's offset is the later one. */
const changeBetween = (low: Instant, high: Instant, zone: string): Instant => {
  const target = offsetAt(high, zone);
  let [from, until] = [Math.min(low, high), Math.max(low, high)];
  while (until - from > 1) {
    const middle = Math.floor((from + until) / 2);
    if (offsetAt(middle as Instant, zone) === target) until = middle;
    else from = middle;
  }
  return until as Instant;
};

/** The first instant of a local day. */
export const startOfDay = (of: Day, zone: string): Instant => localToInstant(utcOfDay(of), zone);

/** The last millisecond of a local day: 23:59:59.999. */
export const endOfDay = (of: Day, zone: string): Instant => (startOfDay(addDays(of, 1), zone) - 1) as Instant;

/** The instant of `HH:MM` (or `HH:MM:SS`) by the local clock. Throws RangeError where the time is none. */
export const atTime = (of: Day, time: string, zone: string): Instant => {
  const found = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time);
  if (!found) throw new RangeError(`not a time of day: ${time}`);
  const [, hour, minute, second = '0'] = found;
  return localToInstant(utcOfDay(of) + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000, zone);
};

/** RFC 3339 with the zone's own offset, never `Z`; milliseconds only where they are not 0. */
export const formatInstant = (at: Instant, zone: string): string => {
  const offset = offsetAt(at, zone);
  const text = new Date(at + offset).toISOString();
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const sign = offset < 0 ? '-' : '+';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const clock = text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23);
  return `${clock}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};
