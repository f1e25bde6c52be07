import {
  dayField,
  idField,
  monthField,
  pastField,
  phoneField,
  type Register,
  withdrawal,
  wordsField,
} from '@goldkey/service-kit';
import { z } from 'zod';

/** What staffing writes down of people besides their appointments (product.md, staffing). */

const short = wordsField(100);
const words = wordsField(2_000);
const count = z.number().int().min(0).max(100_000);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, { message: 'request.not-an-amount' });

const staffing = { service: 'staffing', read: 'staffing:read', write: 'staffing:employ' } as const;

/** Who applied, was met and was taken. */
const candidates: Register = {
  ...staffing,
  name: 'candidates',
  table: 'candidate',
  recordKind: 'candidate',
  read: 'staffing:employ',
  fields: z.object({
    name: wordsField(60),
    phone: phoneField,
    position: short,
    source: short.optional(),
    appliedOn: dayField,
  }),
  files: true,
  begins: 'applied',
  acts: {
    interview: {
      from: ['applied', 'interviewed'],
      to: 'interviewed',
      happens: 'Interviewed',
      fields: z.object({ interviewedAt: pastField, interviewer: idField, opinion: words }),
    },
    offer: { from: ['interviewed'], to: 'offered', happens: 'Offered', fields: z.object({ startsOn: dayField }) },
    hire: { from: ['offered'], to: 'hired', happens: 'Hired', fields: z.object({ hiredOn: dayField }) },
    decline: {
      from: ['applied', 'interviewed', 'offered'],
      to: 'declined',
      happens: 'Declined',
      fields: z.object({ reason: words }),
    },
    withdraw: withdrawal(['applied', 'interviewed', 'offered', 'hired', 'declined']),
  },
  sortedBy: 'appliedOn',
  searched: ['name', 'position'],
  personal: ['name', 'phone', 'opinion', 'reason'],
};

/** Reports on the staff: month, quarter, year. */
const personnelReports: Register = {
  ...staffing,
  name: 'personnel-reports',
  table: 'personnel_report',
  recordKind: 'personnel-report',
  fields: z.object({
    kind: z.enum(['month', 'quarter', 'year']),
    period: wordsField(10),
    asOf: dayField,
    headCount: count,
    hired: count,
    left: count,
    trainedHours: count,
    text: words,
  }),
  begins: 'draft',
  acts: {
    submit: { from: ['draft'], to: 'submitted', happens: 'Submitted' },
    approve: {
      from: ['submitted'],
      to: 'approved',
      happens: 'Approved',
      permission: 'staffing:approve-position',
      byAnother: true,
    },
    return: {
      from: ['submitted'],
      to: 'draft',
      happens: 'Returned',
      fields: z.object({ reason: words }),
      permission: 'staffing:approve-position',
    },
    withdraw: withdrawal(['draft', 'submitted', 'approved'], 'staffing:approve-position'),
  },
  sortedBy: 'asOf',
  searched: ['period', 'text'],
  personal: ['text', 'reason'],
};

/** Pay, insurance and benefits as they were handed to payroll, and checked when they came back. */
const payHandovers: Register = {
  ...staffing,
  name: 'pay-handovers',
  table: 'pay_handover',
  recordKind: 'pay-handover',
  read: 'staffing:employ',
  fields: z.object({
    kind: z.enum(['pay', 'insurance', 'benefit']),
    month: monthField,
    people: count,
    amount,
    handedOn: dayField,
    note: words.optional(),
  }),
  begins: 'handed-over',
  acts: {
    check: {
      from: ['handed-over'],
      to: 'checked',
      happens: 'Checked',
      fields: z.object({ checkedOn: dayField, paidAmount: amount, difference: words.optional() }),
      byAnother: true,
    },
    withdraw: withdrawal(['handed-over', 'checked']),
  },
  sortedBy: 'handedOn',
  searched: ['month', 'note'],
};

export const HONOURS = ['character-of-month', 'star-of-quarter', 'professional-model', 'service-story'] as const;

/** The quality of character of the month, the star of the quarter, the month's model, stories of personal service. */
const honours: Register = {
  ...staffing,
  name: 'honours',
  table: 'honour',
  recordKind: 'honour',
  write: 'staffing:talk',
  fields: z.object({
    kind: z.enum(HONOURS),
    title: wordsField(200),
    employeeId: idField.optional(),
    period: wordsField(10),
    papersOn: dayField.describe('The day by which its papers are due, ten days ahead'),
    story: wordsField(5_000),
  }),
  files: true,
  begins: 'proposed',
  acts: {
    'hand-in': {
      from: ['proposed'],
      to: 'papers-in',
      happens: 'PapersHandedIn',
      fields: z.object({ handedInOn: dayField.describe('The day on which its papers were handed in') }),
    },
    honour: {
      from: ['proposed', 'papers-in'],
      to: 'honoured',
      happens: 'Honoured',
      fields: z.object({ honouredOn: dayField }),
      permission: 'staffing:points',
      byAnother: true,
    },
    decline: {
      from: ['proposed', 'papers-in'],
      to: 'declined',
      happens: 'Declined',
      fields: z.object({ reason: words }),
    },
    withdraw: withdrawal(['proposed', 'papers-in', 'honoured', 'declined'], 'staffing:points'),
  },
  sortedBy: 'papersOn',
  due: ['proposed'],
  searched: ['title', 'period', 'story'],
  personal: ['title', 'story', 'reason'],
};

export const peopleRegisters = [candidates, personnelReports, payHandovers, honours] as const;
