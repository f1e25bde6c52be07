import { idField as id, weekField, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';

/** POST /api/inspections/findings/:id/merge */
export const mergeBody = z.strictObject({
  others: z
    .array(z.strictObject({ id, version: z.int().min(1) }))
    .min(1)
    .max(50)
    .meta({ description: 'findings of the same cause, each with the version that was seen' }),
  reason: words(500),
});
/** GET /api/inspections/overdue-findings */
export const overdueQuery = z.strictObject({ propertyId: id.optional() });
/** GET /api/inspections/finding-categories */
export const categoriesQuery = z.strictObject({ propertyId: id.optional() });
/** GET /api/inspections/findings-standing */
export const standingQuery = z.strictObject({
  propertyId: id.optional(),
  days: z.coerce.number().int().min(1).max(366).default(90),
});
/** GET /api/inspections/patrol-weeks */
export const weekQuery = z.strictObject({ propertyId: id, week: weekField.optional() });
/** POST /api/inspections/patrol-reviews */
export const signBody = z.strictObject({ propertyId: id, week: weekField, remark: words(2000) });
