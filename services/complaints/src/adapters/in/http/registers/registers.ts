import {
  actField,
  dayField,
  idField,
  inOrder,
  pastField,
  phoneField,
  type Register,
  withdrawal,
  wordsField,
} from '@goldkey/service-kit';
import { z } from 'zod';

/** What owner relations writes down besides cases (product.md, complaints). */

const short = wordsField(100);
const words = wordsField(2_000);

const complaints = { service: 'complaints', read: 'complaints:read', write: 'complaints:visit' } as const;

const ofCase = z.object({ caseId: idField.describe('The case of the reception log that it became') });

/** What is said of the property in public, and what became of it. Older records have the number of their case as a text. */
const onlineVoices: Register = {
  ...complaints,
  name: 'online-voices',
  table: 'online_voice',
  recordKind: 'online-voice',
  write: 'complaints:receive',
  fields: z.object({
    platform: short,
    author: short.optional(),
    said: words,
    address: z.url().max(500).optional(),
    seenAt: pastField,
  }),
  begins: 'open',
  acts: {
    'take-up': { from: ['open'], to: 'taken-up', happens: 'TakenUp', fields: ofCase },
    relink: { from: ['taken-up'], to: 'taken-up', happens: 'Relinked', fields: ofCase },
    answer: { from: ['open', 'taken-up'], to: 'answered', happens: 'Answered', fields: z.object({ reply: words }) },
    dismiss: { from: ['open'], to: 'dismissed', happens: 'Dismissed', fields: z.object({ reason: short }) },
    withdraw: withdrawal(['open', 'taken-up', 'answered', 'dismissed']),
  },
  sortedBy: 'seenAt',
  names: ['caseId'],
  guarded: true,
  searched: ['platform', 'author', 'said'],
  personal: ['author', 'said', 'reply', 'reason'],
};

/** Outside bodies that a property has to do with. */
const outsideBodies: Register = {
  ...complaints,
  name: 'outside-bodies',
  table: 'outside_body',
  recordKind: 'outside-body',
  fields: z.object({
    name: wordsField(200),
    kind: z.enum(['police', 'fire', 'community', 'association', 'government', 'partner']),
    contact: short,
    phone: phoneField.optional(),
    knownSince: dayField,
    note: words.optional(),
  }),
  begins: 'active',
  acts: {
    end: { from: ['active'], to: 'ended', happens: 'Ended', fields: z.object({ reason: short }) },
    withdraw: withdrawal(['active', 'ended']),
  },
  sortedBy: 'knownSince',
  searched: ['name', 'contact'],
  personal: ['contact', 'phone', 'note', 'reason'],
};

/** Visits to outside bodies, and surveys of the market. */
const outsideVisits: Register = {
  ...complaints,
  name: 'outside-visits',
  table: 'outside_visit',
  recordKind: 'outside-visit',
  fields: z.object({
    kind: z.enum(['visit', 'market-survey']),
    body: wordsField(200),
    purpose: wordsField(300),
    visitedAt: actField,
    findings: words,
  }),
  begins: 'reported',
  acts: {
    'follow-up': { from: ['reported'], to: 'followed-up', happens: 'FollowedUp', fields: z.object({ outcome: words }) },
    withdraw: withdrawal(['reported', 'followed-up']),
  },
  sortedBy: 'visitedAt',
  searched: ['body', 'purpose', 'findings'],
};

/** Agreements with outside bodies, with their terms and expiry. */
const agreements: Register = {
  ...complaints,
  name: 'agreements',
  table: 'agreement',
  recordKind: 'agreement',
  fields: z.object({
    body: wordsField(200),
    subject: wordsField(200),
    terms: wordsField(5_000),
    signedOn: dayField,
    expiresOn: dayField,
  }),
  files: true,
  begins: 'in-force',
  acts: {
    renew: {
      from: ['in-force'],
      to: 'in-force',
      happens: 'Renewed',
      fields: z.object({ renewedOn: dayField, expiresOn: dayField }),
    },
    end: { from: ['in-force'], to: 'ended', happens: 'Ended', fields: z.object({ reason: short }) },
    withdraw: withdrawal(['in-force', 'ended']),
  },
  sortedBy: 'expiresOn',
  due: ['in-force'],
  searched: ['body', 'subject', 'terms'],
  check: inOrder('signedOn', 'expiresOn'),
};

export const registers = [onlineVoices, outsideBodies, outsideVisits, agreements] as const;
