import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { ActEvent, Deed } from '../../domain/act/act.js';
import type { AppointmentEvent } from '../../domain/appointment/appointment.js';
import type { OpinionEvent } from '../../domain/opinion/opinion.js';
import type { RosterEvent } from '../../domain/roster/roster-day.js';
import type { TaskEvent } from '../../domain/task/task.js';
import type { UnitEvent } from '../../domain/unit/unit.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

export { text as instantText };

interface Told {
  readonly eventId: string;
  readonly at: Instant;
  readonly propertyId?: string;
}

/** One piece of news under the contract's name. */
export const news = (name: string, subject: string, event: Told, data: object): NewEvent => ({
  id: event.eventId,
  type: `goldkey.staffing.${name}.v1`,
  subject,
  time: text(event.at),
  propertyId: event.propertyId,
  data,
});

const withdrawal = (name: string, subject: string, event: Told & { readonly withdrawnEvent: string }): NewEvent =>
  news(`${name}.withdrawn`, subject, event, { eventId: event.withdrawnEvent });

export const unitMessages = (event: UnitEvent): NewEvent[] => {
  const { id: unitId, kind, parentId, name, propertyId, key } = event.unit;
  return [news('unit.defined', unitId, { ...event, propertyId }, { unitId, kind, parentId, name, propertyId, key })];
};

export const appointmentMessages = (event: AppointmentEvent): NewEvent[] => {
  const { appointmentId, employeeId } = event;
  switch (event.type) {
    case 'AppointmentStarted': {
      const { unitId, propertyId, role, from, newcomer, keyPosition, positionId } = event.terms;
      const data = { appointmentId, employeeId, unitId, propertyId, role, from, newcomer, keyPosition, positionId };
      return [news('appointment.started', appointmentId, event, data)];
    }
    case 'AppointmentEnded':
      return [
        news('appointment.ended', appointmentId, event, {
          appointmentId,
          employeeId,
          until: event.until,
          reason: event.reason,
        }),
      ];
    case 'AppointmentEndWithdrawn':
      return [withdrawal('appointment.ended', appointmentId, event)];
    case 'AppointmentWithdrawn':
      return [withdrawal('appointment.started', appointmentId, event)];
  }
};

export const rosterMessages = (event: RosterEvent): NewEvent[] => {
  // Of a shift others know nothing: the day is what it was.
  if (event.type === 'RosterShiftSet') return [];
  const { employeeId, date, kind } = event;
  return [news('roster.day-set', employeeId, event, { employeeId, date, kind })];
};

export const taskMessages = (event: TaskEvent): NewEvent[] => {
  const { taskId, propertyId, at } = event;
  switch (event.type) {
    case 'TaskAssigned': {
      const { employeeId, assignedBy } = event.assignment;
      return [
        news('task.assigned', taskId, event, { taskId, propertyId, employeeId, assignedBy, assignedAt: text(at) }),
      ];
    }
    case 'TaskFiled':
      return [news('task.filed', taskId, event, { taskId, propertyId, filedAt: text(at) })];
    case 'TaskFilingWithdrawn':
      return [withdrawal('task.filed', taskId, event)];
    case 'TaskWithdrawn':
      return [withdrawal('task.assigned', taskId, event)];
  }
};

export const opinionMessages = (event: OpinionEvent): NewEvent[] => {
  const { opinionId, propertyId, at } = event;
  switch (event.type) {
    case 'OpinionRaised': {
      const { employeeId, replyDue } = event.raised;
      return [
        news('opinion.raised', opinionId, event, {
          opinionId,
          propertyId,
          employeeId,
          raisedAt: text(at),
          replyDue: text(replyDue),
        }),
      ];
    }
    case 'OpinionClosed':
      return [news('opinion.closed', opinionId, event, { opinionId, propertyId, repliedAt: text(at) })];
    case 'OpinionCloseWithdrawn':
      return [withdrawal('opinion.closed', opinionId, event)];
    case 'OpinionWithdrawn':
      return [withdrawal('opinion.raised', opinionId, event)];
  }
};

/** The contract's name of a deed and its data. */
const deedMessage = (deed: Deed, { actId, propertyId, at }: ActEvent): { name: string; data: object } => {
  switch (deed.kind) {
    case 'plan-submitted': {
      const { employeeId, planKind, period } = deed;
      return { name: 'plan.submitted', data: { propertyId, employeeId, planKind, period, submittedAt: text(at) } };
    }
    case 'plan-progress-reported': {
      const { employeeId, planKind, week } = deed;
      return { name: 'plan.progress-reported', data: { propertyId, employeeId, planKind, week, reportedAt: text(at) } };
    }
    case 'plan-self-evaluated': {
      const { employeeId, departmentId, planKind, period, itemsPlanned, itemsDone } = deed;
      const data = {
        propertyId,
        employeeId,
        departmentId,
        planKind,
        period,
        submittedAt: text(at),
        itemsPlanned,
        itemsDone,
      };
      return { name: 'plan.self-evaluated', data };
    }
    case 'daily-report-submitted': {
      const { employeeId, date } = deed;
      return { name: 'daily-report.submitted', data: { propertyId, employeeId, date, submittedAt: text(at) } };
    }
    case 'meeting-held': {
      const { meetingKind: kind, attendees, problemsOpen, problemsPlanned } = deed;
      const data = { meetingId: actId, propertyId, kind, heldAt: text(at), attendees, problemsOpen, problemsPlanned };
      return { name: 'meeting.held', data };
    }
    case 'talk-held': {
      const { managerId, employeeId } = deed;
      return { name: 'talk.held', data: { propertyId, managerId, employeeId, heldAt: text(at) } };
    }
    case 'activity-held': {
      const { activityKind: kind, organizerId, participants } = deed;
      return { name: 'activity.held', data: { propertyId, kind, organizerId, heldAt: text(at), participants } };
    }
    case 'requisition-approved':
      return { name: 'requisition.approved', data: { propertyId, month: deed.month, approvedAt: text(at) } };
    case 'points-summarised':
      return { name: 'points.summarised', data: { propertyId, month: deed.month, summarisedAt: text(at) } };
    case 'points-published': {
      const { quarter, from, until } = deed;
      return { name: 'points.published', data: { propertyId, quarter, from, until } };
    }
  }
};

export const actMessages = (event: ActEvent): NewEvent[] => {
  const { name, data } = deedMessage(event.deed, event);
  if (event.type === 'ActRecorded') return [news(name, event.actId, event, data)];
  return [withdrawal(name, event.actId, event)];
};
