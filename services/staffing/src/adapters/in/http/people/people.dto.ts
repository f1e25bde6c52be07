import { fen } from '@goldkey/kernel';
import { z } from 'zod';
import { appointmentRoles } from '../../../../domain/appointment/appointment.js';
import { COMMUNITY_KINDS } from '../../../../domain/community/community-deed.js';
import { HANDOVER_KINDS } from '../../../../domain/handover/handover.js';
import { at, calendarDay, id, words, yuan } from '../shapes.dto.js';

export const revealBody = z.strictObject({ reason: words(200) });

export const moveBody = z.strictObject({
  how: z.enum(['transfer', 'promotion']),
  from: calendarDay,
  unitId: id,
  role: z.enum(appointmentRoles),
  newcomer: z.boolean().optional(),
  keyPosition: z.boolean().optional(),
  positionId: id.optional(),
  openItemsReason: words(500).optional(),
  at,
});
export const correctionBody = z.strictObject({
  reason: words(500),
  from: calendarDay.optional(),
  unitId: id.optional(),
  role: z.enum(appointmentRoles).optional(),
  newcomer: z.boolean().optional(),
  keyPosition: z.boolean().optional(),
  /** null: it names none. */
  positionId: id.nullable().optional(),
});

export const handoverBody = z.strictObject({
  appointmentId: id,
  kind: z.enum(HANDOVER_KINDS),
  what: words(200),
  toEmployeeId: id,
  at,
});
export const handoverDone = z.strictObject({ doneOn: calendarDay.optional() });

const terms = {
  number: words(60),
  validFrom: calendarDay,
  validUntil: calendarDay,
  document: words(200).optional(),
};
export const certificateBody = z.strictObject({ employeeId: id, craft: words(60), ...terms });
export const renewalBody = z.strictObject(terms);
export const revocationBody = z.strictObject({ on: calendarDay, reason: words(500) });

export const suggestionBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  title: words(100),
  text: words(2000),
  madeAt: at,
});
export const suggestionDecision = z.strictObject({
  outcome: z.enum(['adopted', 'declined']),
  reward: yuan.transform((text) => fen(text)).optional(),
  reason: words(1000),
  decidedAt: at,
});

export const communityBody = z.strictObject({
  propertyId: id,
  kind: z.enum(COMMUNITY_KINDS),
  title: words(100),
  place: words(100),
  on: calendarDay,
  employeeId: id.optional(),
  households: z.int().min(0).max(100_000).optional(),
  note: z.string().max(2000).default(''),
});
