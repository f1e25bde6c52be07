import { refuse } from '@goldkey/kernel';
import {
  dayField,
  inOrder,
  instantField,
  pastField,
  type Register,
  withdrawal,
  wordsField,
} from '@goldkey/service-kit';
import { z } from 'zod';

/** What estates writes down of a property besides its homes (product.md, estates). */

const short = wordsField(100);
const words = wordsField(2_000);
const count = z.number().int().min(0).max(1_000_000);
const percent = z.number().int().min(0).max(100);

const estates = { service: 'estates', read: 'estates:read', write: 'estates:register' } as const;

/** Visitors' vehicles, in and out. */
export const visitorVehicles: Register = {
  ...estates,
  name: 'visitor-vehicles',
  table: 'visitor_vehicle',
  recordKind: 'visitor-vehicle',
  write: 'estates:gate',
  fields: z.object({
    plate: wordsField(20),
    visits: short.describe('Whom or which home'),
    purpose: short.optional(),
    inAt: pastField,
  }),
  begins: 'inside',
  acts: {
    leave: { from: ['inside'], to: 'left', happens: 'Left', fields: z.object({ outAt: pastField }) },
    withdraw: withdrawal(['inside', 'left']),
  },
  sortedBy: 'inAt',
  searched: ['plate', 'visits'],
  personal: ['plate', 'visits', 'purpose', 'reason'],
  check: inOrder('inAt', 'outAt'),
};

/** Who is announced by an owner, or stands at the gate: let in and out again, or not let in. */
export const gateVisits: Register = {
  ...estates,
  name: 'visits',
  table: 'gate_visit',
  recordKind: 'gate-visit',
  write: 'estates:gate',
  fields: z.object({
    visitor: wordsField(60),
    party: z.number().int().min(1).max(500).optional().describe('How many come, where it is more than one'),
    visits: short.describe('Whom or which home'),
    plate: wordsField(20).optional(),
    purpose: short.optional(),
    expectedAt: instantField.describe('When they are expected, or stand at the gate'),
  }),
  begins: 'expected',
  acts: {
    arrive: { from: ['expected'], to: 'inside', happens: 'Arrived', fields: z.object({ inAt: pastField }) },
    leave: { from: ['inside'], to: 'left', happens: 'Left', fields: z.object({ outAt: pastField }) },
    deny: {
      from: ['expected'],
      to: 'denied',
      happens: 'Denied',
      fields: z.object({ deniedAt: pastField, reason: wordsField(300) }),
    },
    'call-off': {
      from: ['expected'],
      to: 'called-off',
      happens: 'CalledOff',
      fields: z.object({ reason: wordsField(300) }),
    },
    withdraw: withdrawal(['expected', 'inside', 'left', 'denied', 'called-off']),
  },
  sortedBy: 'expectedAt',
  searched: ['visitor', 'visits', 'plate'],
  personal: ['visitor', 'visits', 'plate', 'purpose', 'reason'],
  check: inOrder('inAt', 'outAt'),
};

/** Phases of the estate with how far they are built and sold. */
export const constructionPhases: Register = {
  ...estates,
  name: 'construction-phases',
  table: 'construction_phase',
  recordKind: 'construction-phase',
  fields: z.object({
    name: short,
    plannedHouseholds: count,
    soldHouseholds: count,
    builtPercent: percent,
    begunOn: dayField.optional(),
    asOf: dayField.describe('The day of which progress is told'),
    note: words.optional(),
  }),
  begins: 'under-construction',
  acts: {
    deliver: {
      from: ['under-construction'],
      to: 'delivered',
      happens: 'Delivered',
      fields: z.object({ deliveredOn: dayField }),
    },
    withdraw: withdrawal(['under-construction', 'delivered']),
  },
  sortedBy: 'asOf',
  searched: ['name'],
  check: ({ plannedHouseholds, soldHouseholds, ...content }) =>
    Number(soldHouseholds) > Number(plannedHouseholds)
      ? refuse('estates.sold-households-invalid', { plannedHouseholds, soldHouseholds }).refusal
      : inOrder('begunOn', 'deliveredOn')(content),
};

export const OFFICES = ['chair', 'vice-chair', 'member', 'alternate'] as const;

/** Members of the owners' committee with their terms. */
export const committeeMembers: Register = {
  ...estates,
  name: 'committee-members',
  table: 'committee_member',
  recordKind: 'committee-member',
  fields: z.object({
    name: wordsField(60),
    home: short,
    office: z.enum(OFFICES),
    termFrom: dayField,
    termUntil: dayField,
    note: words.optional(),
  }),
  begins: 'serving',
  acts: {
    leave: {
      from: ['serving'],
      to: 'left',
      happens: 'Left',
      fields: z.object({ leftOn: dayField, reason: wordsField(300) }),
    },
    withdraw: withdrawal(['serving', 'left']),
  },
  sortedBy: 'termFrom',
  due: ['serving'],
  dueBy: 'termUntil',
  remindDays: 60,
  searched: ['name', 'home'],
  personal: ['name', 'home', 'note', 'reason'],
  check: (content) => inOrder('termFrom', 'termUntil')(content) ?? inOrder('termFrom', 'leftOn')(content),
};

/** Meetings of the owners' committee, and what the service centre reported to it. */
export const committeeMatters: Register = {
  ...estates,
  name: 'committee-matters',
  table: 'committee_matter',
  recordKind: 'committee-matter',
  fields: z.object({
    kind: z.enum(['meeting', 'report']),
    subject: wordsField(200),
    on: dayField,
    present: count.optional().describe('Members who were present'),
    text: words,
  }),
  files: true,
  begins: 'open',
  acts: {
    settle: {
      from: ['open'],
      to: 'settled',
      happens: 'Settled',
      fields: z.object({ outcome: words, settledOn: dayField }),
    },
    withdraw: withdrawal(['open', 'settled']),
  },
  sortedBy: 'on',
  searched: ['subject', 'text'],
  check: inOrder('on', 'settledOn'),
};

export const registers = [visitorVehicles, gateVisits, constructionPhases, committeeMembers, committeeMatters] as const;
