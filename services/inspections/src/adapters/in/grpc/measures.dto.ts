import { anyPeriodField, idField } from '@goldkey/service-kit';
import { z } from 'zod';

/** GetMeasures (inspections.proto). */
export const measuresAsked = z.object({
  propertyId: idField,
  period: anyPeriodField,
  measures: z.array(z.string().max(60)).max(20).default([]),
});
