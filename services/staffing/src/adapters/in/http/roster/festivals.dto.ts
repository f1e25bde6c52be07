import type { ListSpec } from '@goldkey/postgres';
import { z } from 'zod';
import { kept } from '../kept-lists.js';
import { at, calendarDay, id, words } from '../shapes.dto.js';

const plan = z.string().trim().max(4000).default('');

export const festivalBody = z.strictObject({
  propertyId: id,
  name: words(60),
  date: calendarDay,
  plan,
  responsibleId: id.optional(),
  scheduledAt: at,
});
export const festivalPlanBody = z.strictObject({ plan, responsibleId: id.optional() });
export const festivalApprovalBody = z.strictObject({ approvedAt: at });
export const festivalCompletionBody = z.strictObject({
  result: z.string().trim().max(2000).default(''),
  completedAt: at,
});

export const festivalSpec = {
  from: "festival f LEFT JOIN employee e ON e.id = f.state ->> 'responsibleId'",
  columns: { ...kept('f'), responsibleName: 'e.name' },
  scopeColumn: 'f.property_id',
  key: 'f.id',
  filters: {
    propertyId: { column: 'f.property_id', kind: 'any' },
    state: { column: 'f.standing', kind: 'any' },
    from: { column: 'f.date', kind: 'from' },
    until: { column: 'f.date', kind: 'to' },
  },
  sorts: { date: 'f.date', name: 'f.name' },
  neverNull: ['date'],
  defaultSort: 'date',
  search: ['f.name'],
} satisfies ListSpec;
