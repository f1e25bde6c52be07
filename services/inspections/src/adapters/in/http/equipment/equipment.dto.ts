import { attachmentIds } from '@goldkey/files';
import {
  actField,
  dayField,
  idField as id,
  instantField,
  listQuerySchema,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';
import { EQUIPMENT_KINDS } from '../../../../domain/equipment/equipment.js';

const at = actField.optional();
const kind = z.enum(EQUIPMENT_KINDS);
const reading = z.int().min(0).max(1_000_000_000).meta({ description: 'whole units of the meter' });
const checks = z
  .array(
    z.strictObject({
      checkId: id,
      title: words(120),
      every: z.union([
        z.strictObject({ days: z.int().min(1).max(3660) }),
        z.strictObject({ units: z.int().min(1).max(100_000_000) }),
      ]),
    }),
  )
  .max(40);

/** POST /api/inspections/equipment */
export const equipmentBody = z.strictObject({
  propertyId: id,
  code: words(40),
  name: words(80),
  kind,
  place: words(200),
  serves: words(400).optional(),
  since: dayField.optional().meta({ description: 'the first checks are reckoned from this day; absent: today' }),
  meterUnit: words(20).optional(),
  checks: checks.default([]),
  at,
});
/** PATCH /api/inspections/equipment/:id */
export const equipmentChange = z.strictObject({
  name: words(80).optional(),
  kind: kind.optional(),
  place: words(200).optional(),
  serves: words(400).optional(),
  since: dayField.optional(),
  meterUnit: words(20).optional(),
  meter: reading.optional().meta({ description: 'the last reading as it was, where it was misread' }),
  checks: checks.optional(),
  at,
});
export const readingBody = z.strictObject({ value: reading, at });
/** POST /api/inspections/equipment/:id/checks; what failed becomes a finding. */
export const checkBody = z.strictObject({
  checkId: id,
  meter: reading.optional(),
  note: words(2000).optional(),
  photos: attachmentIds.default([]),
  failed: z
    .strictObject({ category: words(80), measure: words(400), dueAt: instantField })
    .optional()
    .meta({ description: 'absent: it is in order' }),
  at,
});
export const retirementBody = z.strictObject({ reason: words(500), at });
/** POST /api/inspections/equipment/:id/retirement-withdrawal */
export const reinstatementBody = z.strictObject({ reason: words(500) });

const list = z.string().max(2000);
const flag = z.enum(['true', 'false']);
export const equipmentQuery = listQuerySchema({
  filters: { propertyId: list, kind: list, dueUntil: dayField, dueByMeter: flag, retired: flag },
  sorts: ['code', 'name', 'kind', 'dueOn'],
});
