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

export const bonusesQuery = z.object({ period: period.optional() });
export const bonusDepartmentsQuery = z.object({ property: idField, period });
export const ownBonusesQuery = z.object({ month: monthField.optional().describe('Absent: all there are') });
export const grantBonusBody = z.object({
  propertyId: idField,
  departmentId: idField,
  period,
  amount: yuan,
  reason: wordsField(LONGEST),
});
export const shareBonusBody = z.object({
  shares: z
    .array(z.object({ employeeId: idField, amount: yuan }))
    .max(MOST_PEOPLE)
    .describe('All of them anew; whoever is not named gets nothing'),
});
export const submitBonusBody = z.object({
  kept: yuan.describe('Exactly what is not shared out, decimal yuan'),
  keptReason: wordsField(LONGEST).optional().describe('Wherever anything is kept'),
});
export const bonusReasonBody = z.object({ reason: wordsField(LONGEST) });
