import { z } from 'zod';
import type { OverviewView, TrendValues } from '../../../application/queries/views.js';
import { incomplete, monthParameter, rate, targets } from './figures.dto.js';

/** The columns that the overview sorts by; `trouble` (targets missed, points, overdue, lowest closing rate) is the default. */
export const overviewSorts = [
  'trouble',
  'name',
  'code',
  'closing',
  'closingSatisfaction',
  'establishment',
  'dutyCompletion',
  'points',
  'fine',
  'overdue',
  'missed',
] as const;

/** `?month=2026-08&sort=-points&q=…&filter=below-target`; a minus before the sort turns it round. */
export const overviewQuery = z.object({
  month: monthParameter.optional(),
  sort: z.enum([...overviewSorts, ...overviewSorts.map((name) => `-${name}` as const)]).default('trouble'),
  q: z.string().trim().max(100).optional(),
  filter: z.enum(['below-target', 'overdue', 'incomplete']).optional(),
});

const values = z
  .array(z.string().nullable())
  .describe('Six months, the chosen one last; null where nothing was counted');
const trend: z.ZodType<TrendValues> = z.object({
  closing: values,
  closingSatisfaction: values,
  dutyCompletion: values,
});

const item = z.object({
  propertyId: z.string(),
  code: z.string(),
  name: z.string(),
  region: z.string().optional().describe('Absent where the property lies in none'),
  managerId: z.string().optional(),
  managerName: z.string().optional(),
  closing: rate.nullable(),
  closingSatisfaction: rate.nullable(),
  establishment: rate.nullable(),
  dutyCompletion: rate.nullable(),
  points: z.int(),
  fine: z.string(),
  overdue: z.int(),
  missed: z.int(),
  belowTarget: z.int(),
  incomplete: incomplete.optional(),
  trend,
});

const totals = z.object({
  properties: z.int(),
  closing: rate,
  closingSatisfaction: rate,
  establishment: rate,
  dutyCompletion: rate,
  points: z.int(),
  fine: z.string(),
  overdue: z.int(),
  missed: z.int(),
});

export const overviewAnswer: z.ZodType<OverviewView> = z.object({
  month: z.string(),
  closed: z.boolean(),
  asOf: z.string(),
  items: z.array(item),
  totals,
  targets,
  counts: z.object({ all: z.int(), belowTarget: z.int(), overdue: z.int(), incomplete: z.int() }),
  sort: z.string(),
});
