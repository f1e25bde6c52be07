import { actField, dayField, idField as id, wordsField as words } from '@goldkey/service-kit';
import { z } from 'zod';
import { ARCHIVE_KINDS } from '../../../domain/archive/archive.js';

/** When it became true; left out: now. */
const at = actField.optional();

export const archiveBody = z.strictObject({
  propertyId: id,
  kind: z.enum(ARCHIVE_KINDS),
  number: words(40),
  title: words(200),
  shelf: words(80),
  householdId: id.optional(),
  keepUntil: dayField.optional().meta({ description: 'last day; absent: kept for ever' }),
  at,
});
export const archiveChange = z.strictObject({
  kind: z.enum(ARCHIVE_KINDS).optional(),
  number: words(40).optional(),
  title: words(200).optional(),
  shelf: words(80).optional(),
  householdId: id.nullable().optional().meta({ description: 'null: about no home' }),
  keepUntil: dayField.nullable().optional().meta({ description: 'last day; null: kept for ever' }),
  at,
});
export const loanBody = z.strictObject({
  borrower: words(80),
  purpose: words(200),
  issuedOn: dayField,
  dueOn: dayField,
  at,
});
export const returnBody = z.strictObject({ returnedOn: dayField, at });
export const destructionBody = z.strictObject({
  propertyId: id,
  reason: words(500),
  archiveIds: z.array(id).min(1).max(1000),
  at,
});
export const destructionDecisionBody = z.strictObject({ approved: z.boolean(), at });
export const destructionWithdrawalBody = z.strictObject({ at });
