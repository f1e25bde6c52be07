import { attachmentIds } from '@goldkey/files';
import { actField, idField as id, instantField, listQuerySchema, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { INCIDENT_KINDS, REPORT_TARGETS } from '../../../../domain/incident/incident.js';

const at = actField.optional();
const photos = attachmentIds.default([]);

/** POST /api/inspections/incidents */
export const incidentBody = z.strictObject({
  propertyId: id,
  kind: z.enum(INCIDENT_KINDS),
  place: words(200),
  what: words(2000),
  photos,
  at: instantField.optional().meta({ description: 'when it occurred; absent: now' }),
});
/** POST /api/inspections/incidents/:id/calls */
export const callBody = z.strictObject({
  to: z.enum(REPORT_TARGETS),
  answeredBy: words(80).optional(),
  at: at.meta({ description: 'when the call was made; absent: now' }),
});
/** POST /api/inspections/incidents/:id/record */
export const formBody = z.strictObject({
  course: words(4000),
  cause: words(2000).optional(),
  harm: words(2000),
  measures: words(2000),
  photos,
  at,
});
export const followUpBody = z.strictObject({ text: words(2000), at });
export const closeBody = z.strictObject({ lessons: words(2000), at });
/** POST /api/inspections/incidents/:id/calls/:callId/withdrawal */
export const callWithdrawalBody = z.strictObject({ reason: words(500) });
export const withdrawalBody = z.strictObject({ reason: words(500), at });

const list = z.string().max(2000);
const moment = instantField.transform((instant) => new Date(instant));
export const incidentsQuery = listQuerySchema({
  filters: {
    propertyId: list,
    kind: list,
    state: list,
    owes: z.enum(['true', 'false']),
    occurredFrom: moment,
    occurredUntil: moment,
  },
  sorts: ['occurredAt', 'kind', 'state'],
});
