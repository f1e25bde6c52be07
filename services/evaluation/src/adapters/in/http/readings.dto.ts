import { monthField } from '@goldkey/service-kit';
import { z } from 'zod';

export const askReadingsBody = z.strictObject({
  months: z.array(monthField).min(1).max(12),
  readingId: z
    .string()
    .regex(/^R-\d+$/)
    .optional()
    .describe('Absent: every reading'),
});
