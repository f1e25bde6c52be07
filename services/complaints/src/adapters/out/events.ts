import { formatInstant, type Instant } from '@goldkey/kernel';
import { type NewEvent, newEventId } from '@goldkey/messaging';
import { type Complaint, type ComplaintEvent, happenedAt } from '../../domain/complaint/complaint.js';
import type { OwnerForumEvent } from '../../domain/owner-forum/owner-forum.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

const news = (name: string, subject: string, propertyId: string, at: Instant, data: object): NewEvent => ({
  id: newEventId(),
  type: `goldkey.complaints.${name}.v1`,
  subject,
  time: text(at),
  propertyId,
  data,
});

/** What an event of a complaint tells the other services; `complaint` is the state after it. An assignment is nobody's news. */
export const complaintMessages = (event: ComplaintEvent, complaint: Complaint): NewEvent[] => {
  const { id: complaintId, propertyId, departmentId } = complaint;
  const at = happenedAt(event);
  const tell = (name: string, data: object): NewEvent => news(name, complaintId, propertyId, at, data);
  switch (event.type) {
    case 'ComplaintReceived': {
      const { householdId, category, major, inScope, dueAt } = event;
      const due = dueAt === undefined ? {} : { dueAt: text(dueAt) };
      return [
        tell('complaint.received', {
          complaintId,
          propertyId,
          departmentId,
          householdId,
          category,
          major,
          inScope,
          receivedAt: text(at),
          ...due,
        }),
      ];
    }
    case 'ComplaintDecided':
      return [
        tell('complaint.decided', { complaintId, propertyId, established: event.established, decidedAt: text(at) }),
      ];
    case 'ComplaintAssigned':
      return [];
    case 'ComplaintClosed':
      return [
        tell('complaint.closed', { complaintId, propertyId, closedAt: text(at) }),
        tell('matter.closed', {
          matterId: complaintId,
          propertyId,
          departmentId,
          closedAt: text(at),
          exemption: event.exemption,
        }),
      ];
    case 'ComplaintReopened':
      return [tell('complaint.reopened', { complaintId, propertyId, reopenedAt: text(at) })];
    case 'MajorReported':
      return [tell('major.reported', { complaintId, propertyId, to: event.to, reportedAt: text(at) })];
    case 'CallbackRecorded': {
      const { callbackId, level, by } = event;
      return [
        tell('callback.recorded', {
          callbackId,
          propertyId,
          about: 'complaint',
          aboutId: complaintId,
          level,
          at: text(at),
          by,
        }),
      ];
    }
    case 'MatterEvaluated': {
      const { answerId, level } = event;
      const answer = {
        answerId,
        propertyId,
        departmentId,
        matterId: complaintId,
        method: 'e-evaluation',
        level,
        at: text(at),
        by: 'served-person',
      };
      return [tell('survey.answered', answer)];
    }
  }
};

export const forumMessages = (
  event: OwnerForumEvent,
  forum: { readonly id: string; readonly propertyId: string },
): NewEvent[] => {
  const { id: forumId, propertyId } = forum;
  if (event.type === 'OwnerForumHeld') {
    return [
      news('owner-forum.held', forumId, propertyId, event.heldAt, {
        forumId,
        propertyId,
        heldAt: text(event.heldAt),
        households: event.households,
      }),
    ];
  }
  return [
    news('owner-forum.actions-filed', forumId, propertyId, event.filedAt, {
      forumId,
      propertyId,
      filedAt: text(event.filedAt),
    }),
  ];
};
