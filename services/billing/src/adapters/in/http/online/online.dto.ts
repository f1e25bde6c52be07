import { LOCALES, listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { LONGEST_LIFE_DAYS } from '../../../../domain/bill-link/bill-link.js';
import { ONLINE_MEANS } from '../../../../domain/online-payment/online-payment.js';
import { flag, id, list, yuan } from '../shapes.dto.js';

/** POST /api/billing/households/:id/bill-link */
export const billLinkBody = z.strictObject({ days: z.int().min(1).max(LONGEST_LIFE_DAYS).default(30) });
/** POST /api/billing/owner/:token/payments */
export const ownerPaymentBody = z.strictObject({
  means: z.enum(ONLINE_MEANS),
  amount: yuan,
  chosen: z.array(id).min(1).max(200).optional(),
  owed: yuan.meta({ description: 'what the payer was shown to owe in all' }),
});
/** GET /api/billing/online/test-provider/:id */
export const testPageQuery = z.strictObject({ language: z.enum(LOCALES).optional() });
/** POST /api/billing/online-payments/:id/refund */
export const onlineRefundBody = z.strictObject({ refundId: id.meta({ description: 'an approved refund' }) });

export const onlinePaymentsQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, state: list, discrepant: flag, refundWaits: flag },
  sorts: ['begunAt', 'amount'],
});
