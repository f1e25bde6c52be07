import { dayField, idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { PRIVACY_REQUEST_STATES } from '../../../../domain/privacy-request/machine.js';
import { PERSON_KINDS, PRIVACY_WISHES } from '../../../../domain/privacy-request/privacy-request.js';

export const kindField = z.enum(PERSON_KINDS);
export const stateField = z.enum(PRIVACY_REQUEST_STATES);
export const wishField = z.enum(PRIVACY_WISHES);

export const askBody = z.strictObject({
  wish: wishField,
  kind: kindField,
  ids: z.array(idField).min(1).max(20),
  proof: wordsField(500),
  askedOn: dayField.optional(),
});
export const noBody = z.strictObject({});
export const refusalBody = z.strictObject({ reason: wordsField(500) });

export const peopleQuery = z.strictObject({ kind: kindField, q: z.string().trim().min(1).max(60) });

const threeWords = z.array(z.string()).describe('in simplified Chinese, traditional Chinese and English');
export const outcomeAnswer = z.object({
  store: z.string(),
  title: threeWords,
  erased: z.int().describe('rows'),
  kept: z.array(
    z.object({
      rows: z.int(),
      reason: z.string(),
      words: threeWords,
      until: z.string().optional().describe('YYYY-MM-DD; absent where it is not known yet'),
    }),
  ),
});

export const requestAnswer = z.object({
  id: z.string(),
  version: z.int(),
  propertyId: z.string().optional(),
  wish: wishField,
  kind: kindField,
  name: z.string(),
  place: z.string(),
  entries: z.int().describe('of the register, that are this person'),
  proof: z.string(),
  askedOn: z.string(),
  dueOn: z.string(),
  state: stateField,
  writtenBy: z.string(),
  writerName: z.string(),
  decision: z.object({ at: z.string(), by: z.string(), name: z.string(), reason: z.string().optional() }).optional(),
  outcomes: z.array(z.object({ service: z.string(), at: z.string(), stores: z.array(outcomeAnswer) })),
  mayDecide: z.boolean().describe('whether the caller may approve or refuse it now: another person than who wrote it'),
  waiting: z.array(z.string()).describe('services that have not erased yet, of an approved erasure'),
});
export const requestsAnswer = z.object({
  items: z.array(requestAnswer),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

export const peopleAnswer = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      place: z.string(),
      phone: z.string().optional().describe('masked'),
      until: z.string().optional().describe('last day at the home'),
    }),
  ),
});
export const previewAnswer = z.object({
  services: z.array(
    z.object({
      service: z.string(),
      stores: z.array(outcomeAnswer).optional().describe('absent where the service does not answer'),
    }),
  ),
});
