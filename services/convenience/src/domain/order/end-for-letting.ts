import { accept, type Decision, type Instant, type Recording } from '@goldkey/kernel';
import { endOrder, hasWaiting, withdrawOrder } from './decide.js';
import type { LettingOver, Order, OrderEvent } from './order.js';

export interface EndForLetting extends Recording {
  readonly letting: LettingOver;
}

/** From when on: since the place was left, but neither before the order was asked for nor in the future. */
const since = ({ requestedAt }: Order, { overAt }: LettingOver, now: Instant): Instant =>
  Math.min(now, Math.max(requestedAt, overAt)) as Instant;

/**
 * The household has the parking place no more: the order that rents it ends, as by hand; one that is not signed yet is taken back.
 * While an advance waits for billing it only says so, and ends once that is known. An order that is over stays as it is.
 */
export const endForLetting = (order: Order, { letting, now, eventId }: EndForLetting): Decision<OrderEvent> => {
  if (order.state !== 'requested' && order.state !== 'placed') return accept();
  const noted = order.lettingOver === undefined ? { ...order, lettingOver: letting } : order;
  if (hasWaiting(order))
    return noted === order ? accept() : accept({ type: 'OrderLettingOver', eventId, at: now, record: noted });
  const command = { now, eventId, at: since(order, letting, now), reason: undefined };
  return order.state === 'placed' ? endOrder(noted, command) : withdrawOrder(noted, command);
};
