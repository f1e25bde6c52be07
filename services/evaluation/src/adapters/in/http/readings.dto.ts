import { monthField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { ReadingView } from '../../../application/queries/reading-views.js';

export const askReadingsBody = z.object({
  months: z.array(monthField).min(1).max(12),
  readingId: z
    .string()
    .regex(/^R-\d+$/)
    .optional()
    .describe('Absent: every reading'),
});

const reading: z.ZodType<ReadingView> = z.object({
  readingId: z.string(),
  title: z.string(),
  question: z.string(),
  clauses: z.array(z.string()),
  options: z.array(
    z.object({
      optionId: z.string(),
      title: z.string(),
      chosen: z.boolean(),
      parameters: z.array(z.object({ clause: z.string(), name: z.string(), title: z.string(), value: z.string() })),
      why: z.string().optional().describe('Why its effect cannot be worked out'),
      effect: z
        .object({
          previewId: z.string(),
          state: z.enum(['waiting', 'running', 'done', 'failed']),
          done: z.int(),
          total: z.int(),
          months: z.array(z.string()),
          properties: z.int(),
          askedAt: z.string(),
          losers: z.int(),
          gainers: z.int(),
          missed: z.int().describe('After minus before, as points and fine'),
          points: z.int(),
          fine: z.string(),
        })
        .optional()
        .describe('Absent until it is asked for'),
    }),
  ),
});

/** GET /api/evaluation/rulebook/readings: in the order of their ids. */
export const readingsAnswer = z.object({ items: z.array(reading) });
