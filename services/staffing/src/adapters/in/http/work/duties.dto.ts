import { z } from 'zod';
import type { Deed, DeedKind } from '../../../../domain/act/act.js';
import { activityKinds, meetingKinds } from '../../../../domain/act/gatherings.js';
import { planKinds } from '../../../../domain/act/plans.js';
import {
  actDay,
  at,
  calendarDay,
  calendarMonth,
  id,
  instant,
  itemsOf,
  period,
  quarter,
  week,
  words,
} from '../shapes.dto.js';

export const taskBody = z.strictObject({
  propertyId: id,
  employeeId: id,
  assignedBy: id.optional(),
  title: words(200),
  details: words(2000).optional(),
  assignedAt: at,
});
export const tasksBody = itemsOf(taskBody);
export const filingBody = z.strictObject({ filedAt: at });
export const filingsBody = itemsOf(filingBody.extend({ taskId: id }));

export const opinionBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  replyDue: instant,
  text: words(2000),
  raisedAt: at,
});
export const opinionClose = z.strictObject({ reply: words(2000), repliedAt: at });

const note = z.string().max(2000).default('');
const count = z.int().min(0).max(1000);

export const planBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  planKind: z.enum(planKinds),
  period,
  items: z.array(words(200)).max(100).default([]),
  submittedAt: at,
});
export const progressBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  planKind: z.enum(['company', 'month']),
  week,
  summary: note,
  reportedAt: at,
});
export const selfEvaluationBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  departmentId: id.optional(),
  planKind: z.enum(['month', 'year', 'service']),
  period,
  itemsPlanned: count,
  itemsDone: count,
  summary: note,
  submittedAt: at,
});
export const dailyReportBody = z.strictObject({
  propertyId: id,
  employeeId: id.optional(),
  date: calendarDay,
  text: note,
  submittedAt: at,
});
export const meetingBody = z.strictObject({
  propertyId: id,
  kind: z.enum(meetingKinds),
  attendees: z.array(id).max(500),
  problemsOpen: count.optional(),
  problemsPlanned: count.optional(),
  minutes: note,
  heldAt: at,
});
export const talkBody = z.strictObject({ propertyId: id, managerId: id.optional(), employeeId: id, note, heldAt: at });
export const activityBody = z.strictObject({
  propertyId: id,
  kind: z.enum(activityKinds),
  organizerId: id.optional(),
  participants: z.array(id).max(500),
  note,
  heldAt: at,
});
export const requisitionBody = z.strictObject({ propertyId: id, month: calendarMonth, note, approvedAt: at });
export const summaryBody = z.strictObject({ propertyId: id, month: calendarMonth, note, summarisedAt: at });
export const publicationBody = z.strictObject({ propertyId: id, quarter, from: actDay, until: calendarDay, at });

/** Any act of duty, told apart by `act`. */
export const actBody = z.discriminatedUnion('act', [
  planBody.extend({ act: z.literal('plan') }),
  progressBody.extend({ act: z.literal('progress') }),
  selfEvaluationBody.extend({ act: z.literal('self-evaluation') }),
  dailyReportBody.extend({ act: z.literal('daily-report') }),
  meetingBody.extend({ act: z.literal('meeting') }),
  talkBody.extend({ act: z.literal('talk') }),
  activityBody.extend({ act: z.literal('activity') }),
  requisitionBody.extend({ act: z.literal('requisition') }),
  summaryBody.extend({ act: z.literal('points-summary') }),
  publicationBody.extend({ act: z.literal('points-publication') }),
]);
export type ActBody = z.output<typeof actBody>;
export const actsBody = itemsOf(actBody);

/** The permission that each act needs. */
export const permissionFor: Readonly<Record<ActBody['act'], string>> = {
  plan: 'staffing:plan',
  progress: 'staffing:plan',
  'self-evaluation': 'staffing:plan',
  'daily-report': 'staffing:plan',
  requisition: 'staffing:plan',
  meeting: 'staffing:talk',
  talk: 'staffing:talk',
  activity: 'staffing:talk',
  'points-summary': 'staffing:points',
  'points-publication': 'staffing:points',
};

/** The same by the kind of the deed, for taking one back. */
export const permissionOf: Readonly<Record<DeedKind, string>> = {
  'plan-submitted': permissionFor.plan,
  'plan-progress-reported': permissionFor.progress,
  'plan-self-evaluated': permissionFor['self-evaluation'],
  'daily-report-submitted': permissionFor['daily-report'],
  'requisition-approved': permissionFor.requisition,
  'meeting-held': permissionFor.meeting,
  'talk-held': permissionFor.talk,
  'activity-held': permissionFor.activity,
  'points-summarised': permissionFor['points-summary'],
  'points-published': permissionFor['points-publication'],
};

/** The deed that a body tells, and when it was done. `acting` fills in the person where the body names none. */
export const deedOf = (
  body: ActBody,
  acting: (named: string | undefined) => string,
): { deed: Deed; at: ActBodyInstant } => {
  switch (body.act) {
    case 'plan':
      return {
        deed: {
          kind: 'plan-submitted',
          employeeId: acting(body.employeeId),
          planKind: body.planKind,
          period: body.period,
          items: body.items,
        },
        at: body.submittedAt,
      };
    case 'progress':
      return {
        deed: {
          kind: 'plan-progress-reported',
          employeeId: acting(body.employeeId),
          planKind: body.planKind,
          week: body.week,
          summary: body.summary,
        },
        at: body.reportedAt,
      };
    case 'self-evaluation': {
      const { departmentId, planKind, itemsPlanned, itemsDone, summary } = body;
      const deed: Deed = {
        kind: 'plan-self-evaluated',
        employeeId: acting(body.employeeId),
        planKind,
        period: body.period,
        itemsPlanned,
        itemsDone,
        summary,
        ...(departmentId && { departmentId }),
      };
      return { deed, at: body.submittedAt };
    }
    case 'daily-report':
      return {
        deed: { kind: 'daily-report-submitted', employeeId: acting(body.employeeId), date: body.date, text: body.text },
        at: body.submittedAt,
      };
    case 'meeting': {
      const { attendees, problemsOpen, problemsPlanned, minutes } = body;
      const problems = {
        ...(problemsOpen === undefined ? {} : { problemsOpen }),
        ...(problemsPlanned === undefined ? {} : { problemsPlanned }),
      };
      return {
        deed: { kind: 'meeting-held', meetingKind: body.kind, attendees, minutes, ...problems },
        at: body.heldAt,
      };
    }
    case 'talk':
      return {
        deed: { kind: 'talk-held', managerId: acting(body.managerId), employeeId: body.employeeId, note: body.note },
        at: body.heldAt,
      };
    case 'activity':
      return {
        deed: {
          kind: 'activity-held',
          activityKind: body.kind,
          organizerId: acting(body.organizerId),
          participants: body.participants,
          note: body.note,
        },
        at: body.heldAt,
      };
    case 'requisition':
      return { deed: { kind: 'requisition-approved', month: body.month, note: body.note }, at: body.approvedAt };
    case 'points-summary':
      return { deed: { kind: 'points-summarised', month: body.month, note: body.note }, at: body.summarisedAt };
    case 'points-publication':
      return {
        deed: { kind: 'points-published', quarter: body.quarter, from: body.from, until: body.until },
        at: body.at,
      };
  }
};
type ActBodyInstant = z.output<typeof at>;
