import { attachmentIds } from '@goldkey/files';
import { z } from 'zod';
import { kind, priority } from './clock/clock.dto.js';
import { at, channel, exemption, id, instant, level, reportTarget, words } from './shapes.dto.js';

/** POST /api/complaints/complaints */
export const receiveBody = z.strictObject({
  propertyId: id,
  departmentId: id,
  kind: kind.optional().meta({ description: 'absent: complaint' }),
  priority: priority.optional().meta({ description: 'absent: normal' }),
  category: words(80),
  description: words(4000),
  channel,
  householdId: id.optional(),
  room: words(200).optional(),
  contactName: words(80).optional(),
  contactPhone: words(40).optional(),
  major: z.boolean().default(false),
  inScope: z.boolean().default(true),
  receivedAt: at,
  dueAt: instant.optional(),
  incidentId: id.optional().meta({ description: 'the one cause that many call about' }),
  photos: attachmentIds.optional().meta({ description: 'attachments that were handed in' }),
  order: z
    .strictObject({ orderId: id, itemId: id, label: words(200) })
    .optional()
    .meta({ description: 'the order of a convenience service that it is about' }),
});

/** POST /api/complaints/complaints/:id/decision */
export const decisionBody = z.strictObject({
  established: z.boolean(),
  reason: words(2000).optional(),
  decidedAt: at,
});

/** POST /api/complaints/complaints/:id/assignment */
export const assignmentBody = z.strictObject({ employeeId: id, assignedAt: at });

/** POST /api/complaints/complaints/:id/close */
export const closeBody = z.strictObject({
  exemption: exemption.optional(),
  remark: words(2000).optional(),
  closedAt: at,
});

/** POST /api/complaints/complaints/:id/reopen */
export const reopenBody = z.strictObject({ reason: words(2000).optional(), reopenedAt: at });

/** POST /api/complaints/complaints/:id/callbacks; without `by` it is the caller who called; others are named by who may import. */
export const callbackBody = z.strictObject({
  level,
  remark: words(2000).optional(),
  by: id.optional(),
  at,
});

/** POST /api/complaints/complaints/:id/major-report */
export const majorReportBody = z.strictObject({ to: reportTarget, reportedAt: at });
