import { z } from 'zod';
import { actDay, at, calendarDay, calendarMonth, id, itemsOf, period, quarter, words } from '../shapes.dto.js';

const whole = z.int().min(1).max(1000);

export const ruleBody = z.strictObject({
  propertyId: id.optional(),
  name: words(100),
  direction: z.enum(['earns', 'costs']),
  least: whole,
  most: whole,
  mostInMonth: z.int().min(1).max(100_000).optional(),
});

export const entryBody = z.strictObject({
  propertyId: id,
  employeeId: id,
  ruleId: id,
  points: whole,
  on: calendarDay.optional(),
  reason: words(500),
});

export const entriesBody = itemsOf(entryBody);

export const monthSummaryBody = z.strictObject({
  propertyId: id,
  month: calendarMonth,
  note: z.string().max(2000).default(''),
  summarisedAt: at,
});
export const quarterBody = z.strictObject({
  propertyId: id,
  quarter,
  from: actDay,
  until: calendarDay,
  publishedAt: at,
});
export const objectionBody = z.strictObject({ text: words(2000) });
export const answerBody = z.strictObject({ text: words(2000), isUpheld: z.boolean() });

export const propertyQuery = z.strictObject({ propertyId: id });
export const monthParam = z.strictObject({ month: calendarMonth });
export const periodQuery = z.strictObject({ period });
