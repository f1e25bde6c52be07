import { accept, type Day, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { refuseFuture } from '../recording.js';
import type { HandoverEvent, HandoverItem } from './handover.js';

export interface ListHandoverItem extends Recording {
  readonly item: Omit<HandoverItem, 'state' | 'doneOn' | 'why'>;
}

/** A thing is put on the list of what a person hands over. */
export const listHandoverItem = (command: ListHandoverItem): Decision<HandoverEvent> => {
  const { item, eventId, at } = command;
  if (item.toEmployeeId === item.employeeId) return refuse('staffing.handover-to-oneself-invalid');
  return refuseFuture(command) ?? accept({ type: 'HandoverItemListed', eventId, at, item: { ...item, state: 'open' } });
};

const refuseSettled = ({ id, state }: HandoverItem): Decision<never> | undefined => {
  if (state === 'done') return refuse('staffing.handover-item-already-done', { id });
  return state === 'withdrawn' ? refuse('staffing.handover-item-withdrawn', { id }) : undefined;
};

export interface FinishHandoverItem extends Recording {
  readonly doneOn: Day;
  /** The present day where the post is. */
  readonly today: Day;
}

/** A thing has been handed over. */
export const finishHandoverItem = (item: HandoverItem, command: FinishHandoverItem): Decision<HandoverEvent> => {
  const { doneOn, today, eventId, at } = command;
  if (doneOn > today) return refuse('staffing.day-ahead-invalid', { on: doneOn, today });
  return (
    refuseSettled(item) ??
    refuseFuture(command) ??
    accept({ type: 'HandoverItemDone', eventId, at, item: { ...item, state: 'done', doneOn } })
  );
};

/** A thing was listed by mistake, or need not be handed over. */
export const withdrawHandoverItem = (
  item: HandoverItem,
  command: Recording & { readonly why: string },
): Decision<HandoverEvent> => {
  const { why, eventId, at } = command;
  return (
    refuseSettled(item) ??
    refuseFuture(command) ??
    accept({ type: 'HandoverItemWithdrawn', eventId, at, item: { ...item, state: 'withdrawn', why } })
  );
};

/** The appointment was put right: what is on its list goes with the right one. */
export const followAppointment = (
  item: HandoverItem,
  { appointmentId, propertyId, eventId, at }: Recording & Pick<HandoverItem, 'appointmentId' | 'propertyId'>,
): Decision<HandoverEvent> => {
  const { propertyId: _before, ...rest } = item;
  const moved = { ...rest, appointmentId, ...(propertyId && { propertyId }) };
  return accept({ type: 'HandoverItemFollowed', eventId, at, item: moved });
};
