import { z } from 'zod';
import type { ExplanationView } from '../../../application/queries/views.js';
import { entryFields } from './figures.dto.js';

/** One ledger line with everything that led to it (design.md, the eighth kind of page). */
export const explanationAnswer: z.ZodType<ExplanationView> = z.object({
  ...entryFields,
  month: z.string(),
  rulebook: z.string(),
  sentence: z.string(),
  clauseText: z.object({ id: z.string(), title: z.string(), text: z.string(), source: z.string() }),
  parameters: z.array(
    z.object({ name: z.string(), title: z.string(), value: z.string(), reading: z.string().optional() }),
  ),
  evidence: z.array(
    z.object({
      id: z.string(),
      source: z.string(),
      type: z.string(),
      time: z.string(),
      subject: z.string(),
      actorId: z.string().optional(),
      data: z.unknown(),
    }),
  ),
  working: z.string(),
  avoid: z.string(),
  postings: z.array(
    z.object({
      kind: z.enum(['charged', 'adjusted', 'withdrawn']),
      points: z.int(),
      fine: z.string(),
      postedAt: z.string(),
    }),
  ),
  appealUntil: z.string().optional(),
  appeal: z.object({ appealId: z.string(), state: z.enum(['open', 'upheld', 'rejected', 'dropped']) }).optional(),
  corrects: z.object({ entryId: z.string(), month: z.string(), kind: z.enum(['adjustment', 'appeal']) }).optional(),
  verificationCode: z.string(),
});
