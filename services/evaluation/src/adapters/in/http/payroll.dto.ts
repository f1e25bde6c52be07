import { z } from 'zod';
import type { PayrollFileView, PayrollHeadView } from '../../../application/queries/publication-views.js';

export const makePayrollFileBody = z.object({
  propertyId: z.string().trim().min(1).max(64).describe('Whose publications it covers; `group`: all of them'),
});

const head = {
  fileId: z.string(),
  propertyId: z.string(),
  propertyName: z.string().optional(),
  number: z.int(),
  madeByName: z.string(),
  madeAt: z.string(),
  total: z.string().describe('Decimal yuan: below 0 where more is kept back than paid'),
};

/** GET /api/evaluation/payroll-files: newest first. */
export const payrollFilesAnswer = z.object({
  items: z.array(z.object({ ...head, items: z.int() }) as z.ZodType<PayrollHeadView>),
});

/** GET /api/evaluation/payroll-files/:id: each amount with its reference. */
export const payrollFileAnswer: z.ZodType<PayrollFileView> = z.object({
  ...head,
  items: z.array(
    z.object({
      place: z.int(),
      reference: z.string().describe('Names the amount for good: it is told once'),
      kind: z.enum(['fine', 'stipend', 'bonus']),
      employeeId: z.string(),
      employeeName: z.string(),
      propertyId: z.string(),
      propertyName: z.string().optional(),
      period: z.string(),
      clause: z.string().optional().describe('Absent for a share of a bonus'),
      title: z.string().optional(),
      amount: z.string().describe('Decimal yuan: negative is kept back'),
      corrects: z
        .string()
        .optional()
        .describe('Reference of the fine that it puts right, or of the share that it takes back'),
      publicationId: z.string(),
    }),
  ),
});
