import { z } from 'zod';
import { rosterRules } from '../../../../domain/roster/conflicts.js';
import { shiftColours } from '../../../../domain/shift/shift.js';
import { calendarDay, calendarMonth, id, words } from '../shapes.dto.js';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutes = z.int().min(0).max(600);
const standing = z.enum(['in-use', 'retired']);
/** One or two characters, the first a letter of any script: a digit sets a day of the grid at once. */
const sign = z.string().regex(/^\p{L}[\p{L}\p{N}]?$/u);

export const dutyPostBody = z.strictObject({ propertyId: id, name: words(40), minimum: z.int().min(0).max(500) });
export const dutyPostChange = dutyPostBody.omit({ propertyId: true }).partial().extend({ state: standing.optional() });

export const shiftBody = z.strictObject({
  propertyId: id,
  name: words(40),
  sign,
  colour: z.enum(shiftColours),
  start: clock,
  end: clock,
  breakMinutes: minutes.default(0),
  dutyPostId: id.optional(),
  craft: words(60).optional(),
});
export const shiftChange = z.strictObject({
  name: words(40).optional(),
  sign: sign.optional(),
  colour: z.enum(shiftColours).optional(),
  start: clock.optional(),
  end: clock.optional(),
  breakMinutes: minutes.optional(),
  dutyPostId: id.nullable().optional(),
  craft: words(60).nullable().optional(),
  state: standing.optional(),
});

export const publicationBody = z.strictObject({
  propertyId: id,
  passed: z
    .array(z.strictObject({ rule: z.enum(rosterRules), reason: words(500) }))
    .max(rosterRules.length)
    .default([]),
});
export const noticeBody = z.strictObject({
  days: z
    .array(z.strictObject({ date: calendarDay, version: z.int().min(1) }))
    .min(1)
    .max(31),
});
export const monthParam = z.strictObject({ month: calendarMonth });
export const dayParam = z.strictObject({ date: calendarDay });

/** GET /api/staffing/roster/months/:month */
export const rosterMonthQuery = z.strictObject({ propertyId: id });
