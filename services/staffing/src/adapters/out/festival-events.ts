import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
import type { FestivalEvent } from '../../domain/festival/festival.js';

/** Festivals as the contract's messages. */

/** Instants travel with an offset; which one is the sender's choice. */
const text = (at: Instant): string => formatInstant(at, 'Asia/Shanghai');

const news = (name: string, { eventId, at, festivalId, propertyId }: FestivalEvent, data: object): NewEvent => ({
  id: eventId,
  type: `goldkey.staffing.${name}.v1`,
  subject: festivalId,
  time: text(at),
  propertyId,
  data,
});

/** What others are told of a festival; a plan that is written anew is not signed off yet, and told to nobody. */
export const festivalMessages = (event: FestivalEvent): NewEvent[] => {
  const { festivalId, propertyId, at } = event;
  switch (event.type) {
    case 'FestivalScheduled':
      return [news('festival.scheduled', event, { festivalId, propertyId, date: event.terms.date })];
    case 'FestivalPlanRevised':
      return [];
    case 'FestivalPlanApproved':
      return [news('festival-plan.approved', event, { festivalId, propertyId, approvedAt: text(at) })];
    case 'FestivalPlanCompleted':
      return [news('festival-plan.completed', event, { festivalId, propertyId, completedAt: text(at) })];
    case 'FestivalCompletionWithdrawn':
      return [news('festival-plan.completed.withdrawn', event, { eventId: event.withdrawnEvent })];
    case 'FestivalApprovalWithdrawn':
      return [news('festival-plan.approved.withdrawn', event, { eventId: event.withdrawnEvent })];
    case 'FestivalWithdrawn':
      return [news('festival.scheduled.withdrawn', event, { eventId: event.withdrawnEvent })];
  }
};
