import type { HeldMonth } from '@goldkey/rulebook';
import { z } from 'zod';
import type { HeldLedgerView, VerificationView } from '../../../application/queries/verification-views.js';

const cost = { points: z.string(), fine: z.string() };
const rates = z.record(
  z.string(),
  z.object({
    numerator: z.string(),
    denominator: z.string(),
    basis: z.string().optional(),
    mean: z.string().optional(),
  }),
);
const kind = z.enum(['employee', 'department', 'property']);
const counts = { due: z.int(), done: z.int() };

const overrides = z.record(z.string(), z.record(z.string(), z.string()));

const indicator = z.object({ id: z.string(), value: z.string(), score: z.string(), weight: z.string() });

const heldMonth = z.object({
  propertyId: z.string().nullable(),
  month: z.string(),
  lines: z.array(
    z.object({
      key: z.string(),
      clause: z.string(),
      at: z.string(),
      subjectKind: kind,
      subjectId: z.string(),
      outcome: z.enum(['charged', 'recorded', 'withdrawn']),
      ...cost,
      evidence: z.array(z.string()),
      posted: z.object(cost),
      frozen: z.boolean().optional(),
    }),
  ),
  subjects: z.array(
    z.object({
      kind,
      id: z.string(),
      ...cost,
      ...counts,
      duties: z.record(z.string(), z.object(counts)),
      rates,
      flags: z.array(z.string()),
      stipend: z.object({ months: z.int(), standard: z.string(), deducted: z.string() }).optional(),
      scorecard: z.object({ score: z.string(), indicators: z.array(indicator) }).optional(),
    }),
  ),
  totals: z.object({ rulebook: z.string(), ...cost, ...counts, missed: z.int(), rates }).optional(),
}) as unknown as z.ZodType<HeldMonth>;

const correction = z.object({
  propertyId: z.string().nullable(),
  ofGroup: z.boolean(),
  month: z.string().describe('In which it counts'),
  of: z.string(),
  ofMonth: z.string(),
  kind: z.enum(['adjustment', 'appeal']),
  clause: z.string(),
  subjectKind: kind,
  subjectId: z.string(),
  ...cost,
});

const apart = z.object({
  propertyId: z.string(),
  month: z.string(),
  key: z.string(),
  kind: z.enum(['pending', 'unread', 'waived']),
  reason: z.string().describe('The service that is silent, or the id of the outage'),
  clause: z.string(),
  at: z.string(),
  subjectKind: kind,
  subjectId: z.string(),
});

/** GET /api/evaluation/held-ledger: what is kept, all at one instant; `lastFact` bounds an export of the same instant. */
export const heldLedgerAnswer = z.object({
  asOf: z.string(),
  lastFact: z.string(),
  everything: z.boolean().describe('Whether the caller sees all properties'),
  months: z.array(heldMonth),
  waiting: z.array(z.object({ propertyId: z.string().nullable(), month: z.string().optional() })),
  closed: z.array(z.object({ propertyId: z.string().nullable(), month: z.string() })),
  corrections: z.array(correction),
  apart: z.array(apart).describe('Misses that do not count, each with its reason'),
  versions: z
    .array(z.object({ id: z.string(), from: z.string(), overrides }))
    .describe("Approved versions of the group's own, by their first day"),
}) as unknown as z.ZodType<HeldLedgerView>;

const verification: z.ZodType<VerificationView> = z.object({
  id: z.string(),
  asOf: z.string(),
  endedAt: z.string(),
  properties: z.int(),
  months: z.int(),
  waiting: z.int(),
  count: z.int(),
  differences: z.array(
    z.object({
      propertyId: z.string().nullable(),
      propertyName: z.string().nullable(),
      month: z.string(),
      subjectKind: z.string(),
      subjectId: z.string(),
      subjectName: z.string(),
      clause: z.string().nullable(),
      field: z.string(),
      online: z.string().nullable(),
      offline: z.string().nullable(),
    }),
  ),
});

/** GET /api/evaluation/verifications: the last runs, newest first. */
export const verificationsAnswer = z.object({ items: z.array(verification) });
