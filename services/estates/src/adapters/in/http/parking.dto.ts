import { actField, dayField, idField as id, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { PARKING_KINDS } from '../../../domain/parking/parking-place.js';

/** When it became true; left out: now. */
const at = actField.optional();
const stay = { from: dayField, until: dayField.optional() };

export const parkingPlaceBody = z.strictObject({ propertyId: id, number: words(40), kind: z.enum(PARKING_KINDS), at });
export const parkingPlaceChange = z.strictObject({
  number: words(40).optional(),
  kind: z.enum(PARKING_KINDS).optional(),
  at,
});
export const assignmentBody = z.strictObject({ householdId: id, ...stay, at });
export const lastDayBody = z.strictObject({ until: dayField, at });
export const vehicleBody = z.strictObject({
  householdId: id,
  plate: words(20),
  description: words(80).optional(),
  ...stay,
  at,
});
