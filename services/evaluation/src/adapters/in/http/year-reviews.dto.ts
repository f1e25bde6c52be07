import { idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import { GRADES } from '../../../domain/year-review/year-review.js';

const LONGEST = 1000;
const MOST_IN_GROUP = 30;
const grade = z.enum(GRADES);

/** A calendar year, `2026`. */
export const yearQuery = z.strictObject({
  year: z
    .string()
    .regex(/^20\d{2}$/)
    .optional()
    .describe('Absent: the running one'),
});

const group = {
  leaderId: idField,
  deputyIds: z.array(idField).max(MOST_IN_GROUP).default([]),
  memberIds: z.array(idField).max(MOST_IN_GROUP).default([]),
};
export const appointReviewBody = z.strictObject({ propertyId: idField, year: z.string().regex(/^20\d{2}$/), ...group });
export const changeGroupBody = z.strictObject(group);
export const reopenReviewBody = z.strictObject({ reason: wordsField(LONGEST) });
export const recordGradeBody = z.strictObject({ employeeId: idField, grade, reasons: wordsField(LONGEST) });
