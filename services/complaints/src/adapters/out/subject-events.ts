import { formatInstant, type Instant } from '@goldkey/kernel';
import { type NewEvent, newEventId } from '@goldkey/messaging';
import type { HomeVisitEvent } from '../../domain/home-visit/home-visit.js';
import type { HouseholdProfileEvent } from '../../domain/household-profile/household-profile.js';
import type { OpinionSurveyEvent } from '../../domain/opinion-survey/opinion-survey.js';
import type { OwnerAnswerEvent } from '../../domain/owner-answer/owner-answer.js';
import type { WorkOrderEvent } from '../../domain/work-order/work-order.js';

/** Domain events of what is kept beside the log as the contract's messages; the log's own are in events.ts. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

interface About {
  readonly eventId: string;
  readonly at: Instant;
  readonly subject: string;
  readonly propertyId: string;
}

const news = (name: string, { eventId, at, subject, propertyId }: About, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.complaints.${name}.v1`,
  subject,
  time: text(at),
  propertyId,
  data,
});

/** Who is sent, or that nobody is any more; work that is done again is its worker's again. */
const WORKER_SET: ReadonlySet<WorkOrderEvent['type']> = new Set([
  'WorkOrderMade',
  'WorkOrderGiven',
  'WorkOrderDeclined',
  'WorkFinished',
  'WorkRedone',
  'WorkOrderCancelled',
] as const);

const workerMessages = ({ type, at, order }: WorkOrderEvent): NewEvent[] => {
  const { id: workOrderId, matterId, propertyId, workerId, state } = order;
  if (!WORKER_SET.has(type)) return [];
  // An order without a worker that is only made, or cancelled, was nobody's before.
  if (workerId === undefined && type !== 'WorkOrderDeclined') return [];
  const employeeId = state === 'done' || state === 'cancelled' ? undefined : workerId;
  const data = { workOrderId, matterId, propertyId, ...(employeeId !== undefined && { employeeId }), at: text(at) };
  return [news('work-order.worker-set', { eventId: newEventId(), at, subject: workOrderId, propertyId }, data)];
};

/** A repair is completed when its work is finished; the owner's confirmation closes the matter, which tells of itself. */
const repairMessages = ({ type, eventId, at, order }: WorkOrderEvent): NewEvent[] => {
  const { matterId: repairId, propertyId, workerId } = order;
  if (type !== 'WorkFinished' || workerId === undefined) return [];
  const data = { repairId, propertyId, completedAt: text(at), workerId };
  return [news('repair.completed', { eventId, at, subject: repairId, propertyId }, data)];
};

export const workOrderMessages = (event: WorkOrderEvent): NewEvent[] => [
  ...repairMessages(event),
  ...workerMessages(event),
];

/** An answer is news with its method and who gave it; one that is taken back takes its news back, one of another department is told anew. */
export const answerMessages = ({ type, eventId, at: happenedAt, answer, toldBefore }: OwnerAnswerEvent): NewEvent[] => {
  const { id: answerId, propertyId, departmentId, matterId, method, level, by, valid, toldBy } = answer;
  const takingBack = { at: happenedAt, subject: answerId, propertyId };
  if (type === 'OwnerAnswerWithdrawn')
    return [news('survey.answered.withdrawn', { ...takingBack, eventId }, { eventId: toldBy })];
  const at = type === 'OwnerAnswerMoved' ? answer.at : happenedAt;
  const about = { eventId, at, subject: answerId, propertyId };
  const data = {
    answerId,
    propertyId,
    departmentId,
    ...(matterId !== undefined && { matterId }),
    method,
    level,
    at: text(at),
    by,
    ...(valid !== undefined && { valid }),
  };
  const told = news('survey.answered', about, data);
  if (toldBefore === undefined) return [told];
  return [news('survey.answered.withdrawn', { ...takingBack, eventId: newEventId() }, { eventId: toldBefore }), told];
};

/** A visit is news when it was made; a plan is nobody's. */
export const visitMessages = ({ type, eventId, at, visit }: HomeVisitEvent): NewEvent[] => {
  const { id: visitId, propertyId, householdId, employeeId, toldBy } = visit;
  const about = { eventId, at, subject: visitId, propertyId };
  if (type === 'HomeVisitMade')
    return [news('home-visit.made', about, { visitId, propertyId, householdId, employeeId, at: text(at) })];
  return type === 'HomeVisitWithdrawn' ? [news('home-visit.made.withdrawn', about, { eventId: toldBy })] : [];
};

/** That a household was profiled, never what it is like. */
export const profileMessages = ({ eventId, at, profile }: HouseholdProfileEvent): NewEvent[] => {
  const { propertyId, householdId, employeeId } = profile;
  const about = { eventId, at, subject: householdId, propertyId };
  return [news('household.profiled', about, { propertyId, householdId, employeeId, at: text(at) })];
};

/** The year's survey is news when it is completed (D-06). */
export const opinionMessages = ({ type, eventId, at, survey }: OpinionSurveyEvent): NewEvent[] => {
  const { id: subject, propertyId, year } = survey;
  if (type !== 'OpinionSurveyCompleted') return [];
  return [
    news('opinion-survey.completed', { eventId, at, subject, propertyId }, { propertyId, year, completedAt: text(at) }),
  ];
};
