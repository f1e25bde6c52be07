import { fen, type Period, periodKind } from '@goldkey/kernel';
import { anyPeriodField, idField, monthField, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';
import type {
  BonusDepartmentView,
  BonusItem,
  BonusView,
  OwnBonusView,
} from '../../../application/queries/bonus-views.js';
import { BONUS_STAGES } from '../../../domain/bonus/bonus.js';

const LONGEST = 1000;
const MOST_PEOPLE = 1000;

/** Decimal yuan as text. */
const yuan = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, { message: 'request.not-an-amount' })
  .describe('Decimal yuan')
  .transform(fen);

const period = anyPeriodField
  .refine((text: Period) => ['month', 'quarter'].includes(periodKind(text) ?? ''), {
    message: 'request.not-a-period',
  })
  .describe('A month or quarter');

export const bonusesQuery = z.object({ period: period.optional() });
export const bonusDepartmentsQuery = z.object({ property: idField, period });
export const ownBonusesQuery = z.object({ month: monthField.optional().describe('Absent: all there are') });
export const grantBonusBody = z.object({
  propertyId: idField,
  departmentId: idField,
  period,
  amount: yuan,
  reason: wordsField(LONGEST),
});
export const shareBonusBody = z.object({
  shares: z
    .array(z.object({ employeeId: idField, amount: yuan }))
    .max(MOST_PEOPLE)
    .describe('All of them anew; whoever is not named gets nothing'),
});
export const submitBonusBody = z.object({
  kept: yuan.describe('Exactly what is not shared out, decimal yuan'),
  keptReason: wordsField(LONGEST).optional().describe('Wherever anything is kept'),
});
export const bonusReasonBody = z.object({ reason: wordsField(LONGEST) });

const itemFields = {
  bonusId: z.string(),
  propertyId: z.string(),
  propertyName: z.string(),
  departmentId: z.string(),
  departmentName: z.string(),
  period: z.string(),
  stage: z.enum(BONUS_STAGES),
  amount: z.string().describe('Decimal yuan, as granted'),
  shared: z.string(),
  kept: z.string().describe('What is not shared out'),
  people: z.int().describe('How many have a share'),
  heads: z.boolean().describe('The caller heads the department'),
};

/** GET /api/evaluation/bonuses: the latest period first. */
export const bonusesAnswer = z.object({ items: z.array(z.object(itemFields) as z.ZodType<BonusItem>) });

/** GET /api/evaluation/bonuses/departments */
export const bonusDepartmentsAnswer = z.object({
  items: z.array(
    z.object({
      departmentId: z.string(),
      name: z.string(),
      headName: z.string().optional(),
      people: z.int(),
    }) as z.ZodType<BonusDepartmentView>,
  ),
});

/** GET /api/evaluation/me/bonuses */
export const ownBonusesAnswer = z.object({
  items: z.array(
    z.object({
      bonusId: z.string(),
      departmentName: z.string(),
      period: z.string(),
      amount: z.string(),
      state: z.enum(['approved', 'published', 'told', 'reversed']),
      publicationId: z.string().optional(),
    }) as z.ZodType<OwnBonusView>,
  ),
});

const act = { byName: z.string(), at: z.string() };

/** GET /api/evaluation/bonuses/:id */
export const bonusAnswer: z.ZodType<BonusView> = z.object({
  ...itemFields,
  reason: z.string(),
  granted: z.object(act),
  headName: z.string().optional(),
  persons: z.array(
    z.object({
      employeeId: z.string(),
      name: z.string(),
      role: z.string().optional().describe('The last in the department; absent for who belonged to it no more'),
      isHead: z.boolean(),
      amount: z.string().optional(),
    }),
  ),
  submitted: z.object({ ...act, keptReason: z.string().optional() }).optional(),
  returned: z.object({ ...act, reason: z.string() }).optional(),
  approved: z.object(act).optional(),
  reversed: z.object({ ...act, reason: z.string() }).optional(),
  shown: z.array(
    z.object({
      publicationId: z.string(),
      until: z.string(),
      takesBack: z.boolean(),
      told: z.boolean().describe('Payroll was told'),
    }),
  ),
  mayShare: z.boolean(),
  mayDecide: z.boolean(),
  mayReverse: z.boolean(),
  needsGrantor: z.boolean().describe('The head has a part in it: only who granted the bonus approves it'),
  version: z.int(),
});
