import { monthField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { ClauseItem, ClauseView } from '../../../application/queries/clause-views.js';
import { entry } from './figures.dto.js';

export const clauseQuery = z.object({ month: monthField.optional().describe('Absent: the running one') });

const itemFields = { clause: z.string(), title: z.string(), place: z.string().describe('In the source document') };

/** GET /api/evaluation/clauses: in the order of the rulebook. */
export const clausesAnswer = z.object({ items: z.array(z.object(itemFields) as z.ZodType<ClauseItem>) });

/** GET /api/evaluation/clauses/:id: with its numbers in the month, and whom it charged. */
export const clauseAnswer: z.ZodType<ClauseView> = z.object({
  ...itemFields,
  month: z.string(),
  rulebook: z.string(),
  text: z.string(),
  parameters: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      value: z.string(),
      builtIn: z.string(),
      reading: z.string().optional(),
      readingId: z.string().optional(),
    }),
  ),
  points: z.int(),
  fine: z.string(),
  charged: z.int(),
  recorded: z.int(),
  entries: z.array(entry).describe('Newest first, of very many only the first'),
  more: z.boolean(),
});
