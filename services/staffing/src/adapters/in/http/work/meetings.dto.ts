import { z } from 'zod';
import { meetingKinds } from '../../../../domain/act/gatherings.js';
import { at, calendarDay, calendarMonth, id, words, yuan } from '../shapes.dto.js';

const note = z.string().max(2000).default('');
const MOST = 100;

const remedy = z.strictObject({ plan: words(500), responsibleId: id, dueOn: calendarDay });

export const heldBody = z.strictObject({
  propertyId: id,
  kind: z.enum(meetingKinds),
  attendees: z.array(id).max(500),
  minutes: note,
  raised: z
    .array(z.strictObject({ what: words(500), remedy: remedy.optional() }))
    .max(MOST)
    .default([]),
  planned: z
    .array(z.strictObject({ problemId: id, remedy }))
    .max(MOST)
    .default([]),
  closed: z
    .array(z.strictObject({ problemId: id, outcome: words(500) }))
    .max(MOST)
    .default([]),
  heldAt: at,
});
export const problemClose = z.strictObject({ outcome: words(500), closedAt: at });

const line = z.strictObject({
  what: words(200),
  quantity: z.int().min(1).max(1_000_000),
  unit: words(20),
  unitPrice: yuan.optional(),
  departmentId: id.optional(),
  purpose: z.string().max(500).default(''),
});
const lines = z.array(line).min(1).max(MOST);

export const materialBody = z.strictObject({ propertyId: id, month: calendarMonth, lines });
export const linesBody = z.strictObject({ lines });
export const approvalBody = z.strictObject({ note, approvedAt: at });
