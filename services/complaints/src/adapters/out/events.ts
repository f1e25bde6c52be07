import { formatInstant, type Instant } from '@goldkey/kernel';
import { type NewEvent, newEventId } from '@goldkey/messaging';
import {
  type Complaint,
  type ComplaintClosed,
  type ComplaintEvent,
  happenedAt,
  type Intake,
} from '../../domain/complaint/complaint.js';
import type { ProposalKind } from '../../domain/complaint/proposal.js';
import { kindOf, responsibleFor } from '../../domain/complaint/rules.js';
import type { Told } from '../../domain/complaint/told.js';
import type { OwnerForum, OwnerForumEvent } from '../../domain/owner-forum/owner-forum.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

/** A message with the id by which it can be taken back. */
export type MatterNews = NewEvent<Told['data']> & Pick<Told, 'id'>;

const news = (name: string, subject: string, propertyId: string, at: Instant, data: Told['data']): MatterNews => ({
  id: newEventId(),
  type: `goldkey.complaints.${name}.v1`,
  subject,
  time: text(at),
  propertyId,
  data,
});

/** What an event of a complaint tells the other services; `complaint` is the state after it. Who handles it: {@link assignmentMessages}. */
export const complaintMessages = (event: ComplaintEvent, complaint: Complaint): MatterNews[] => {
  const { id: complaintId, propertyId, departmentId } = complaint;
  const at = happenedAt(event);
  const tell: Tell = (name, data) => news(name, complaintId, propertyId, at, data);
  switch (event.type) {
    case 'ComplaintReceived': {
      if (kindOf(event) === 'repair') return [tell('repair.requested', requested(event, complaint))];
      // A question, praise or suggestion is news when it is closed (events.md: a matter).
      if (kindOf(event) !== 'complaint') return [];
      const { householdId, category, major, inScope, dueAt, order } = event;
      const due = dueAt === undefined ? {} : { dueAt: text(dueAt) };
      const about = order === undefined ? {} : { orderId: order.orderId, itemId: order.itemId };
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
          ...about,
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
        ...ownClose(event, complaint, tell),
        tell('matter.closed', {
          matterId: complaintId,
          propertyId,
          departmentId,
          closedAt: text(at),
          exemption: event.exemption,
        }),
      ];
    case 'ComplaintReopened':
      if (kindOf(complaint) !== 'complaint') return [];
      return [tell('complaint.reopened', { complaintId, propertyId, reopenedAt: text(at) })];
    case 'MajorReported':
      return [tell('major.reported', { complaintId, propertyId, to: event.to, reportedAt: text(at) })];
    case 'CallbackRecorded': {
      const { callbackId, level, by } = event;
      return [
        tell('callback.recorded', {
          callbackId,
          propertyId,
          about: kindOf(complaint),
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
        by: event.by ?? 'served-person',
      };
      return [tell('survey.answered', answer)];
    }
    case 'ClockWarned':
      return [tell('matter.asked', asked(complaint, { asked: 'soon', at, dueAt: event.dueAt }))];
    case 'ClockClimbed':
      return [tell('matter.asked', asked(complaint, { asked: event.to, at, dueAt: complaint.dueAt ?? at }))];
    default:
      // Whatever else the clock does, and who has accepted what, is nobody else's.
      return [];
  }
};

/**
 * Who handles a matter from now on: given to them, back with them, or theirs again since it is open again; `before` is the matter as
 * it stood. Matters that are brought in tell nothing of it: whose they once were is no news to anybody. An assignment that was
 * entered for an earlier instant than the one before it takes its place all the same.
 */
export const assignmentMessages = (event: ComplaintEvent, complaint: Complaint, before: Complaint): MatterNews[] => {
  const { id: matterId, propertyId, assignment } = complaint;
  const changes = event.type === 'ComplaintAssigned' || event.type === 'HandOverDeclined';
  if (assignment === undefined || !(changes || event.type === 'ComplaintReopened')) return [];
  const { workOrderId } = event.type === 'HandOverDeclined' ? {} : event;
  const at = Math.max(happenedAt(event), before.assignment?.at ?? 0) as Instant;
  return [
    news('matter.assigned', matterId, propertyId, at, {
      matterId,
      propertyId,
      employeeId: assignment.employeeId,
      assignedAt: text(at),
      ...(complaint.state === 'reopened' && { reopenedAt: text(complaint.reopenedAt) }),
      ...(workOrderId !== undefined && { workOrderId }),
    }),
  ];
};

/**
 * What became of a proposal, for whoever made it: its reason is words of people and stays with the matter. It says nothing of the
 * matter itself, and stands where that is set aside.
 */
export const decisionMessages = (event: ComplaintEvent, { id: matterId, propertyId }: Complaint): MatterNews[] => {
  const decided = (
    proposal: ProposalKind,
    accepted: boolean,
    { proposedBy, at }: { proposedBy: string; at: Instant },
  ) => [
    news('matter.proposal-decided', matterId, propertyId, at, {
      matterId,
      propertyId,
      proposal,
      accepted,
      proposedBy,
      at: text(at),
    }),
  ];
  switch (event.type) {
    case 'ProposalRejected':
      return decided(event.kind, false, event);
    case 'IntakeCorrected':
      return decided('correction', true, event);
    case 'MatterSetAside':
      return decided(event.standsAs === undefined ? 'mistake' : 'duplicate', true, event);
    default:
      return [];
  }
};

const asked = (
  complaint: Complaint,
  { asked, at, dueAt }: { readonly asked: string; readonly at: Instant; readonly dueAt: Instant },
): Told['data'] => ({
  matterId: complaint.id,
  propertyId: complaint.propertyId,
  departmentId: complaint.departmentId,
  asked,
  dueAt: text(dueAt),
  at: text(at),
  responsibleId: responsibleFor(complaint).employeeId,
});

const requested = ({ dueAt }: Intake, { id: repairId, propertyId, departmentId, receivedAt }: Complaint) => ({
  repairId,
  propertyId,
  departmentId,
  requestedAt: text(receivedAt),
  ...(dueAt !== undefined && { agreedAt: text(dueAt) }),
});

type Tell = (name: string, data: Told['data']) => MatterNews;

/** The close of a complaint, or of a repair that no work order has told of; other matters have none of their own. */
const ownClose = ({ closedAt, workerId }: ComplaintClosed, complaint: Complaint, tell: Tell): MatterNews[] => {
  const { id, propertyId } = complaint;
  if (kindOf(complaint) === 'complaint')
    return [tell('complaint.closed', { complaintId: id, propertyId, closedAt: text(closedAt) })];
  if (kindOf(complaint) !== 'repair' || workerId === undefined) return [];
  return [tell('repair.completed', { repairId: id, propertyId, completedAt: text(closedAt), workerId })];
};

/** A forum and its actions; one that is withdrawn takes back both. */
export const forumMessages = (event: OwnerForumEvent, forum: OwnerForum): NewEvent[] => {
  const { id: forumId, propertyId, toldBy, actionsToldBy } = forum;
  const tell = (name: string, at: Instant, data: Told['data']): NewEvent => news(name, forumId, propertyId, at, data);
  switch (event.type) {
    case 'OwnerForumHeld': {
      const { heldAt, households } = event;
      return [
        { ...tell('owner-forum.held', heldAt, { forumId, propertyId, heldAt: text(heldAt), households }), id: toldBy },
      ];
    }
    case 'OwnerForumActionsFiled': {
      const { filedAt, eventId: id } = event;
      return [{ ...tell('owner-forum.actions-filed', filedAt, { forumId, propertyId, filedAt: text(filedAt) }), id }];
    }
    case 'OwnerForumWithdrawn':
      return [
        tell('owner-forum.held.withdrawn', event.at, { eventId: toldBy }),
        ...(actionsToldBy === undefined
          ? []
          : [tell('owner-forum.actions-filed.withdrawn', event.at, { eventId: actionsToldBy })]),
      ];
  }
};
