import { dayField, idField, inOrder, monthField, type Register, withdrawal, wordsField } from '@goldkey/service-kit';
import { z } from 'zod';

/** Rules, papers and stores of the centre (product.md, staffing). */

const short = wordsField(100);
const words = wordsField(2_000);
const count = z.number().int().min(0).max(100_000);
/** To a thousandth, as what lies in the stores is counted. */
const quantity = z.number().min(0).max(1_000_000).multipleOf(0.001);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, { message: 'request.not-an-amount' });

const staffing = { service: 'staffing', read: 'staffing:read', write: 'staffing:talk' } as const;

/** The centre's own rules, procedures and work standards, from draft to review again. */
const houseRules: Register = {
  ...staffing,
  name: 'house-rules',
  table: 'house_rule',
  recordKind: 'house-rule',
  write: 'staffing:describe-position',
  fields: z.object({
    title: wordsField(200),
    kind: z.enum(['rule', 'procedure', 'work-standard']),
    edition: short,
    text: wordsField(20_000),
    draftedOn: dayField,
    reviewBy: dayField.optional(),
    departmentId: idField.optional().describe('Whose people it concerns; absent: everybody of the property'),
  }),
  files: true,
  guarded: true,
  begins: 'draft',
  acts: {
    review: {
      from: ['draft'],
      to: 'reviewed',
      happens: 'Reviewed',
      fields: z.object({ opinion: words }),
      byAnother: true,
    },
    approve: {
      from: ['reviewed'],
      to: 'in-force',
      happens: 'Approved',
      fields: z.object({ inForceFrom: dayField, reviewBy: dayField }),
      permission: 'staffing:approve-position',
      byAnother: true,
    },
    train: {
      from: ['in-force'],
      to: 'in-force',
      happens: 'Trained',
      fields: z.object({
        trainedOn: dayField,
        readers: count.optional().describe('How many had read it, as it was counted before each said so'),
      }),
    },
    'call-to-read': {
      from: ['in-force'],
      to: 'in-force',
      happens: 'ReadersCalled',
      fields: z.object({ readBy: dayField }),
    },
    'review-again': {
      from: ['in-force'],
      to: 'in-force',
      happens: 'ReviewedAgain',
      fields: z.object({ reviewedOn: dayField, reviewBy: dayField }),
    },
    repeal: {
      from: ['draft', 'reviewed', 'in-force'],
      to: 'repealed',
      happens: 'Repealed',
      fields: z.object({ reason: words }),
    },
  },
  sortedBy: 'draftedOn',
  due: ['in-force'],
  dueBy: 'reviewBy',
  remindDays: 30,
  searched: ['title', 'edition', 'text'],
  check: (content) => inOrder('draftedOn', 'reviewBy')(content) ?? inOrder('draftedOn', 'readBy')(content),
};

/** House papers that are handed out and studied. */
const housePapers: Register = {
  ...staffing,
  name: 'house-papers',
  table: 'house_paper',
  recordKind: 'house-paper',
  fields: z.object({ title: wordsField(200), issue: short, handedOutOn: dayField, copies: count }),
  files: true,
  begins: 'handed-out',
  acts: {
    study: {
      from: ['handed-out', 'studied'],
      to: 'studied',
      happens: 'Studied',
      fields: z.object({ studiedOn: dayField, readers: count, note: words.optional() }),
    },
    withdraw: withdrawal(['handed-out', 'studied']),
  },
  sortedBy: 'handedOutOn',
  searched: ['title', 'issue'],
  check: inOrder('handedOutOn', 'studiedOn'),
};

/** What goes into the stores and out of them, for which department; judged by what lies there and by the department's budget. */
const storeMovements: Register = {
  ...staffing,
  name: 'store-movements',
  table: 'store_movement',
  recordKind: 'store-movement',
  fields: z.object({
    item: wordsField(200),
    direction: z.enum(['in', 'out']),
    quantity,
    unit: short,
    amount,
    departmentId: idField.optional(),
    movedOn: dayField,
    purpose: short.optional(),
    overrunReason: words.optional().describe('Why an issue goes beyond the budget of its department'),
  }),
  begins: 'booked',
  acts: {
    'take-back': { from: ['booked'], to: 'taken-back', happens: 'TakenBack', fields: z.object({ reason: words }) },
  },
  sortedBy: 'movedOn',
  searched: ['item', 'purpose'],
  guarded: true,
};

/** What a department may use up in a month. */
const materialBudgets: Register = {
  ...staffing,
  name: 'material-budgets',
  table: 'material_budget',
  recordKind: 'material-budget',
  write: 'staffing:define-unit',
  fields: z.object({ departmentId: idField, month: monthField, amount, note: words.optional() }),
  begins: 'set',
  acts: {
    withdraw: { from: ['set'], to: 'withdrawn', happens: 'Withdrawn', fields: z.object({ reason: words }) },
  },
  sortedBy: 'month',
  searched: ['note'],
  guarded: true,
};

export const houseRegisters = [houseRules, housePapers, storeMovements, materialBudgets] as const;
