import { isSelf, type Refused, refuse, type Selves, tookStep } from '@goldkey/kernel';
import type { Link } from '../link/link.js';
import { orderMachine } from './machine.js';
import type { Order } from './order.js';

/** The owner's way to one order that waits for their signature (C-04). */
export interface OrderLink extends Link {
  readonly orderId: string;
}

type Ordered = Pick<Order, 'state' | 'number' | 'takenBy' | 'takenAs' | 'appointment'>;

/**
 * Refuses whoever took the order or is to perform it, or stands in for one of them: with its link they would sign for its owner.
 * What they draw on their own screen is kept as drawn there.
 */
export const refuseOwnOrder = (
  { takenBy, takenAs, appointment, number }: Ordered,
  acting: Selves,
): Refused | undefined =>
  tookStep(takenBy, takenAs, acting) || isSelf(appointment?.employeeId, acting)
    ? refuse('convenience.own-order.forbidden', { number })
    : undefined;

/** Refuses an order that nobody signs any more. */
export const refuseUnsignable = ({ state, number }: Ordered): Refused | undefined =>
  orderMachine[state].sign === undefined ? refuse('convenience.order-state', { number, state }) : undefined;

/** Whether this person may give out the link of the order, or take it back: while a signature is waited for, and others did the rest. */
export const mayLinkOrder = (order: Ordered, acting: Selves): boolean =>
  (refuseUnsignable(order) ?? refuseOwnOrder(order, acting)) === undefined;
