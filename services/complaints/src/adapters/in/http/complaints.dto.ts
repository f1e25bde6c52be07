import { attachmentIds } from '@goldkey/files';
import { z } from 'zod';
import { PAUSE_REASONS } from '../../../domain/clock/clock.js';
import { originKinds } from '../../../domain/complaint/complaint.js';
import { acts } from '../../../domain/complaint/rules.js';
import { kind, priority } from './clock/clock.dto.js';
import { shownProposal, shownStandsAs } from './correction/correction.dto.js';
import { at, channel, exemption, id, instant, level, reportTarget, state, words } from './shapes.dto.js';

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

const isoText = z.string().meta({ format: 'date-time' });

/** A line of the list. Instants carry the property's own offset. */
export const complaintLine = z.object({
  complaintId: z.string(),
  number: z.string(),
  propertyId: z.string(),
  propertyName: z.string(),
  departmentId: z.string(),
  departmentName: z.string(),
  kind,
  priority,
  category: z.string(),
  description: z.string(),
  channel,
  householdId: z.string().optional(),
  room: z.string().optional(),
  /** Masked (`李●`, `138****2046`) unless the caller may call back. */
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  major: z.boolean(),
  /** Major, and not yet reported to both places. */
  awaitsMajorReport: z.boolean(),
  inScope: z.boolean(),
  state,
  established: z.boolean().optional(),
  assigneeId: z.string().optional(),
  assigneeName: z.string().optional(),
  /** Who answers for it: whoever was asked first, until somebody has accepted it. */
  responsibleId: z.string(),
  responsibleName: z.string().optional(),
  /** Somebody was named who has not said yet whether they take it. */
  awaitsAcceptance: z.boolean(),
  /** What is waited for while the clock stands still. */
  waitsFor: z.enum(PAUSE_REASONS).optional(),
  /** The deadline is a time agreed with the owner. */
  agreed: z.boolean(),
  /** How many steps up it was told, being late. */
  climbed: z.int(),
  incidentId: z.string().optional(),
  order: z.object({ orderId: z.string(), itemId: z.string(), label: z.string() }).optional(),
  origin: z
    .object({ kind: z.enum(originKinds), id: z.string() })
    .optional()
    .meta({ description: 'the record of another service for which it was handed in' }),
  photos: z.array(z.string()).optional(),
  receivedAt: isoText,
  dueAt: isoText.optional(),
  overdue: z.boolean(),
  closedAt: isoText.optional(),
  callbacks: z.int(),
  lastCallbackLevel: level.optional(),
  evaluationLevel: level.optional(),
  /** Who evaluated; anyone but the served person counts as dissatisfied (S-04). */
  evaluatedBy: z.enum(['served-person', 'staff', 'delegate']).optional(),
  version: z.int(),
});
export type ComplaintLine = z.infer<typeof complaintLine>;

/** Whether an act is allowed now, and if not, why: a code and its sentence in the caller's language. */
export const allowedAct = z.object({
  act: z.enum(acts),
  allowed: z.boolean(),
  reason: z.object({ code: z.string(), text: z.string() }).optional(),
});

/** Something that happened to the matter. `data` holds the values of that moment. */
export const historyLine = z.object({
  happenedAt: isoText,
  recordedAt: isoText,
  change: z.string(),
  actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  data: z.record(z.string(), z.unknown()),
});

/** GET /api/complaints/complaints/:id */
export const complaintRecord = complaintLine.extend({
  receivedBy: z.string(),
  decision: z.object({ established: z.boolean(), decidedAt: isoText, reason: z.string().optional() }).optional(),
  assignment: z.object({ employeeId: z.string(), employeeName: z.string(), assignedAt: isoText }).optional(),
  exemption: exemption.optional(),
  reopenedAt: isoText.optional(),
  majorReports: z.array(z.object({ to: reportTarget, reportedAt: isoText })),
  proposal: shownProposal.optional(),
  standsAs: shownStandsAs.optional(),
  externalSource: z.string().optional(),
  externalKey: z.string().optional(),
  history: z.array(historyLine),
  historyLeftOut: z.int().optional(),
  acts: z.array(allowedAct),
});
export type ComplaintRecord = z.infer<typeof complaintRecord>;

/** GET /api/complaints/choices: what the filters and the intake form offer, within the caller's scope. */
export const choices = z.object({
  properties: z.array(z.object({ propertyId: z.string(), code: z.string(), name: z.string(), timeZone: z.string() })),
  departments: z.array(z.object({ departmentId: z.string(), propertyId: z.string(), name: z.string() })),
  categories: z.array(z.string()),
  kinds: z.array(kind),
  priorities: z.array(priority),
  channels: z.array(channel),
  states: z.array(state),
});
export type Choices = z.infer<typeof choices>;
