import { actField, idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

/** When it became true; left out: now. */
const at = actField.optional();

export const venueBody = z.strictObject({
  propertyId: idField,
  code: wordsField(80),
  name: wordsField(80),
  at,
});
export const venueChange = z.strictObject({ name: wordsField(80).optional(), at });
