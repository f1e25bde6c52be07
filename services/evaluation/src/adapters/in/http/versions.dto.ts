import { dayField, idField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { ClauseParametersView, PreviewView, VersionView } from '../../../application/queries/version-views.js';

const LONGEST = 1000;
const id = z.string().regex(/^[\w.-]{1,40}$/);
const overrides = z.record(z.string(), z.record(z.string(), z.string().max(20)));

const content = {
  from: dayField.describe('The first of a month that lies ahead'),
  overrides: overrides.describe('Parameters by clause that differ from the built-in version'),
  note: wordsField(LONGEST).describe('Why'),
};
export const draftVersionBody = z.object({ id, ...content });
export const changeVersionBody = z.object(content);
export const returnVersionBody = z.object({ reason: wordsField(LONGEST) });
export const askPreviewBody = z.object({
  months: z.array(monthField).min(1).max(12),
  propertyIds: z.array(idField).max(5000).optional().describe('Absent: all that the caller sees'),
});

const version: z.ZodType<VersionView> = z.object({
  id: z.string(),
  from: z.string().optional(),
  state: z.enum(['draft', 'proposed', 'approved', 'withdrawn', 'in-force', 'past', 'built-in']),
  overrides,
  note: z.string().optional(),
  draftedByName: z.string().optional(),
  draftedAt: z.string().optional(),
  approvedByName: z.string().optional(),
  approvedAt: z.string().optional(),
  returned: z.string().optional(),
  own: z.boolean().describe('The caller had a hand in it, and does not approve it'),
  version: z.int(),
});

/** GET /api/evaluation/rulebook/versions: newest beginning first. */
export const versionsAnswer = z.object({ items: z.array(version) });
export const versionAnswer = version;

/** GET /api/evaluation/rulebook/parameters: every clause that has numbers. */
export const parametersAnswer = z.object({
  items: z.array(
    z.object({
      clause: z.string(),
      title: z.string(),
      text: z.string(),
      parameters: z.array(
        z.object({
          name: z.string(),
          title: z.string(),
          unit: z.enum(['points', 'yuan', 'time', 'count', 'ratio']),
          min: z.number().optional(),
          max: z.number().optional(),
          builtIn: z.string(),
          now: z.string(),
          reading: z.string().optional(),
          readingId: z.string().optional(),
        }),
      ),
    }) as z.ZodType<ClauseParametersView>,
  ),
});

const sums = {
  pointsBefore: z.int(),
  pointsAfter: z.int(),
  fineBefore: z.string(),
  fineAfter: z.string(),
  missedBefore: z.int(),
  missedAfter: z.int(),
};
const gains = z.array(z.object({ id: z.string(), name: z.string(), ...sums }));

/** GET /api/evaluation/rulebook/previews/:id: who would have lost and gained. */
export const previewAnswer: z.ZodType<PreviewView> = z.object({
  previewId: z.string(),
  versionId: z.string().optional(),
  readingId: z.string().optional().describe('Another reading of the source is tried, no version'),
  optionId: z.string().optional(),
  months: z.array(z.string()),
  properties: z.int(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  done: z.int(),
  total: z.int(),
  askedByName: z.string(),
  askedAt: z.string(),
  losers: z.int(),
  gainers: z.int(),
  sum: z.object(sums),
  clauses: gains,
  places: gains,
  people: gains,
});

/** GET /api/evaluation/rulebook/versions/:id/previews: newest first, without what they found. */
export const previewsAnswer = z.object({ items: z.array(previewAnswer) });
