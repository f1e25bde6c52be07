import { allows, currentCallerOrNone } from '@goldkey/access';
import {
  type Day,
  endOfDay,
  GROUP_ZONE,
  type Instant,
  instant,
  isDay,
  isTooLongAgo,
  type Month,
  type Period,
  parsePeriod,
  periodKind,
  type Quarter,
  readInstant,
  startOfDay,
  type Week,
} from '@goldkey/kernel';
import { z } from 'zod';

/**
 * Fields that many bodies and addresses share, read as the kernel's values. The message of a refusal is the code of a text
 * that every language has (`request.not-…`).
 */

/** Before it lie mistakes, and years that PostgreSQL has not; after it days that have five digits of a year in some zone. */
const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(9999, 11, 31);

/** RFC 3339 with an offset. */
export const instantField = z
  .string()
  .meta({ format: 'date-time', description: 'RFC 3339 with offset' })
  .transform((text, context): Instant => {
    const at = readInstant(text);
    if (at !== undefined && at >= EARLIEST && at < LATEST) return at;
    context.addIssue({ code: 'custom', message: 'request.not-an-instant' });
    return z.NEVER;
  });

/** Brings in what happened before: whoever holds it records acts of any time. */
const BRINGS_IN_HISTORY = 'history:record';

/** Whether the caller records acts of any time (ADR 0056): who holds `history:record`, a client, and the platform itself. */
export const bringsInHistory = (): boolean => {
  const caller = currentCallerOrNone();
  return caller?.kind !== 'person' || allows(caller, BRINGS_IN_HISTORY);
};

const mayBeSaidNow = (at: Instant): boolean => bringsInHistory() || !isTooLongAgo(at, instant(Date.now()));

/**
 * When an act was done that counts for or against somebody. A person may say it {@link LATE_RECORDING_HOURS} later at most;
 * `history:record`, a client and the platform itself say any instant. What others did (a car that drove in, an emergency) and
 * what is planned are {@link instantField}.
 */
export const actField = instantField.refine(mayBeSaidNow, { message: 'request.too-long-ago' });

/** Clocks of devices differ by so much. */
const AHEAD_MS = 5 * 60_000;

/** As of instants: before it lie mistakes, and years that PostgreSQL has not. */
const isKnownYear = (text: string): boolean => text >= '1900';

/** Where a day is over last. */
const LAST_ZONE = 'Etc/GMT+12';

/** The day from which something was done that counts for or against somebody, bounded as {@link actField}. */
export const actDayField = z
  .string()
  .refine((text) => isDay(text) && isKnownYear(text), { message: 'request.not-a-day', abort: true })
  .transform((text) => text as Day)
  .refine((on) => mayBeSaidNow(endOfDay(on, LAST_ZONE)), { message: 'request.too-long-ago' });

/** When something happened that somebody writes down, whoever did it: not ahead of now. */
export const pastField = instantField.refine((at) => at <= Date.now() + AHEAD_MS, {
  message: 'request.in-the-future',
});

/** When something was done that counts for or against somebody: not ahead of now, and within the days in which acts are recorded. */
export const doneField = pastField.refine(mayBeSaidNow, { message: 'request.too-long-ago' });

/** YYYY-MM-DD. */
export const dayField = z
  .string()
  .refine((text) => isDay(text) && isKnownYear(text), { message: 'request.not-a-day' })
  .transform((text) => text as Day);

/** Where a span begins or ends: an instant, or a day of the group's zone, which belongs to the span as a whole. */
export const spanField = (edge: 'from' | 'until') =>
  z.string().transform((text, context): Date => {
    const at = isDay(text) ? (edge === 'from' ? startOfDay : endOfDay)(text as Day, GROUP_ZONE) : readInstant(text);
    if (at !== undefined) return new Date(at);
    context.addIssue({ code: 'custom', message: 'request.not-a-day' });
    return z.NEVER;
  });

const periodField = (fits: (text: string) => boolean, message: string) =>
  z.string().refine((text) => fits(text) && isKnownYear(text), { message });

/** YYYY-MM. */
export const monthField = periodField((text) => periodKind(text) === 'month', 'request.not-a-month').transform(
  (text) => text as Month,
);

/** YYYY-Www, an ISO week. */
export const weekField = periodField((text) => periodKind(text) === 'week', 'request.not-a-week').transform(
  (text) => text as Week,
);

/** YYYY-Qn. */
export const quarterField = periodField((text) => periodKind(text) === 'quarter', 'request.not-a-quarter').transform(
  (text) => text as Quarter,
);

/** YYYY-MM, YYYY-Www, YYYY-Qn, YYYY-Hn or YYYY. */
export const anyPeriodField = periodField((text) => periodKind(text) !== undefined, 'request.not-a-period').transform(
  (text): Period => parsePeriod(text),
);

/** Text for people: no empty one, and no book either. */
export const wordsField = (longest: number) => z.string().trim().min(1).max(longest);

/** The id of a record. */
export const idField = z.string().trim().min(1).max(64);

/** A telephone number: digits with an optional leading plus. */
export const phoneField = z.string().regex(/^\+?\d{5,20}$/, { message: 'request.not-a-phone' });
