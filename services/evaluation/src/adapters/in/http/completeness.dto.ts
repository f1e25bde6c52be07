import { idField, instantField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { ApartView, CompletenessView, OutageView } from '../../../application/queries/completeness-views.js';
import { OUTAGE_STATES, TELLING_SERVICES } from '../../../domain/outage/outage.js';

const LONGEST = 1000;
const service = z.enum(TELLING_SERVICES);

export const apartQuery = z.object({
  month: monthField.optional(),
  property: idField.optional(),
  employee: idField.optional(),
});
export const declareOutageBody = z.object({
  service: service.describe('Which could not be used'),
  propertyId: idField.optional().describe('Absent: at every property'),
  from: instantField,
  until: instantField,
  what: wordsField(LONGEST),
});
export const revokeOutageBody = z.object({ reason: wordsField(LONGEST) });
export const decideOutageBody = z.object({ approved: z.boolean(), reasons: wordsField(LONGEST).optional() });

/** GET /api/evaluation/completeness */
export const completenessAnswer: z.ZodType<CompletenessView> = z.object({
  asOf: z.string(),
  streams: z.array(
    z.object({
      service: z.string(),
      state: z.enum(['complete', 'silent', 'unstated']),
      completeUpTo: z.string().optional().describe('Everything up to then was told'),
      heardAt: z.string().optional(),
      lastEventAt: z.string().optional(),
    }),
  ),
  gaps: z.array(
    z.object({
      propertyId: z.string(),
      name: z.string(),
      service: z.string(),
      pending: z.int().describe('Misses that wait for the service'),
      unread: z.int().describe('Events that could not be read'),
    }),
  ),
});

const outage: z.ZodType<OutageView> = z.object({
  outageId: z.string(),
  service,
  propertyId: z.string().optional(),
  propertyName: z.string().optional(),
  from: z.string(),
  until: z.string(),
  what: z.string(),
  state: z.enum(OUTAGE_STATES),
  declaredBy: z.string(),
  declaredByName: z.string(),
  declaredAt: z.string(),
  mayDecide: z.boolean(),
  mayRevoke: z.boolean(),
  decidedByName: z.string().optional(),
  decidedAt: z.string().optional(),
  reasons: z.string().optional(),
  revokedByName: z.string().optional(),
  revokedAt: z.string().optional(),
  revokedFor: z.string().optional(),
});

/** GET /api/evaluation/outages: newest first. */
export const outagesAnswer = z.object({ items: z.array(outage) });

const apart: z.ZodType<ApartView> = z.object({
  clause: z.string(),
  title: z.string(),
  propertyId: z.string(),
  propertyName: z.string(),
  subjectKind: z.enum(['employee', 'department', 'property']),
  subjectId: z.string(),
  at: z.string(),
  points: z.int().describe('What it would cost'),
  fine: z.string(),
  kind: z.enum(['pending', 'unread', 'waived']),
  service: z.string(),
  outageId: z.string().optional(),
  outage: z.string().optional(),
});

/** GET /api/evaluation/uncounted-misses: of a month, newest first. */
export const apartAnswer = z.object({ items: z.array(apart) });
