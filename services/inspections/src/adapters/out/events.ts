import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { Finding, FindingEvent } from '../../domain/finding/finding.js';
import type { PostEvent } from '../../domain/post/post.js';
import type { RoundEvent } from '../../domain/round/round.js';

/** Domain events as the contract's messages: the only file that knows both. */

/** Instants travel with an offset; which one is the sender's choice. */
export const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

export interface About {
  readonly eventId: string;
  readonly at: Instant;
  readonly subject: string;
  readonly propertyId: string;
}

/** A message of this service. */
export const news = (name: string, { eventId, at, subject, propertyId }: About, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.inspections.${name}.v1`,
  subject,
  time: text(at),
  propertyId,
  data,
});

export const postMessages = ({ eventId, at, post }: PostEvent): NewEvent[] => {
  const { id: postId, propertyId, name, activeFrom, activeUntil } = post;
  const data = { postId, propertyId, name, activeFrom, ...(activeUntil !== undefined && { activeUntil }) };
  return [news('post.defined', { eventId, at, subject: postId, propertyId }, data)];
};

/** A patrol is news when it is completed; each visit on the way is nobody's. What comes through our doors is on record. */
export const roundMessages = ({ type, eventId, at, round }: RoundEvent): NewEvent[] => {
  const { id: patrolId, propertyId, inspectorId, startedAt, completedAt, visits } = round;
  if (type !== 'RoundCompleted' || completedAt === undefined) return [];
  const data = {
    patrolId,
    propertyId,
    inspectorId,
    startedAt: text(startedAt),
    completedAt: text(completedAt),
    visits: visits.map((visit) => ({ postId: visit.postId, at: text(visit.at) })),
    recorded: true,
  };
  return [news('patrol.completed', { eventId, at, subject: patrolId, propertyId }, data)];
};

/** That there is a measure is what counts (M-13); its words would stay on the topic for ever. */
const STATED = 'stated';

const raised = (finding: Finding) => {
  const { id: findingId, propertyId, departmentId, category, source, raisedAt, dueAt, measure } = finding;
  const { responsibleId, assignedAt, bottomLine, sleepingGuards, plannedLate } = finding;
  return {
    findingId,
    propertyId,
    ...(departmentId !== undefined && { departmentId }),
    category,
    source,
    raisedAt: text(raisedAt),
    ...(dueAt !== undefined && { dueAt: text(dueAt) }),
    ...(measure !== undefined && plannedLate === undefined && { measure: measure.trim() === '' ? '' : STATED }),
    ...(responsibleId !== undefined && { responsibleId }),
    ...(assignedAt !== undefined && { assignedAt: text(assignedAt) }),
    ...(bottomLine !== undefined && { bottomLine }),
    ...(sleepingGuards !== undefined && { sleepingGuards }),
  };
};

const asked = (finding: Finding, about: About): NewEvent[] => {
  const { id: findingId, propertyId, departmentId, responsibleId, asking } = finding;
  if (asking === undefined) return [];
  const data = {
    findingId,
    propertyId,
    asked: asking.asked === 'quality-centre' ? 'qm-centre' : asking.asked,
    dueAt: text(asking.dueAt),
    at: text(asking.at),
    ...(departmentId !== undefined && { departmentId }),
    ...(responsibleId !== undefined && { responsibleId }),
  };
  return [news('finding.asked', about, data)];
};

/** A plan, and who answers for it from now on, is told as the finding again, with what it says now; what is sent back was not put right, which takes its telling back (S-08). */
export const findingMessages = ({ type, eventId, at, finding }: FindingEvent): NewEvent[] => {
  const { id: findingId, propertyId } = finding;
  const about = { eventId, at, subject: findingId, propertyId };
  switch (type) {
    case 'FindingRaised':
      return [news('finding.raised', about, raised(finding))];
    case 'FindingPlanned':
    case 'FindingHandedOver':
      return [news('finding.raised', { ...about, at: finding.raisedAt }, raised(finding))];
    case 'FindingRectified':
      return [news('finding.rectified', about, { findingId, propertyId, rectifiedAt: text(at) })];
    case 'FindingVerified': {
      const verifiedBy = finding.verification?.by;
      return [news('finding.verified', about, { findingId, propertyId, verifiedAt: text(at), verifiedBy })];
    }
    // One that went into another is owed by that one alone: with its telling the duty of its own is taken back.
    case 'FindingMerged':
    case 'FindingWithdrawn':
      return [news('finding.raised.withdrawn', about, { eventIds: finding.toldBy })];
    case 'FindingAsked':
      return asked(finding, about);
    // The repair tells of itself (complaints); the finding is owed as before.
    case 'FindingHandedToRepair':
    case 'FindingAbsorbed':
      return [];
    case 'FindingReturned': {
      const rectifiedBy = finding.rectification?.eventId;
      return rectifiedBy === undefined ? [] : [news('finding.rectified.withdrawn', about, { eventId: rectifiedBy })];
    }
  }
};
