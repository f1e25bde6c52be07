import { actField, dayField, phoneField, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { HANDOVER_STATES, HOUSEHOLD_USES } from '../../../domain/household/household.js';

/** When it became true; left out: now. */
const at = actField.optional();
const name = words(80);

export const ownersBody = z.strictObject({
  on: dayField,
  owners: z
    .array(
      z.strictObject({
        name,
        phone: phoneField.optional(),
        share: z.string().max(13).optional().meta({ description: '1/2 or 50%; absent of all: joint ownership' }),
      }),
    )
    .min(1)
    .max(20),
  at,
});
export const ownersWithdrawalBody = z.strictObject({ reason: words(200), at });
export const personBody = z.strictObject({
  role: z.enum(['tenant', 'family']),
  name,
  phone: phoneField.optional(),
  from: dayField,
  until: dayField.optional(),
  at,
});
export const departureBody = z.strictObject({ until: dayField, at });
export const personChange = z.strictObject({
  name: name.optional(),
  phone: phoneField.nullable().optional(),
  at,
});
export const revealBody = z.strictObject({ reason: words(200) });
export const descriptionBody = z.strictObject({
  use: z.enum(HOUSEHOLD_USES).optional(),
  handover: z.enum(HANDOVER_STATES).optional(),
  at,
});
