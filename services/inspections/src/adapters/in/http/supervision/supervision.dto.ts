import {
  actField,
  idField as id,
  instantField,
  listQuerySchema,
  monthField,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';
import { WALK_RESULTS } from '../../../../domain/full-coverage/full-coverage.js';
import { limitBounds, RUNGS } from '../../../../domain/limits/limits.js';
import { NIGHT_CHECK_KINDS, REGISTERS } from '../../../../domain/night-check/night-check.js';

/** When it became true; left out: now. */
const at = actField.optional();
const list = z.string().max(2000);
const moment = instantField.transform((instant) => new Date(instant));

/** Something that a check found wrong. */
export const found = z.strictObject({
  category: words(80),
  place: words(200),
  description: words(2000),
  postId: id.optional(),
  measure: words(400).optional(),
  dueAt: instantField.optional(),
  responsibleId: id.optional(),
  sleepingGuards: z.int().min(1).max(500).optional(),
});
const findings = z.array(found).max(100).default([]);

/** POST /api/inspections/night-checks/plans */
export const nightPlanBody = z.strictObject({
  propertyId: id,
  kind: z.enum(NIGHT_CHECK_KINDS).default('own'),
  inspectorId: id,
  plannedAt: instantField,
});

const nightRecord = {
  startedAt: actField,
  endedAt: actField,
  entries: z
    .array(z.strictObject({ register: z.enum(REGISTERS), entry: words(120) }))
    .max(REGISTERS.length)
    .default([])
    .meta({ description: 'where in each register it stands: page, line or number' }),
  signed: z.boolean().meta({ description: 'whether the inspector puts their name to it' }),
  posts: z.array(id).max(200).default([]),
  note: words(2000).optional(),
};
/** POST /api/inspections/night-checks */
export const nightCheckBody = z.strictObject({
  propertyId: id,
  kind: z.enum(NIGHT_CHECK_KINDS).default('own'),
  ...nightRecord,
  findings,
});
/** POST /api/inspections/night-checks/:id/record, of a planned one */
export const plannedRecordBody = z.strictObject({ ...nightRecord, findings });
/** POST /api/inspections/night-checks/:id/correction; what of an older check may still change is for the use case to say. */
export const correctionBody = z.strictObject({ ...nightRecord, startedAt: instantField, endedAt: instantField });
export const reasonBody = z.strictObject({ reason: words(500), at });

export const nightChecksQuery = listQuerySchema({
  filters: { propertyId: list, kind: list, inspectorId: list, state: list, startedFrom: moment, startedUntil: moment },
  sorts: ['startedAt'],
});
/** GET /api/inspections/night-checks/plans */
export const plansQuery = z.strictObject({ propertyId: id.optional() });

/** POST /api/inspections/full-coverages */
export const openBody = z.strictObject({ propertyId: id, participantIds: z.array(id).min(1).max(60) });
/** POST /api/inspections/full-coverages/:id/walk */
export const walkBody = z.strictObject({
  seen: z
    .array(z.strictObject({ postId: id, result: z.enum(WALK_RESULTS), note: words(2000).optional() }))
    .min(1)
    .max(200),
  findings,
  at,
});
/** POST /api/inspections/full-coverages/:id/completion */
export const completionBody = z.strictObject({ summary: words(8000), at });
export const fullCoveragesQuery = listQuerySchema({
  filters: { propertyId: list, state: list, month: list },
  sorts: ['openedAt', 'completedAt', 'month'],
});

/** GET /api/inspections/supervision-months */
export const monthQuery = z.strictObject({ propertyId: id, month: monthField.optional() });

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most);
const span = { from: clock, until: clock };
/** PUT /api/inspections/supervision-limits/:propertyId */
export const limitsBody = z.strictObject({
  night: z.strictObject(span),
  sleepyHours: z.strictObject({ ...span, source: words(200) }),
  sameHourMinutes: within(limitBounds.sameHourMinutes),
  graceHours: z.strictObject(
    Object.fromEntries(RUNGS.map((rung) => [rung, within(limitBounds.graceHours)])) as Record<
      (typeof RUNGS)[number],
      ReturnType<typeof within>
    >,
  ),
});
