import type { Period } from '@goldkey/kernel';
import { anyPeriodField, dayField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { CHANNELS } from '../../../domain/publication/publication.js';

const LONGEST = 2000;
const PUBLISHABLE = /^\d{4}-(\d{2}|Q[1-4]|H[12])$/;

const channels = z.array(z.enum(CHANNELS));
const period = anyPeriodField
  .refine((text: Period) => PUBLISHABLE.test(text), { message: 'request.not-a-period' })
  .describe('A month, quarter or half-year');

export const publicationsQuery = z.strictObject({ period: period.optional() });
export const publishResultsBody = z.strictObject({
  propertyId: z.string().trim().min(1).max(64).describe('Or `group`'),
  period,
  channels: channels
    .min(1)
    .transform((chosen) => CHANNELS.filter((channel) => chosen.includes(channel)))
    .describe('Where they are shown'),
  until: dayField.optional().describe('The last day; five whole days after today where it is not given'),
});
export const raiseObjectionBody = z.strictObject({ text: wordsField(LONGEST) });
export const answerObjectionBody = z.strictObject({ text: wordsField(LONGEST) });
