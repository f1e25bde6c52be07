declare const kind: unique symbol;
/** Milliseconds since the epoch, whole. */
export type Instant = number & { readonly [kind]: 'instant' };

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const [PLUS, MINUS, DOT, COLON, UPPER_T, LOWER_T, UPPER_Z, LOWER_Z] = [43, 45, 46, 58, 84, 116, 90, 122];

/** The digit at a place, or a number that no limit admits. */
const digit = (text: string, at: number): number => {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : Number.NaN;
};

const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days from 1970-01-01, by the proleptic Gregorian calendar; the year is thought to begin in March. */
const daysSinceEpoch = (year: number, month: number, dayNumber: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayNumber - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
};

const dateMs = (text: string): number => {
  if (text.charCodeAt(4) !== MINUS || text.charCodeAt(7) !== MINUS) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const dayNumber = twoDigits(text, 8);
  const length = (MONTH_LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
  return dayNumber >= 1 && dayNumber <= length ? daysSinceEpoch(year, month, dayNumber) * DAY_MS : Number.NaN;
};

const clockMs = (text: string): number => {
  if (text.charCodeAt(13) !== COLON || text.charCodeAt(16) !== COLON) return Number.NaN;
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  return hour <= 23 && minute <= 59 && second <= 59 ? hour * HOUR_MS + minute * MINUTE_MS + second * 1000 : Number.NaN;
};

/** Milliseconds that the offset from `at` to the end of the text is ahead of UTC. */
const offsetMs = (text: string, at: number): number => {
  const sign = text.charCodeAt(at);
  if (sign === UPPER_Z || sign === LOWER_Z) return text.length === at + 1 ? 0 : Number.NaN;
  if ((sign !== PLUS && sign !== MINUS) || text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON)
    return Number.NaN;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  return (sign === MINUS ? -1 : 1) * (hours * HOUR_MS + minutes * MINUTE_MS);
};

let lastText = '';
let lastRead: Instant | undefined;

/**
 * The instant that an RFC 3339 text with an offset names, cut to milliseconds; `undefined` where it is none or its day,
 * time or offset does not exist. Every instant of every event passes here, the same one several times in a row (it is
 * checked and then taken, and an event's time mostly stands in its data again), so the last one is remembered.
 */
export const readInstant = (text: string): Instant | undefined => {
  if (text === lastText) return lastRead;
  lastRead = readByCharacter(text);
  lastText = text;
  return lastRead;
};

const readByCharacter = (text: string): Instant | undefined => {
  const separator = text.charCodeAt(10);
  if (separator !== UPPER_T && separator !== LOWER_T) return undefined;
  let at = 19;
  let fraction = 0;
  if (text.charCodeAt(at) === DOT) {
    at += 1;
    const first = at;
    for (let value = digit(text, at); value >= 0; value = digit(text, at)) {
      if (at - first < 3) fraction += value * 10 ** (2 - (at - first));
      at += 1;
    }
    if (at === first) return undefined;
  }
  const ms = dateMs(text) + clockMs(text) + fraction - offsetMs(text, at);
  return Number.isNaN(ms) ? undefined : (ms as Instant);
};

/**
 * Reads an RFC 3339 instant with its offset, cut to milliseconds. Throws RangeError where the text is none or its day,
 * time or offset does not exist.
 */
export const parseInstant = (text: string): Instant => {
  const at = readInstant(text);
  if (at === undefined) throw new RangeError(`not an instant with an offset: ${text}`);
  return at;
};

/** An instant from milliseconds since the epoch. Throws RangeError where they are not whole. */
export const instant = (ms: number): Instant => {
  if (!Number.isSafeInteger(ms)) throw new RangeError(`not whole milliseconds: ${ms}`);
  return ms as Instant;
};

/** The instant `ms` milliseconds later. */
export const plus = (from: Instant, ms: number): Instant => (from + ms) as Instant;
