import type { Period } from '@goldkey/kernel';
import { anyPeriodField, idField } from '@goldkey/service-kit';
import { z } from 'zod';

const MONTH_OR_HALF = /^\d{4}-(\d{2}|H[12])$/;
const NOT_WEEK = /^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/;

export const stipendsQuery = z.strictObject({
  property: idField,
  period: anyPeriodField
    .refine((text: Period) => MONTH_OR_HALF.test(text), { message: 'request.not-a-period' })
    .describe('A month or half-year'),
});
export const scorecardsQuery = z.strictObject({
  property: idField,
  period: anyPeriodField
    .refine((text: Period) => NOT_WEEK.test(text), { message: 'request.not-a-period' })
    .describe('A month, quarter, half-year or year'),
});
