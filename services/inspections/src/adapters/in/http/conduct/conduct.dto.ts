import { actField, dayField, idField as id, listQuerySchema, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { FIRST_ARTICLE, LAST_ARTICLE, LEVELS } from '../../../../domain/conduct/conduct.js';

/** When it became true; left out: now. */
const at = actField.optional();
const list = z.string().max(2000);

/** POST /api/inspections/conduct-cases */
export const reportBody = z.strictObject({
  propertyId: id,
  employeeId: id,
  article: z.int().min(FIRST_ARTICLE).max(LAST_ARTICLE),
  level: z.enum(LEVELS),
  occurredOn: dayField,
  description: words(2000),
  evidence: words(500),
  at,
});
/** POST /api/inspections/conduct-cases/:id/hearing */
export const hearingBody = z.strictObject({
  silent: z.boolean().default(false).meta({ description: 'the person did not say anything; words tell why' }),
  words: words(4000),
  at,
});
/** POST /api/inspections/conduct-cases/:id/confirmation */
export const confirmationBody = z.strictObject({
  reason: words(2000),
  circulated: z.boolean().default(false),
  serious: z.boolean().default(false),
  at,
});
export const takeBackBody = z.strictObject({ at });

export const conductQuery = listQuerySchema({
  filters: {
    propertyId: list,
    state: list,
    level: list,
    article: list,
    employeeId: list,
    mine: z
      .enum(['about-me', 'by-me'])
      .meta({ description: 'only cases about the caller, or that the caller told of' }),
  },
  sorts: ['reportedAt', 'occurredOn'],
});
/** GET /api/inspections/conduct-cases/colleagues */
export const colleaguesQuery = z.strictObject({ propertyId: id, on: dayField });
