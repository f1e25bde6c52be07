import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import type { Order, OrderEvent } from './order.js';

/** The order says which parking place it is about. */
export const choosePlace = (
  order: Order,
  { place, at, eventId }: Recording & { readonly place: string },
): Decision<OrderEvent> => {
  const { number, state, details, lettingOver } = order;
  const isOpen = (state === 'requested' || state === 'placed') && lettingOver === undefined;
  if (!isOpen) return refuse('convenience.order-state', { number, state });
  return accept({ type: 'OrderPlaceChosen', eventId, at, record: { ...order, details: { ...details, place } } });
};
