import { z } from 'zod';
import { monthParameter } from './figures.dto.js';

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
export const overviewQuery = z.strictObject({
  month: monthParameter.optional(),
  sort: z.enum([...overviewSorts, ...overviewSorts.map((name) => `-${name}` as const)]).default('trouble'),
  q: z.string().trim().max(100).optional(),
  filter: z.enum(['below-target', 'overdue', 'incomplete']).optional(),
});
