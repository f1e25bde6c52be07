import { z } from 'zod';
import type {
  EntryView,
  IncompleteView,
  RateView,
  TargetsView,
  TrendView,
} from '../../../application/queries/views.js';

/** Parts that several answers share. Every schema here is checked against the view it describes. */

const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A calendar month, `2026-08`. */
export const monthParameter = z.string().regex(month);

export const rate: z.ZodType<RateView> = z.object({
  value: z.string().nullable().describe('Four places, half-up; null where the denominator is 0'),
  numerator: z.string(),
  denominator: z.string(),
});

const points = z.array(z.object({ month: z.string(), value: z.string().nullable() }));

export const trend: z.ZodType<TrendView> = z.object({
  closing: points,
  closingSatisfaction: points,
  dutyCompletion: points,
});

export const targets: z.ZodType<TargetsView> = z.object({ closing: z.string(), closingSatisfaction: z.string() });

export const incomplete: z.ZodType<IncompleteView> = z.object({ parkedEvents: z.int(), since: z.string() });

export const duties = z.object({ due: z.int(), done: z.int() });

/** The fields of a ledger line, for objects that extend them. */
export const entryFields = {
  entryId: z.string(),
  clause: z.string(),
  title: z.string(),
  at: z.string(),
  propertyId: z.string().nullable(),
  propertyName: z.string().optional(),
  subjectKind: z.enum(['employee', 'department', 'property']),
  subjectId: z.string(),
  subjectName: z.string(),
  outcome: z.enum(['charged', 'recorded']),
  points: z.int(),
  fine: z.string().describe('Decimal yuan'),
};

export const entry: z.ZodType<EntryView> = z.object(entryFields);
