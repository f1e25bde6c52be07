import { anyPeriodField, listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { UTILITIES } from '../../../../domain/advance/advance.js';
import { SPENDING_CATEGORIES } from '../../../../domain/budget/category.js';
import { REPORT_KINDS } from '../../../../domain/report/report.js';
import { at, day, flag, id, list, month, words, yuan } from '../shapes.dto.js';

const category = z.enum(SPENDING_CATEGORIES);

/** POST /api/billing/reports */
export const reportBody = z.strictObject({
  propertyId: id,
  kind: z.enum(REPORT_KINDS),
  period: anyPeriodField,
  remarks: words(4000).optional(),
  measures: words(4000).optional(),
});
/** GET /api/billing/reports/figures */
export const figuresQuery = z.strictObject({ propertyId: id, period: anyPeriodField });
/** PUT /api/billing/budgets */
export const budgetBody = z.strictObject({
  propertyId: id,
  month,
  amount: yuan.optional().meta({ description: 'absent: what the parts come to' }),
  parts: z
    .partialRecord(category, yuan)
    .optional()
    .meta({ description: 'yuan by category; they come to the amount. Absent: the month is not split' }),
});
/** POST /api/billing/budgets/close */
export const closeBudgetBody = z.strictObject({ propertyId: id, month });
/** POST /api/billing/spendings */
export const spendingBody = z.strictObject({
  propertyId: id,
  day,
  amount: yuan,
  purpose: words(200),
  category: category.optional().meta({ description: 'needed where the month is split' }),
  overrunReason: words(500).optional(),
});
/** POST /api/billing/budgets/:id/spendings/:spendingId/category */
export const sortBody = z.strictObject({ category, overrunReason: words(500).optional() });
/** GET /api/billing/budgets/comparison */
export const comparisonQuery = z.strictObject({
  propertyId: list.optional().meta({ description: 'ids with commas; absent: all of the scope' }),
  from: month,
  until: month,
});
/** POST /api/billing/advances */
export const advanceBody = z.strictObject({
  propertyId: id,
  utility: z.enum(UTILITIES),
  amount: yuan,
  periodEnd: day,
  supplier: words(120),
  at,
});
/** POST /api/billing/advances/:id/recovery */
export const recoveryBody = z.strictObject({ amount: yuan, note: words(200).optional(), at });

/** POST /api/billing/…/withdrawal */
export const withdrawalBody = z.strictObject({ reason: words(500) });

export const reportsQuery = listQuerySchema({
  filters: { propertyId: list, kind: list, period: list },
  sorts: ['submittedAt', 'period'],
});
export const budgetsQuery = listQuerySchema({
  filters: { propertyId: list, month: list, year: list, state: list },
  sorts: ['month'],
});
export const advancesQuery = listQuerySchema({
  filters: { propertyId: list, utility: list, open: flag },
  sorts: ['periodEnd'],
});
