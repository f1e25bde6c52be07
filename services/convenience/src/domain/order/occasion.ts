import { accept, type Day, type Decision, dayOf, type Recording } from '@goldkey/kernel';
import type { Happened } from '../recording.js';
import type { Order } from './order.js';

export const OCCASION_ENDS = ['performed', 'skipped', 'missed', 'withdrawn'] as const;

/**
 * What became of a day on which a standing order was due. Days of which nothing is known have none, or one that is withdrawn, since its
 * service was logged by mistake.
 */
export interface Occasion {
  readonly id: string;
  readonly propertyId: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly dueOn: Day;
  readonly became: (typeof OCCASION_ENDS)[number];
  readonly serviceId?: string;
  /** Why nothing was done, or will be. */
  readonly reason?: string;
  readonly by: string;
  readonly byName: string;
}

export type OccasionEvent = Happened<'OccasionSettled' | 'OccasionWithdrawn', Occasion>;

export interface SettleOccasion extends Recording {
  readonly id: string;
  readonly order: Order;
  readonly dueOn: Day;
  readonly done: { readonly serviceId: string } | { readonly reason: string };
  readonly by: string;
  readonly byName: string;
}

/** A day is performed; without it, skipped beforehand or on the day itself, or missed where it is over. */
export const settleOccasion = ({ order, done, eventId, at, ...said }: SettleOccasion): Decision<OccasionEvent> => {
  const { id: orderId, number: orderNumber, propertyId, recurrence } = order;
  const isOver = recurrence !== undefined && said.dueOn < dayOf(at, recurrence.zone);
  const became = 'serviceId' in done ? 'performed' : isOver ? 'missed' : 'skipped';
  const record: Occasion = { ...said, ...done, propertyId, orderId, orderNumber, became };
  return accept({ type: 'OccasionSettled', eventId, at, record });
};

/** The service that covered the day was never done: nothing is known of it any more. */
export const withdrawOccasion = (occasion: Occasion, { at, eventId }: Recording): Decision<OccasionEvent> =>
  accept({ type: 'OccasionWithdrawn', eventId, at, record: { ...occasion, became: 'withdrawn' } });
