import type { Period } from '@goldkey/kernel';
import { anyPeriodField, dayField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { PublicationsView, PublicationView } from '../../../application/queries/publication-views.js';
import { CHANNELS } from '../../../domain/publication/publication.js';

const LONGEST = 2000;
const PUBLISHABLE = /^\d{4}-(\d{2}|Q[1-4]|H[12])$/;

const channels = z.array(z.enum(CHANNELS));
const period = anyPeriodField
  .refine((text: Period) => PUBLISHABLE.test(text), { message: 'request.not-a-period' })
  .describe('A month, quarter or half-year');

export const publicationsQuery = z.object({ period: period.optional() });
export const publishResultsBody = z.object({
  propertyId: z.string().trim().min(1).max(64).describe('Or `group`'),
  period,
  channels: channels
    .min(1)
    .transform((chosen) => CHANNELS.filter((channel) => chosen.includes(channel)))
    .describe('Where they are shown'),
  until: dayField.optional().describe('The last day; five whole days after today where it is not given'),
});
export const raiseObjectionBody = z.object({ text: wordsField(LONGEST) });
export const answerObjectionBody = z.object({ text: wordsField(LONGEST) });

/** GET /api/evaluation/publications: every place in scope. */
export const publicationsAnswer: z.ZodType<PublicationsView> = z.object({
  period: z.string(),
  items: z.array(
    z.object({
      propertyId: z.string(),
      name: z.string().optional(),
      state: z.enum(['open', 'ready', 'published', 'over']),
      missing: z.array(z.string()),
      publicationId: z.string().optional(),
      from: z.string().optional(),
      until: z.string().optional(),
      channels: channels.optional(),
      unanswered: z.int().optional(),
      appeals: z.int().optional(),
    }),
  ),
});

/** GET /api/evaluation/publications/:id: exactly what was shown, with its proof. */
export const publicationAnswer: z.ZodType<PublicationView> = z.object({
  publicationId: z.string(),
  propertyId: z.string(),
  name: z.string().optional(),
  period: z.string(),
  number: z.int(),
  from: z.string(),
  until: z.string(),
  channels,
  publishedByName: z.string(),
  publishedAt: z.string(),
  state: z.enum(['published', 'over']),
  ownOnly: z.boolean().describe('The publication is over: only the lines of the caller are here'),
  points: z.int(),
  fine: z.string(),
  lines: z.array(
    z.object({
      entryId: z.string(),
      clause: z.string(),
      title: z.string(),
      month: z.string(),
      at: z.string(),
      employeeId: z.string(),
      employeeName: z.string(),
      points: z.int(),
      fine: z.string(),
      corrects: z.object({ month: z.string(), kind: z.string() }).optional(),
    }),
  ),
  stipends: z.array(
    z.object({
      employeeId: z.string(),
      employeeName: z.string(),
      halfYear: z.string(),
      months: z.int(),
      standard: z.string(),
      deducted: z.string(),
      before: z.string().describe('What earlier publications told of the same half-year'),
      due: z.string(),
    }),
  ),
  bonuses: z.array(
    z.object({
      bonusId: z.string(),
      departmentId: z.string(),
      departmentName: z.string(),
      period: z.string(),
      employeeId: z.string(),
      employeeName: z.string(),
      amount: z.string().describe('Decimal yuan: below 0 where it is taken back'),
    }),
  ),
  objections: z.array(
    z.object({
      objectionId: z.string(),
      raisedBy: z.string(),
      raisedByName: z.string(),
      raisedAt: z.string(),
      text: z.string(),
      mayAnswer: z.boolean(),
      answeredByName: z.string().optional(),
      answeredAt: z.string().optional(),
      answer: z.string().optional(),
    }),
  ),
  proof: z.object({
    previousHash: z.string(),
    hash: z.string(),
    months: z.array(z.object({ month: z.string(), number: z.int(), hash: z.string() })),
    intact: z.boolean(),
  }),
});
