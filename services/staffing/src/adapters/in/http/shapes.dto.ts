import {
  actDayField,
  actField,
  anyPeriodField,
  dayField,
  idField,
  instantField,
  monthField,
  quarterField,
  weekField,
  wordsField,
} from '@goldkey/service-kit';
import { z } from 'zod';

/** The fields of bodies, by the names that this service's shapes use. */
export const instant = instantField;
export const calendarDay = dayField;
export const calendarMonth = monthField;
export const week = weekField;
export const quarter = quarterField;
export const period = anyPeriodField;
export const id = idField;
export const words = wordsField;

/** The day from which it was done. */
export const actDay = actDayField;

/** When it became true; left out: now. */
export const at = actField.optional();

const MOST_ITEMS = 1000;

/** The body of a bulk door: each item is judged for itself. */
export const itemsOf = <Schema extends z.ZodType>(item: Schema) =>
  z.strictObject({ items: z.array(item).min(1).max(MOST_ITEMS) });

/** Why something was recorded by mistake. */
export const reasonBody = z.strictObject({ reason: words(500) });

/** Yuan from 0 with at most two places, as decimal text; below a thousand million. */
export const yuan = z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'request.not-an-amount' });

/** An exact number as it is written: `3`, `0.5`, `95%` or `2/3`. */
export const exactText = z
  .string()
  .regex(/^-?(\d{1,9}(\.\d{1,6})?%?|\d{1,9}\/[1-9]\d{0,8})$/, { message: 'request.not-an-exact-number' });
