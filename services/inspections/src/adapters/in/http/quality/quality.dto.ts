import {
  actField,
  dayField,
  idField as id,
  instantField,
  listQuerySchema,
  monthField,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';
import { DRAW_KINDS, factorBounds, standardFactors } from '../../../../domain/draw/draw.js';
import { found } from '../supervision/supervision.dto.js';

/** When it became true; left out: now. */
const at = actField.optional();
const list = z.string().max(2000);
const moment = instantField.transform((instant) => new Date(instant));
const findings = z
  .array(found.omit({ sleepingGuards: true }))
  .max(100)
  .default([]);

/** POST /api/inspections/day-checks */
export const dayCheckBody = z.strictObject({
  propertyId: id,
  departmentId: id.optional(),
  posts: z
    .array(z.strictObject({ postId: id, inOrder: z.boolean() }))
    .min(1)
    .max(200),
  findings,
  note: words(2000).optional(),
  at,
});
export const dayChecksQuery = listQuerySchema({
  filters: { propertyId: list, state: list, inspectorId: list, checkedFrom: moment, checkedUntil: moment },
  sorts: ['checkedAt'],
});

/** POST /api/inspections/joint-inspections */
export const invitationBody = z.strictObject({
  propertyId: id,
  topic: words(200),
  place: words(200),
  meetsAt: instantField,
  expectedIds: z.array(id).min(1).max(100),
  at,
});
/** POST /api/inspections/joint-inspections/:id/holding */
export const holdingBody = z.strictObject({
  attendedIds: z.array(id).max(200),
  absences: z
    .array(z.strictObject({ employeeId: id, reason: words(500) }))
    .max(100)
    .default([]),
  summary: words(8000),
  findings,
  at,
});
export const jointInspectionsQuery = listQuerySchema({
  filters: { propertyId: list, state: list },
  sorts: ['meetsAt', 'heldAt'],
});

/** POST /api/inspections/third-party-results */
export const thirdPartyBody = z.strictObject({
  propertyId: id,
  surveyor: words(120),
  surveyedOn: dayField,
  score: z
    .string()
    .regex(/^\d{1,3}(\.\d{1,2})?$/)
    .optional(),
  report: words(200).meta({ description: 'where the report is kept: number or file' }),
  problems: z
    .array(found.omit({ sleepingGuards: true }).extend({ bottomLine: z.boolean().default(false) }))
    .max(200)
    .default([]),
});
export const thirdPartyQuery = listQuerySchema({
  filters: { propertyId: list, state: list },
  sorts: ['surveyedOn', 'surveyor'],
});

const [least, most] = factorBounds;
const factor = (standard: number) => z.coerce.number().int().min(least).max(most).default(standard);
const factors = {
  base: factor(standardFactors.base),
  perHead: factor(standardFactors.perHead),
  perMonth: factor(standardFactors.perMonth),
  perFinding: factor(standardFactors.perFinding),
};
/** GET /api/inspections/draws/pot */
export const potQuery = z.strictObject({ kind: z.enum(DRAW_KINDS), ...factors });
/** POST /api/inspections/draws */
export const drawBody = z.strictObject({
  kind: z.enum(DRAW_KINDS),
  month: monthField,
  count: z.int().min(1).max(500),
  factors: z.strictObject(factors).default(standardFactors),
  propertyIds: z.array(id).min(1).max(2000).optional(),
  opensAt: instantField.optional().meta({ description: 'until then only the quality centre sees what was drawn' }),
});
/** POST /api/inspections/draws/:id/lots */
export const lotsBody = z.strictObject({
  word: words(200).meta({ description: 'said by somebody else than who sealed the draw' }),
});
