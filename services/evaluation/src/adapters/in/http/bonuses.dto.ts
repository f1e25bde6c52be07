import { fen, type Period, periodKind } from '@goldkey/kernel';
import { anyPeriodField, idField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

const LONGEST = 1000;
const MOST_PEOPLE = 1000;

/** Decimal yuan as text. */
const yuan = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'request.not-an-amount' })
  .describe('Decimal yuan')
  .transform(fen);

const period = anyPeriodField
  .refine((text: Period) => ['month', 'quarter'].includes(periodKind(text) ?? ''), {
    message: 'request.not-a-period',
  })
  .describe('A month or quarter');

export const bonusesQuery = z.strictObject({ period: period.optional() });
export const bonusDepartmentsQuery = z.strictObject({ property: idField, period });
export const ownBonusesQuery = z.strictObject({ month: monthField.optional().describe('Absent: all there are') });
export const grantBonusBody = z.strictObject({
  propertyId: idField,
  departmentId: idField,
  period,
  amount: yuan,
  reason: wordsField(LONGEST),
});
export const shareBonusBody = z.strictObject({
  shares: z
    .array(z.strictObject({ employeeId: idField, amount: yuan }))
    .max(MOST_PEOPLE)
    .describe('All of them anew; whoever is not named gets nothing'),
});
export const submitBonusBody = z.strictObject({
  kept: yuan.describe('Exactly what is not shared out, decimal yuan'),
  keptReason: wordsField(LONGEST).optional().describe('Wherever anything is kept'),
});
export const bonusReasonBody = z.strictObject({ reason: wordsField(LONGEST) });
