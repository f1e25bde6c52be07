import { attachmentIds } from '@goldkey/files';
import { listQuerySchema } from '@goldkey/service-kit';
import { z } from 'zod';
import { at, day, factor, id, list, month, quantity, words } from '../shapes.dto.js';

const digits = z.int().min(3).max(9);

/** POST /api/billing/meters */
export const meterBody = z.strictObject({
  householdId: id,
  feeItemId: id,
  code: words(40),
  digits: digits.default(5),
  factor: factor.default('1'),
  installedOn: day,
  value: quantity.meta({ description: 'what it shows at first' }),
  at,
});
/** POST /api/billing/meters/:id/readings */
export const readingBody = z.strictObject({
  day,
  value: quantity.optional().meta({ description: 'absent: estimated' }),
  month: month.optional().meta({ description: 'that is charged; absent: that of the day' }),
  note: words(200).optional(),
  photos: attachmentIds.default([]).meta({ description: 'of what it shows, or of why nobody could read it' }),
});
/** POST /api/billing/meters/:id/replacement */
export const replacementBody = z.strictObject({
  day,
  lastValue: quantity,
  code: words(40),
  digits: digits.default(5),
  firstValue: quantity.default('0'),
});
/** POST /api/billing/readings */
export const roundBody = z.strictObject({
  propertyId: id,
  readings: z
    .array(z.strictObject({ code: words(40), day, value: quantity, month: month.optional() }))
    .min(1)
    .max(500),
});
/** POST /api/billing/meters/:id/readings/:readingId/withdrawal */
export const readingWithdrawalBody = z.strictObject({ reason: words(200) });
/** POST /api/billing/readings/:id/{confirm,dismiss} */
export const settleBody = z.strictObject({ note: words(200).optional() });

export const metersQuery = listQuerySchema({
  filters: { propertyId: list, householdId: list, feeItemId: list, code: list, state: list },
  sorts: ['code', 'lastDay'],
});
export const readingsQuery = listQuerySchema({
  filters: { propertyId: list, meterId: list, state: list },
  sorts: ['day'],
});
