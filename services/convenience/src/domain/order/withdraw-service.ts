import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { orderMachine } from './machine.js';
import type { Order, OrderEvent } from './order.js';
import { earliestOf, type Settled, standing } from './recurrence.js';

export interface WithdrawServiceOfOrder extends Recording {
  /** The day of the rhythm that the service covered, and what is known of the days besides it; absent where it covered none. */
  readonly opens?: { readonly on: Day; readonly settled: Settled } | undefined;
}

/** A service of the order was logged by mistake: it was performed once less, and the day that it covered is due again. */
export const withdrawServiceOfOrder = (order: Order, command: WithdrawServiceOfOrder): Decision<OrderEvent> => {
  const { opens, at, eventId } = command;
  const { number, recurrence } = order;
  const state = orderMachine[order.state]['withdraw-service'];
  if (state === undefined) return refuse('convenience.order-state', { number, state: order.state });
  if (order.depositReturned !== undefined) return refuse('convenience.deposit-went-back', { number });
  const record: Order = {
    ...order,
    state,
    performed: order.performed - 1,
    ...(opens !== undefined && recurrence !== undefined && { recurrence: dueAgain(recurrence, opens) }),
  };
  return accept({ type: 'OrderServiceWithdrawn', eventId, at, record });
};

const dueAgain = (
  recurrence: NonNullable<Order['recurrence']>,
  { on, settled }: NonNullable<WithdrawServiceOfOrder['opens']>,
) => standing(recurrence, settled, earliestOf(recurrence, on));
