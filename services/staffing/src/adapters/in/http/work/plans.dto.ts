import { z } from 'zod';
import { workPlanKinds } from '../../../../domain/plan/plan.js';
import { at, calendarDay, id, period, reasonBody, week, words } from '../shapes.dto.js';

const note = z.string().max(2000).default('');

const item = z.strictObject({
  what: words(200),
  responsibleId: id.optional(),
  dueOn: calendarDay.optional(),
  /** The item of the plan above that this one carries out. */
  follows: id.optional(),
});
const MOST_ITEMS = 100;

export const draftBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  departmentId: id.optional(),
  planKind: z.enum(workPlanKinds),
  period,
  items: z.array(item).max(MOST_ITEMS).default([]),
});
export const reviseBody = z.strictObject({ items: z.array(item.extend({ id: id.optional() })).max(MOST_ITEMS) });
export const submitBody = z.strictObject({ submittedAt: at });

const outcomes = z.array(z.strictObject({ itemId: id, done: z.boolean(), note })).max(MOST_ITEMS);
export const planProgressBody = z.strictObject({
  week,
  outcomes: outcomes.default([]),
  summary: note,
  reportedAt: at,
});
export const progressReasonBody = reasonBody.extend({ week });
export const planItemsBody = z.strictObject({ outcomes: outcomes.min(1) });
export const planEvaluationBody = z.strictObject({
  outcomes: outcomes.default([]),
  summary: note,
  submittedAt: at,
});
