import { attachmentIds } from '@goldkey/files';
import { fen, formatFen } from '@goldkey/kernel';
import {
  actField,
  dayField,
  idField as id,
  instantField,
  listQuerySchema,
  wordsField as words,
} from '@goldkey/service-kit';
import { z } from 'zod';

const at = actField.optional();
const deposit = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'request.not-an-amount' })
  .meta({ description: 'yuan with at most two places, as decimal text' })
  .transform((text) => formatFen(fen(text)));

/** POST /api/inspections/renovations */
export const renovationBody = z.strictObject({
  propertyId: id,
  householdId: id,
  applicant: words(60).optional(),
  contractor: words(120),
  foreman: words(60).optional(),
  works: words(2000),
  from: dayField,
  until: dayField.meta({ description: 'last day' }),
  deposit: deposit.optional(),
  papers: attachmentIds.default([]),
  at,
});
/** PATCH /api/inspections/renovations/:id, until it is decided on. */
export const renovationChange = z.strictObject({
  applicant: words(60).optional(),
  contractor: words(120).optional(),
  foreman: words(60).optional(),
  works: words(2000).optional(),
  from: dayField.optional(),
  until: dayField.optional(),
  deposit: deposit.optional(),
  papers: attachmentIds.optional(),
  at,
});
/** POST /api/inspections/renovations/:id/approval: what the permit says besides the application. */
export const approvalBody = z.strictObject({
  hours: words(200).optional().meta({ description: 'when work may be done' }),
  rules: words(2000).optional().meta({ description: 'what whoever builds has to keep to' }),
  at,
});
export const reasonBody = z.strictObject({ reason: words(500), at });
export const sitePatrolBody = z.strictObject({ note: words(2000).optional(), photos: attachmentIds.default([]), at });
/** POST /api/inspections/renovations/:id/findings */
export const violationBody = z.strictObject({
  category: words(80),
  description: words(2000),
  measure: words(400).optional(),
  dueAt: instantField.optional(),
  responsibleId: id.optional(),
  photos: attachmentIds.optional(),
  at,
});
/** POST /api/inspections/renovations/:id/deposit */
export const depositBody = z.strictObject({ amount: deposit, receipt: words(60), on: dayField });
/** POST /api/inspections/renovations/:id/deposit-return: both together are what was taken. */
export const depositReturnBody = z.strictObject({
  returned: deposit,
  withheld: deposit.default('0.00'),
  reason: words(500).optional().meta({ description: 'wanted where something is withheld' }),
  on: dayField,
});
/** POST /api/inspections/renovations/:id/acceptance */
export const acceptanceBody = z.strictObject({
  note: words(2000).optional(),
  despite: words(500).optional().meta({ description: 'why all the same; wanted where violations are open' }),
  at,
});

/** POST /api/inspections/renovations/:id/acceptance-withdrawal, /deposit-withdrawal, /deposit-return-withdrawal */
export const takingBackBody = z.strictObject({ reason: words(500) });
/** POST /api/inspections/renovations/:id/last-day */
export const lastDayBody = z.strictObject({ until: dayField, reason: words(500) });

const list = z.string().max(2000);
export const renovationsQuery = listQuerySchema({
  filters: { propertyId: list, state: list, householdId: list, runsOn: dayField },
  sorts: ['from', 'until', 'home', 'state'],
});
