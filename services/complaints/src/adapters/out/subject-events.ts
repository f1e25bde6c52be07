import { formatInstant, type Instant } from '@goldkey/kernel';
import type { NewEvent } from '@goldkey/messaging';
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

/** A repair is completed when its work is finished; the owner's confirmation closes the matter, which tells of itself. */
export const workOrderMessages = ({ type, eventId, at, order }: WorkOrderEvent): NewEvent[] => {
  const { matterId: repairId, propertyId, workerId } = order;
  if (type !== 'WorkFinished' || workerId === undefined) return [];
  const data = { repairId, propertyId, completedAt: text(at), workerId };
  return [news('repair.completed', { eventId, at, subject: repairId, propertyId }, data)];
};
