import { dayField, idField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

const LONGEST = 1000;
const id = z.string().regex(/^[\w.-]{1,40}$/);
const overrides = z.record(z.string(), z.record(z.string(), z.string().max(20)));

const content = {
  from: dayField.describe('The first of a month that lies ahead'),
  overrides: overrides.describe('Parameters by clause that differ from the built-in version'),
  note: wordsField(LONGEST).describe('Why'),
};
export const draftVersionBody = z.strictObject({ id, ...content });
export const changeVersionBody = z.strictObject(content);
export const returnVersionBody = z.strictObject({ reason: wordsField(LONGEST) });
export const askPreviewBody = z.strictObject({
  months: z.array(monthField).min(1).max(12),
  propertyIds: z.array(idField).max(5000).optional().describe('Absent: all that the caller sees'),
});
