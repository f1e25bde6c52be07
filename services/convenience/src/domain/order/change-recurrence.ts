import { accept, addDays, type Day, type Decision, dayOf, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Order, OrderEvent } from './order.js';
import { dueFor, FURTHEST_DAYS, type Pause, type Recurrence, type Settled, settledOn, standing } from './recurrence.js';
import { earlier } from './rhythm.js';

type Recurring = Order & { readonly recurrence: Recurrence };
const refuseUnrhythmic = ({ recurrence, number }: Order): Decision<never> | undefined =>
  recurrence === undefined ? refuse('convenience.no-rhythm', { number }) : undefined;

const changed = (
  order: Order,
  { eventId, at }: Recording,
  type: 'OrderPaused' | 'OrderResumed' | 'OrderDaySettled',
  recurrence: Recurrence,
): Decision<OrderEvent> => accept({ type, eventId, at, record: { ...order, recurrence } });

/** The order's side of a day of which is told why nothing was done, or will be. */
export const settleDay = (
  order: Order,
  command: Recording & { readonly settled: Settled; readonly on: Day },
): Decision<OrderEvent> => {
  const { settled, on, at } = command;
  const missing = refuseFuture(command) ?? refuseUnrhythmic(order);
  if (missing !== undefined) return missing;
  const { recurrence } = order as Recurring;
  const day = dueFor(recurrence, settled, at, on);
  if (typeof day === 'object') return day;
  return changed(order, command, 'OrderDaySettled', settledOn(recurrence, settled, on));
};

export interface PauseOrder extends Recording {
  readonly pause: Pause;
  readonly settled: Settled;
}

/** From one day until another nothing is due. What was missed before stays missed. */
export const pauseOrder = (order: Order, command: PauseOrder): Decision<OrderEvent> => {
  const { pause, settled, at } = command;
  const missing = refuseFuture(command) ?? refuseUnrhythmic(order);
  if (missing !== undefined) return missing;
  if (order.state !== 'placed') return refuse('convenience.order-state', { number: order.number, state: order.state });
  const { recurrence } = order as Recurring;
  const today = dayOf(at, recurrence.zone);
  if (pause.until < pause.from) return refuse('convenience.span-reversed-invalid', {});
  if (pause.from < today) return refuse('convenience.pause-past-invalid', {});
  if (pause.until > addDays(today, FURTHEST_DAYS))
    return refuse('convenience.day-too-far-invalid', { days: FURTHEST_DAYS });
  const pauses = [...recurrence.pauses, pause];
  return changed(order, command, 'OrderPaused', standing({ ...recurrence, pauses }, settled, recurrence.next ?? today));
};

/** Pauses end yesterday: from today on it is due again. */
export const resumeOrder = (order: Order, command: Recording & { readonly settled: Settled }): Decision<OrderEvent> => {
  const { settled, at } = command;
  const missing = refuseFuture(command) ?? refuseUnrhythmic(order);
  if (missing !== undefined) return missing;
  const { recurrence } = order as Recurring;
  const today = dayOf(at, recurrence.zone);
  const open = recurrence.pauses.filter(({ until }) => until >= today);
  if (order.state !== 'placed' || open.length === 0) return refuse('convenience.not-paused', { number: order.number });
  const pauses = recurrence.pauses.flatMap((pause) => {
    if (pause.until < today) return [pause];
    return pause.from >= today ? [] : [{ ...pause, until: addDays(today, -1) }];
  });
  const from = earlier(recurrence.next ?? today, today);
  return changed(order, command, 'OrderResumed', standing({ ...recurrence, pauses }, settled, from));
};
