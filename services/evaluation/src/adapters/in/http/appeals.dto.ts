import { idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

const LONGEST = 2000;
const MOST_EVIDENCE = 20;
const state = z.enum(['open', 'upheld', 'rejected', 'dropped']);

export const appealsQuery = z.strictObject({ state: state.optional() });
export const fileAppealBody = z.strictObject({
  entryId: idField,
  reason: wordsField(LONGEST),
  evidence: z.array(wordsField(LONGEST)).max(MOST_EVIDENCE).default([]),
});
export const dropAppealBody = z.strictObject({ reason: wordsField(LONGEST) });
export const decideAppealBody = z.strictObject({ upheld: z.boolean(), reasons: wordsField(LONGEST) });
