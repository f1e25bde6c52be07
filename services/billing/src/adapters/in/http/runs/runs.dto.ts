import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { flag, id, list, month, words, yuan } from '../shapes.dto.js';

const scope = {
  propertyId: id,
  month,
  feeItemIds: z.array(id).min(1).max(50),
  buildings: z.array(words(40)).min(1).max(200).optional().meta({ description: 'absent: all' }),
  sharedCosts: z
    .array(z.strictObject({ feeItemId: id, amount: yuan }))
    .max(50)
    .default([])
    .meta({ description: 'costs of the month for fee items that are shared' }),
};
/** POST /api/billing/runs/preview */
export const previewBody = z.strictObject(scope);
/** POST /api/billing/runs */
export const runBody = z.strictObject({
  ...scope,
  expected: z
    .strictObject({ lines: z.int().min(0), total: z.string().regex(/^-?\d{1,12}\.\d{2}$/) })
    .meta({ description: 'what the preview showed' }),
});
/** POST /api/billing/runs/:id/reversal */
export const reversalBody = z.strictObject({
  reason: words(500),
  lineId: id.optional().meta({ description: 'absent: all that the run billed' }),
});

export const runsQuery = listQuerySchema({
  filters: { propertyId: list, month: list, state: list },
  sorts: ['issuedAt', 'month'],
});
export const linesQuery = listQuerySchema({
  filters: { propertyId: list, runId: list, householdId: list, feeItemId: list, month: list, reversed: flag },
  sorts: ['home', 'month', 'amount'],
});
