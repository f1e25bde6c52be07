import { anyPeriodField, listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { UTILITIES } from '../../../../domain/advance/advance.js';
import { REPORT_KINDS } from '../../../../domain/report/report.js';
import { at, day, flag, id, list, month, words, yuan } from '../shapes.dto.js';

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
export const budgetBody = z.strictObject({ propertyId: id, month, amount: yuan });
/** POST /api/billing/budgets/close */
export const closeBudgetBody = z.strictObject({ propertyId: id, month });
/** POST /api/billing/spendings */
export const spendingBody = z.strictObject({
  propertyId: id,
  day,
  amount: yuan,
  purpose: words(200),
  overrunReason: words(500).optional(),
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
