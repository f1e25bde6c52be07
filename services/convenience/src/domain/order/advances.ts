import { accept, type Decision, type Recording } from '@goldkey/kernel';
import type { Advance, Order, OrderEvent } from './order.js';

/** What becomes of an advance that waits for billing, and of a deposit that is on its way back. */

const changed = (
  order: Order,
  { at, eventId }: Recording,
  type: 'OrderAdvanceBooked' | 'OrderAdvanceDropped',
  advances: readonly Advance[],
): Decision<OrderEvent> => accept({ type, eventId, at, record: { ...order, advances } });

const waits = (commandId: string) => (advance: Advance) => advance.commandId === commandId && advance.waiting === true;

/** Billing has booked it: from now on it counts as paid. A fee that staff brought waited for nothing. */
export const bookAdvance = (
  order: Order,
  command: Recording & { readonly commandId: string; readonly receipt: string | undefined },
): Decision<OrderEvent> => {
  const { commandId, receipt } = command;
  if (!order.advances.some(waits(commandId))) return accept();
  const advances = order.advances.map((advance) => {
    if (!waits(commandId)(advance)) return advance;
    const { waiting: _waiting, ...paid } = advance;
    return { ...paid, ...(receipt !== undefined && { receipt }) };
  });
  return changed(order, command, 'OrderAdvanceBooked', advances);
};

/** It was never paid. */
export const dropAdvance = (order: Order, command: Recording & { readonly commandId: string }): Decision<OrderEvent> =>
  order.advances.some(waits(command.commandId))
    ? changed(
        order,
        command,
        'OrderAdvanceDropped',
        order.advances.filter((advance) => !waits(command.commandId)(advance)),
      )
    : accept();

/** Staff never took it: the fee was written down by mistake. */
export const takeAdvanceBack = (order: Order, command: Recording & { readonly feeId: string }): Decision<OrderEvent> =>
  changed(
    order,
    command,
    'OrderAdvanceDropped',
    order.advances.filter(({ feeId }) => feeId !== command.feeId),
  );

/** Billing does not give the deposit back, and it was given up: it is there to be returned. */
export const keepDeposit = (order: Order, { at, eventId }: Recording): Decision<OrderEvent> => {
  const { depositReturned, ...record } = order;
  return depositReturned === undefined ? accept() : accept({ type: 'DepositKept', eventId, at, record });
};
