import { idField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { PersonYearView, YearReviewItem, YearReviewView } from '../../../application/queries/year-views.js';
import { GRADES } from '../../../domain/year-review/year-review.js';
import { rate } from './figures.dto.js';

const LONGEST = 1000;
const MOST_IN_GROUP = 30;
const grade = z.enum(GRADES);

/** A calendar year, `2026`. */
export const yearQuery = z.object({
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
export const appointReviewBody = z.object({ propertyId: idField, year: z.string().regex(/^20\d{2}$/), ...group });
export const changeGroupBody = z.object(group);
export const reopenReviewBody = z.object({ reason: wordsField(LONGEST) });
export const recordGradeBody = z.object({ employeeId: idField, grade, reasons: wordsField(LONGEST) });

const itemFields = {
  reviewId: z.string(),
  propertyId: z.string(),
  propertyName: z.string(),
  year: z.string(),
  state: z.enum(['open', 'completed']),
  leaderName: z.string(),
  graded: z.int(),
  people: z.int().describe('Who hold a post there, of whom so many have a grade'),
};
const item: z.ZodType<YearReviewItem> = z.object(itemFields);

/** GET /api/evaluation/year-reviews: those that the caller appoints or belongs to. */
export const yearReviewsAnswer = z.object({ items: z.array(item) });

const named = z.object({ employeeId: z.string(), name: z.string() });

/** GET /api/evaluation/year-reviews/:id */
export const yearReviewAnswer: z.ZodType<YearReviewView> = z.object({
  ...itemFields,
  leader: named,
  deputies: z.array(named),
  members: z.array(named),
  appointedByName: z.string(),
  appointedAt: z.string(),
  completedAt: z.string().optional(),
  reopened: z
    .object({ byName: z.string(), at: z.string(), reason: z.string() })
    .optional()
    .describe('Who took the last completion back, and why'),
  mayReopen: z.boolean(),
  persons: z.array(
    z.object({
      employeeId: z.string(),
      name: z.string(),
      grades: z.array(grade).describe('Those that may be recorded'),
      belowCompetent: z
        .boolean()
        .describe('A flag of the rulebook keeps the person below competent in the year (W-04)'),
      grade: grade.optional(),
      reasons: z.string().optional(),
      gradedByName: z.string().optional(),
      gradedAt: z.string().optional(),
      mayGrade: z.boolean(),
    }),
  ),
  leads: z.boolean(),
  version: z.int(),
});

const stipend = z.object({ payable: z.string(), deducted: z.string() }).optional();

/** GET /api/evaluation/me/year and people/:id/year: January first. */
export const personYearAnswer: z.ZodType<PersonYearView> = z.object({
  employeeId: z.string(),
  name: z.string(),
  year: z.string(),
  months: z.array(
    z.object({
      month: z.string(),
      closed: z.boolean(),
      points: z.int(),
      fine: z.string(),
      duties: z.object({ due: z.int(), done: z.int() }),
      dutyCompletion: rate,
      stipend,
    }),
  ),
  points: z.int(),
  fine: z.string(),
  stipend,
  grades: z.array(
    z.object({
      reviewId: z.string(),
      propertyName: z.string(),
      grade,
      reasons: z.string(),
      completedAt: z.string(),
    }),
  ),
});
