import { idField, instantField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { TELLING_SERVICES } from '../../../domain/outage/outage.js';

const LONGEST = 1000;
const service = z.enum(TELLING_SERVICES);

export const apartQuery = z.strictObject({
  month: monthField.optional(),
  property: idField.optional(),
  employee: idField.optional(),
});
export const declareOutageBody = z.strictObject({
  service: service.describe('Which could not be used'),
  propertyId: idField.optional().describe('Absent: at every property'),
  from: instantField,
  until: instantField,
  what: wordsField(LONGEST),
});
export const revokeOutageBody = z.strictObject({ reason: wordsField(LONGEST) });
export const decideOutageBody = z.strictObject({ approved: z.boolean(), reasons: wordsField(LONGEST).optional() });
