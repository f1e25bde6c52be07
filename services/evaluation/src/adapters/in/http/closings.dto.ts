import { monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

const LONGEST = 1000;

export const closingsQuery = z.strictObject({ month: monthField.optional() });
export const closingPlace = z.strictObject({
  propertyId: z.string().trim().min(1).max(64).describe('Or `group`'),
  month: monthField,
});
export const submitMonthBody = z.strictObject({ note: wordsField(LONGEST).optional() });
export const returnMonthBody = z.strictObject({ reason: wordsField(LONGEST) });
export const closeMonthBody = z.strictObject({
  reason: wordsField(LONGEST).optional().describe('Why it is closed by who submitted it, or with something in dispute'),
});
