import { accept, addDays, type Day, type Decision, dayOf, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { Order, OrderEvent } from './order.js';
import { type EarlierRhythm, FURTHEST_DAYS, type Recurrence, type Settled, standing } from './recurrence.js';
import { earlier, type Rhythm } from './rhythm.js';

export interface ChangeRhythm extends Recording {
  /** From its first day on it takes the place of what holds then. */
  readonly rhythm: Rhythm;
  readonly reason: string;
  readonly settled: Settled;
}

/** What is left of the rhythms when another one holds from a day on: those that had begun, until the day before. */
const cutAt = ({ before = [], rhythm }: Recurrence, from: Day, reason: string): readonly EarlierRhythm[] => {
  const last = addDays(from, -1);
  const all = [...before, { ...rhythm, until: rhythm.until ?? last, reason }];
  return all.flatMap((one) => (one.from > last ? [] : [{ ...one, until: earlier(one.until, last) }]));
};

/**
 * From a day on, today at the earliest, a standing order comes back otherwise. What was due before is due still, missed or not; what
 * was done or skipped of the days to come stays so.
 */
export const changeRhythm = (order: Order, command: ChangeRhythm): Decision<OrderEvent> => {
  const { rhythm, reason, settled, at, eventId } = command;
  const { number, state, recurrence } = order;
  if (recurrence === undefined) return refuse('convenience.no-rhythm', { number });
  if (state !== 'placed') return refuse('convenience.order-state', { number, state });
  const today = dayOf(at, recurrence.zone);
  if (rhythm.from < today) return refuse('convenience.rhythm-past-invalid', {});
  if (rhythm.until !== undefined && rhythm.until < rhythm.from) return refuse('convenience.span-reversed-invalid', {});
  if (rhythm.from > addDays(today, FURTHEST_DAYS))
    return refuse('convenience.day-too-far-invalid', { days: FURTHEST_DAYS });
  const changed = { ...recurrence, rhythm, before: cutAt(recurrence, rhythm.from, reason) };
  const record = {
    ...order,
    recurrence: standing(changed, settled, earlier(recurrence.next ?? rhythm.from, rhythm.from)),
  };
  return refuseFuture(command) ?? accept({ type: 'OrderRhythmChanged', eventId, at, record });
};
