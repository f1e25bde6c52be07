import { monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { ClosingRecordView, ClosingsView, ClosingView } from '../../../application/queries/closing-views.js';

const LONGEST = 1000;

export const closingsQuery = z.object({ month: monthField.optional() });
export const closingPlace = z.object({
  propertyId: z.string().trim().min(1).max(64).describe('Or `group`'),
  month: monthField,
});
export const submitMonthBody = z.object({ note: wordsField(LONGEST).optional() });
export const returnMonthBody = z.object({ reason: wordsField(LONGEST) });
export const closeMonthBody = z.object({
  reason: wordsField(LONGEST).optional().describe('Why it is closed by who submitted it, or with something in dispute'),
});

const closing = {
  propertyId: z.string(),
  name: z.string().optional(),
  month: z.string(),
  state: z.enum(['draft', 'review', 'closed']),
  version: z.int(),
  obstacles: z.array(
    z.object({
      kind: z.enum([
        'month-running',
        'being-judged',
        'evidence-pending',
        'events-unread',
        'findings-open',
        'complaints-undecided',
        'accounts-open',
        'appeals-open',
      ]),
      count: z.int(),
      firm: z.boolean().describe('No reason helps against it'),
    }),
  ),
  entries: z.int(),
  points: z.int(),
  fine: z.string(),
  submittedBy: z.string().optional(),
  submittedByName: z.string().optional(),
  submittedAt: z.string().optional(),
  note: z.string().optional(),
  closedBy: z.string().optional(),
  closedByName: z.string().optional(),
  closedAt: z.string().optional(),
  reason: z.string().optional(),
};

/** GET /api/evaluation/closings: every property in scope. */
export const closingsAnswer: z.ZodType<ClosingsView> = z.object({
  month: z.string(),
  items: z.array(z.object(closing) as z.ZodType<ClosingView>),
});

/** GET /api/evaluation/closings/:propertyId/:month: with the chain of what was frozen. */
export const closingRecordAnswer: z.ZodType<ClosingRecordView> = z.object({
  ...closing,
  frozen: z
    .object({
      number: z.int(),
      rulebook: z.string(),
      facts: z.int(),
      factsHash: z.string(),
      previousHash: z.string(),
      hash: z.string(),
      intact: z.boolean(),
      brokenAt: z.int().optional(),
    })
    .optional(),
  lines: z.array(z.object({ place: z.int(), entryId: z.string(), record: z.string(), hash: z.string() })),
}) as z.ZodType<ClosingRecordView>;
