import { idField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

const LONGEST_NAME = 64;
const LONGEST = 1000;
const MOST = 500;

export const findingKindsQuery = z.strictObject({ property: idField, month: monthField.optional() });

const place = { propertyId: idField, month: monthField };
const kind = wordsField(LONGEST_NAME).describe('What the findings count as');
const reason = wordsField(LONGEST);
export const ruleKindsBody = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('merge'),
    ...place,
    kind,
    reason,
    kinds: z.array(wordsField(LONGEST_NAME)).min(2).max(MOST),
  }),
  z.strictObject({ act: z.literal('split'), ...place, kind, reason, findingIds: z.array(idField).min(1).max(MOST) }),
]);
export const reverseRulingBody = z.strictObject({ reason });
