import { anyPeriodField, idField, monthField } from '@goldkey/service-kit';
import { z } from 'zod';
import { MOST_ENTRIES } from '../../../application/queries/metrics.js';

const PAGE = 200;
const ids = z
  .union([idField, z.array(idField)])
  .transform((given) => [given].flat())
  .optional();

export const metricsQuery = z.strictObject({
  by: z.enum(['month', 'property', 'clause']).default('property'),
  from: monthField.optional().describe('Without it the running month'),
  until: monthField.optional(),
  property: ids,
});
export const entriesQuery = z.strictObject({
  period: anyPeriodField.optional().describe('Without it the running month'),
  property: ids,
  clause: z.string().max(10).optional(),
  subject: idField.optional(),
  outcome: z.enum(['charged', 'recorded']).optional(),
  after: idField.optional().describe('The last entry of the page before'),
  limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(PAGE),
});
