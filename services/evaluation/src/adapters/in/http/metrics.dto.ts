import { anyPeriodField, idField, monthField } from '@goldkey/service-kit';
import { z } from 'zod';
import { type ListedEntry, type MetricsView, MOST_ENTRIES } from '../../../application/queries/metrics.js';

const PAGE = 200;
const ids = z
  .union([idField, z.array(idField)])
  .transform((given) => [given].flat())
  .optional();

export const metricsQuery = z.object({
  by: z.enum(['month', 'property', 'clause']).default('property'),
  from: monthField.optional().describe('Without it the running month'),
  until: monthField.optional(),
  property: ids,
});
export const entriesQuery = z.object({
  period: anyPeriodField.optional().describe('Without it the running month'),
  property: ids,
  clause: z.string().max(10).optional(),
  subject: idField.optional(),
  outcome: z.enum(['charged', 'recorded']).optional(),
  after: idField.optional().describe('The last entry of the page before'),
  limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(PAGE),
});

/** GET /api/evaluation/metrics */
export const metricsAnswer = z.object({
  items: z.array(
    z.object({
      key: z.string().describe('Month, property or clause'),
      name: z.string(),
      points: z.int(),
      fine: z.string(),
      charged: z.int(),
      recorded: z.int(),
      pending: z.int(),
      due: z.int(),
      done: z.int(),
      dutyCompletion: z.object({ value: z.string().nullable(), numerator: z.string(), denominator: z.string() }),
    }) as z.ZodType<MetricsView>,
  ),
});

/** GET /api/evaluation/entries: in order of their ids; `next` is there while more follow. */
export const entriesAnswer = z.object({
  items: z.array(
    z.object({
      entryId: z.string(),
      clause: z.string(),
      title: z.string(),
      month: z.string(),
      at: z.string(),
      propertyId: z.string().optional(),
      propertyName: z.string().optional(),
      subjectKind: z.enum(['employee', 'department', 'property']),
      subjectId: z.string(),
      subjectName: z.string(),
      outcome: z.enum(['charged', 'recorded']),
      points: z.int(),
      fine: z.string(),
    }) as z.ZodType<ListedEntry>,
  ),
  next: z.string().optional(),
});
