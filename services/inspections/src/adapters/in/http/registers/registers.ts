import {
  type Content,
  dayField,
  doneField,
  idField,
  inOrder,
  pastField,
  type Register,
  withdrawal,
  wordsField,
} from '@goldkey/service-kit';
import { z } from 'zod';

/** What inspections writes down besides rounds and findings (product.md, inspections). */

const short = wordsField(100);
const words = wordsField(2_000);
const count = z.number().int().min(0).max(100_000);

const inspections = { service: 'inspections', read: 'inspections:read', write: 'inspections:handle' } as const;

export const EMERGENCIES = ['fire', 'flood', 'power-cut', 'lift', 'gas', 'crime', 'other'] as const;

/** Plans for emergencies, and until when each is to be looked at again. */
const emergencyPlans: Register = {
  ...inspections,
  name: 'emergency-plans',
  table: 'emergency_plan',
  recordKind: 'emergency-plan',
  write: 'inspections:define',
  fields: z.object({
    title: wordsField(200),
    kind: z.enum(EMERGENCIES),
    text: wordsField(10_000),
    revisedOn: dayField,
    reviewBy: dayField,
  }),
  files: true,
  begins: 'draft',
  acts: {
    approve: { from: ['draft'], to: 'in-force', happens: 'Approved', byAnother: true },
    review: {
      from: ['in-force'],
      to: 'in-force',
      happens: 'Reviewed',
      fields: z.object({ reviewedOn: dayField, reviewBy: dayField }),
    },
    repeal: { from: ['draft', 'in-force'], to: 'repealed', happens: 'Repealed', fields: z.object({ reason: short }) },
  },
  sortedBy: 'reviewBy',
  due: ['in-force'],
  searched: ['title', 'text'],
  check: (plan: Content) =>
    inOrder('revisedOn', 'reviewBy')(plan) ??
    inOrder('revisedOn', 'reviewedOn')(plan) ??
    inOrder('reviewedOn', 'reviewBy')(plan),
};

/** Drills of the plans: planned, held, judged by somebody else. */
const drills: Register = {
  ...inspections,
  name: 'emergency-drills',
  table: 'emergency_drill',
  recordKind: 'emergency-drill',
  fields: z.object({ subject: wordsField(200), kind: z.enum(EMERGENCIES), plannedOn: dayField, place: short }),
  files: true,
  begins: 'planned',
  acts: {
    hold: {
      from: ['planned'],
      to: 'held',
      happens: 'Held',
      fields: z.object({ heldAt: doneField, participants: count, minutes: count, account: words }),
    },
    judge: {
      from: ['held'],
      to: 'judged',
      happens: 'Judged',
      fields: z.object({ lessons: words }),
      permission: 'inspections:verify',
      byAnother: true,
    },
    cancel: { from: ['planned'], to: 'cancelled', happens: 'Cancelled', fields: z.object({ reason: short }) },
    withdraw: withdrawal(['held', 'judged'], 'inspections:verify'),
  },
  sortedBy: 'plannedOn',
  due: ['planned'],
  searched: ['subject', 'place'],
};

/** What residents or outsiders do against the rules of the estate, followed to its end. */
const violations: Register = {
  ...inspections,
  name: 'violations',
  table: 'violation',
  recordKind: 'violation',
  write: 'inspections:patrol',
  fields: z.object({
    what: wordsField(300),
    who: z.enum(['resident', 'outsider']),
    whose: short.optional().describe('A name or a home, where it is known'),
    place: short,
    seenAt: pastField,
  }),
  files: true,
  begins: 'stopped',
  acts: {
    explain: { from: ['stopped'], to: 'explained', happens: 'Explained', fields: z.object({ explanation: words }) },
    warn: {
      from: ['stopped', 'explained'],
      to: 'warned',
      happens: 'Warned',
      fields: z.object({
        notice: short,
        rule: short.optional().describe('Which rule was broken, as the notice names it'),
        putRightBy: dayField,
      }),
    },
    end: {
      from: ['stopped', 'explained', 'warned'],
      to: 'ended',
      happens: 'Ended',
      fields: z.object({ outcome: words }),
    },
    withdraw: withdrawal(['stopped', 'explained', 'warned', 'ended'], 'inspections:verify'),
  },
  sortedBy: 'seenAt',
  searched: ['what', 'whose', 'place'],
  personal: ['whose', 'what', 'explanation', 'notice', 'outcome', 'reason'],
};

/** Checks of car parks, and accidents in them. */
const carParkMatters: Register = {
  ...inspections,
  name: 'car-park-matters',
  table: 'car_park_matter',
  recordKind: 'car-park-matter',
  write: 'inspections:patrol',
  fields: z.object({
    kind: z.enum(['check', 'accident']),
    place: short,
    plates: short.optional(),
    happenedAt: pastField,
    text: words,
  }),
  files: true,
  begins: 'open',
  acts: {
    settle: { from: ['open'], to: 'settled', happens: 'Settled', fields: z.object({ outcome: words }) },
    withdraw: withdrawal(['open', 'settled'], 'inspections:verify'),
  },
  sortedBy: 'happenedAt',
  searched: ['place', 'plates', 'text'],
  personal: ['plates', 'text', 'outcome', 'reason'],
};

/** Duties by law and licences, with the day by which each is due. */
const legalDuties: Register = {
  ...inspections,
  name: 'legal-duties',
  table: 'legal_duty',
  recordKind: 'legal-duty',
  write: 'inspections:define',
  fields: z.object({
    title: wordsField(200),
    kind: z.enum(['licence', 'inspection', 'report', 'insurance', 'other']),
    authority: short,
    number: short.optional(),
    dueOn: dayField,
    responsible: short,
    responsibleId: idField.optional().describe('Who is reminded of it; without one the manager'),
  }),
  files: true,
  begins: 'current',
  acts: {
    fulfil: {
      from: ['current'],
      to: 'current',
      happens: 'Fulfilled',
      fields: z.object({ fulfilledOn: dayField, dueOn: dayField.describe('The next day it is due') }),
    },
    end: { from: ['current'], to: 'ended', happens: 'Ended', fields: z.object({ reason: short }) },
    withdraw: withdrawal(['current', 'ended']),
  },
  sortedBy: 'dueOn',
  due: ['current'],
  remindDays: 30,
  responsible: 'responsibleId',
  searched: ['title', 'authority', 'number'],
  personal: ['responsible'],
  check: inOrder('fulfilledOn', 'dueOn'),
};

export const registers = [emergencyPlans, drills, violations, carParkMatters, legalDuties] as const;
