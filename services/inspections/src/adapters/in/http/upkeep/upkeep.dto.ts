import { attachmentIds } from '@goldkey/files';
import {
  actField,
  dayField,
  idField as id,
  listQuerySchema,
  monthField,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';
import { UPKEEP_KINDS } from '../../../../domain/upkeep-programme/upkeep-programme.js';
import { QUALITY_MARKS } from '../../../../domain/upkeep-work/upkeep-work.js';

const at = actField.optional();
const list = z.string().max(2000);
const doer = z.union([
  z.strictObject({ employeeId: id }),
  z.strictObject({ firm: words(120), contact: words(80).optional() }),
]);
const distinct = (numbers: readonly number[]): boolean => new Set(numbers).size === numbers.length;
const numbersTo = (most: number) =>
  z.array(z.int().min(1).max(most)).min(1).max(most).refine(distinct, { message: 'request.repeated' });
const frequency = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week'), weekdays: numbersTo(7).meta({ description: '1 Monday to 7 Sunday' }) }),
  z.strictObject({ every: z.literal('month'), days: numbersTo(31).meta({ description: 'a missing day: the last' }) }),
  z.strictObject({ every: z.literal('days'), days: z.int().min(1).max(366) }),
]);

/** POST /api/inspections/upkeep-programmes */
export const programmeBody = z.strictObject({
  propertyId: id,
  kind: z.enum(UPKEEP_KINDS),
  name: words(80),
  area: words(200),
  standard: words(2000).optional(),
  doer,
  frequency,
  from: dayField.optional().meta({ description: 'absent: today' }),
  until: dayField.optional().meta({ description: 'last day; absent: until further notice' }),
  at,
});
/** PATCH /api/inspections/upkeep-programmes/:id */
export const programmeChange = z.strictObject({
  name: words(80).optional(),
  area: words(200).optional(),
  standard: words(2000).optional(),
  doer: doer.optional(),
  rhythm: z.strictObject({ from: dayField, frequency }).optional(),
  at,
});
/** POST /api/inspections/upkeep-programmes/:id/end */
export const endBody = z.strictObject({ until: dayField.optional(), reason: words(500), at });
/** POST /api/inspections/upkeep-programmes/:id/work */
export const workBody = z.strictObject({
  day: dayField.meta({ description: 'the day for which it is done' }),
  note: words(2000).optional(),
  photos: attachmentIds.default([]),
  at,
});
/** POST /api/inspections/upkeep-work/:id/mark */
export const markBody = z.strictObject({ mark: z.enum(QUALITY_MARKS), remark: words(500).optional(), at });
export const reasonBody = z.strictObject({ reason: words(500) });

export const programmesQuery = listQuerySchema({
  filters: { propertyId: list, kind: list, runsOn: dayField },
  sorts: ['kind', 'name', 'area'],
});
export const workQuery = listQuerySchema({
  filters: { propertyId: list, programmeId: list, state: list, dayFrom: dayField, dayUntil: dayField },
  sorts: ['day'],
});
/** GET /api/inspections/upkeep-months */
export const monthQuery = z.strictObject({ propertyId: id, month: monthField.optional() });
/** GET /api/inspections/upkeep-tasks */
export const tasksQuery = z.strictObject({ propertyId: id, day: dayField.optional() });
