import { idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { AppealView } from '../../../application/queries/show-appeals.js';

const LONGEST = 2000;
const MOST_EVIDENCE = 20;
const state = z.enum(['open', 'upheld', 'rejected', 'dropped']);

export const appealsQuery = z.object({ state: state.optional() });
export const fileAppealBody = z.object({
  entryId: idField,
  reason: wordsField(LONGEST),
  evidence: z.array(wordsField(LONGEST)).max(MOST_EVIDENCE).default([]),
});
export const dropAppealBody = z.object({ reason: wordsField(LONGEST) });
export const decideAppealBody = z.object({ upheld: z.boolean(), reasons: wordsField(LONGEST) });

/** GET /api/evaluation/appeals/:id */
export const appealAnswer: z.ZodType<AppealView> = z.object({
  appealId: z.string(),
  entryId: z.string(),
  clause: z.string(),
  title: z.string(),
  propertyId: z.string().nullable(),
  propertyName: z.string().optional(),
  month: z.string(),
  subjectId: z.string(),
  subjectName: z.string(),
  state,
  filedBy: z.string(),
  filedByName: z.string(),
  filedForName: z.string().optional().describe('The manager for whom a deputy filed it'),
  filedAt: z.string(),
  reason: z.string(),
  evidence: z.array(z.string()),
  decidedByName: z.string().optional(),
  decidedAt: z.string().optional(),
  reasons: z.string().optional(),
  droppedByName: z.string().optional(),
  droppedAt: z.string().optional(),
  droppedFor: z.string().optional(),
  until: z.string().optional().describe('Until when an appeal was taken; absent while the month is open'),
  ownCase: z.boolean().describe('The caller may not decide it'),
  mayDrop: z.boolean().describe('The caller may take it back'),
});

/** GET /api/evaluation/appeals: newest first. */
export const appealsAnswer = z.object({ items: z.array(appealAnswer) });
