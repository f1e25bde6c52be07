import {
  type Day,
  type Instant,
  isDay,
  type Month,
  month,
  type Period,
  parseInstant,
  parsePeriod,
  periodKind,
  type Quarter,
  type Week,
} from '@goldkey/kernel';
import { z } from 'zod';

/** Values that several bodies share, checked and turned into the kernel's types. */

const readable =
  (read: (text: string) => unknown) =>
  (text: string): boolean => {
    try {
      read(text);
      return true;
    } catch {
      return false;
    }
  };

/** RFC 3339 with offset. */
export const instant = z
  .string()
  .refine(readable(parseInstant), { message: 'RFC 3339' })
  .transform((text): Instant => parseInstant(text));

/** When it became true; left out: now. */
export const at = instant.optional();

export const calendarDay = z
  .string()
  .refine(isDay, { message: 'YYYY-MM-DD' })
  .transform((text) => text as Day);

export const calendarMonth = z
  .string()
  .refine(readable(month), { message: 'YYYY-MM' })
  .transform((text) => text as Month);

export const week = z
  .string()
  .refine((text) => periodKind(text) === 'week', { message: 'YYYY-Www' })
  .transform((text) => text as Week);

export const quarter = z
  .string()
  .refine((text) => periodKind(text) === 'quarter', { message: 'YYYY-Qn' })
  .transform((text) => text as Quarter);

export const period = z
  .string()
  .refine(readable(parsePeriod), { message: 'YYYY-MM' })
  .transform((text): Period => parsePeriod(text));

export const id = z.string().min(1).max(64);
export const words = (longest: number) => z.string().trim().min(1).max(longest);

const MOST_ITEMS = 1000;

/** The body of a bulk door: each item is judged for itself. */
export const itemsOf = <Schema extends z.ZodType>(item: Schema) =>
  z.strictObject({ items: z.array(item).min(1).max(MOST_ITEMS) });

/** Why something was recorded by mistake. */
export const reasonBody = z.strictObject({ reason: words(500) });
