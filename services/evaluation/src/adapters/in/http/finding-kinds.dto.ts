import { idField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { FindingKindsView } from '../../../application/queries/kind-views.js';

const LONGEST_NAME = 64;
const LONGEST = 1000;
const MOST = 500;

export const findingKindsQuery = z.object({ property: idField, month: monthField.optional() });

const place = { propertyId: idField, month: monthField };
const kind = wordsField(LONGEST_NAME).describe('What the findings count as');
const reason = wordsField(LONGEST);
export const ruleKindsBody = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('merge'),
    ...place,
    kind,
    reason,
    kinds: z.array(wordsField(LONGEST_NAME)).min(2).max(MOST),
  }),
  z.object({ act: z.literal('split'), ...place, kind, reason, findingIds: z.array(idField).min(1).max(MOST) }),
]);
export const reverseRulingBody = z.object({ reason });

/** GET /api/evaluation/finding-kinds */
export const findingKindsAnswer: z.ZodType<FindingKindsView> = z.object({
  propertyId: z.string(),
  propertyName: z.string(),
  month: z.string(),
  closed: z.boolean().describe('What changes now is an adjustment in the running month'),
  points: z.int(),
  settling: z.boolean().describe('The last ruling is not in the figures yet'),
  kinds: z.array(
    z.object({
      kind: z.string(),
      points: z.int(),
      findings: z.array(
        z.object({ findingId: z.string(), category: z.string(), raisedAt: z.string(), points: z.int() }),
      ),
      rulingIds: z.array(z.string()),
    }),
  ),
  rulings: z.array(
    z.object({
      rulingId: z.string(),
      act: z.enum(['merge', 'split']),
      kind: z.string(),
      kinds: z.array(z.string()),
      findingIds: z.array(z.string()),
      reason: z.string(),
      ruledByName: z.string(),
      ruledAt: z.string(),
      reversed: z.object({ byName: z.string(), at: z.string(), reason: z.string() }).optional(),
    }),
  ),
});
