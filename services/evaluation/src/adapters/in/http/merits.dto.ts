import type { Period } from '@goldkey/kernel';
import { anyPeriodField, idField } from '@goldkey/service-kit';
import { z } from 'zod';
import type { FigureView, ScorecardsView, StipendsView } from '../../../application/queries/merit-views.js';
import { rate } from './figures.dto.js';

const MONTH_OR_HALF = /^\d{4}-(\d{2}|H[12])$/;
const NOT_WEEK = /^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/;

export const stipendsQuery = z.object({
  property: idField,
  period: anyPeriodField
    .refine((text: Period) => MONTH_OR_HALF.test(text), { message: 'request.not-a-period' })
    .describe('A month or half-year'),
});
export const scorecardsQuery = z.object({
  property: idField,
  period: anyPeriodField
    .refine((text: Period) => NOT_WEEK.test(text), { message: 'request.not-a-period' })
    .describe('A month, quarter, half-year or year'),
});

const figure: z.ZodType<FigureView> = z.object({
  figure: z.string(),
  clause: z.string().nullable(),
  title: z.string(),
  value: z.string(),
  working: z.string(),
  clauseText: z.string().optional(),
  place: z.string().optional(),
});
const amounts = { standard: z.string(), deducted: z.string(), payable: z.string() };
const frame = { propertyId: z.string(), propertyName: z.string(), period: z.string(), rulebook: z.string() };

/** GET /api/evaluation/stipends: decimal yuan. */
export const stipendsAnswer: z.ZodType<StipendsView> = z.object({
  ...frame,
  items: z.array(
    z.object({ employeeId: z.string(), name: z.string(), months: z.int(), ...amounts, explanation: figure }),
  ),
  total: z.object(amounts),
});

/** GET /api/evaluation/scorecards */
export const scorecardsAnswer: z.ZodType<ScorecardsView> = z.object({
  ...frame,
  declaredWeight: z.string().describe('Of all indicators together'),
  items: z.array(
    z.object({
      departmentId: z.string(),
      name: z.string(),
      score: z.string().optional().describe('Absent: nothing was counted, there is no card'),
      explanation: figure.optional(),
      place: z
        .object({
          place: z.int().describe('Among the cards of the property; 1 is best, equal scores share a place'),
          best: z.int(),
          worst: z.int(),
          lowestScore: z.string(),
          highestScore: z.string(),
          moves: z.array(z.object({ clause: z.string(), change: z.enum(['more', 'less']), place: z.int() })),
        })
        .optional()
        .describe('With each weight in turn a fifth more and less; no moves: the place holds'),
      measuredWeight: z.string().describe('Of the indicators on the card, before they are scaled up to 100'),
      indicators: z.array(
        z.object({
          clause: z.string(),
          title: z.string(),
          floor: z.string(),
          target: z.string(),
          declaredWeight: z.string(),
          measured: z
            .object({ value: z.string(), counts: rate, weight: z.string(), score: z.string(), explanation: figure })
            .optional()
            .describe('Absent: nothing was counted, the indicator has left the card'),
        }),
      ),
    }),
  ),
});
