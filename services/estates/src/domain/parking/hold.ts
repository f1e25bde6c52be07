import { accept, type Decision, type Recording, refuse } from '@goldkey/kernel';
import { staysOverlap } from '../stay.js';
import type { ParkingPlace, ParkingPlaceEvent, PlaceHold } from './parking-place.js';

/**
 * A standing order has the place from a day on: no other order has it, nor another household on that day or later. Asked again for
 * the same order, nothing happens.
 */
export const holdParkingPlace = (
  place: ParkingPlace,
  { hold, eventId, at }: Recording & { readonly hold: PlaceHold },
): Decision<ParkingPlaceEvent> => {
  const { number } = place;
  if (place.hold?.orderId === hold.orderId) return accept();
  if (place.hold !== undefined) return refuse('estates.place-held', { ...place.hold, number });
  const other = place.assignments.find(
    (known) => known.householdId !== hold.householdId && staysOverlap(known, { from: hold.since }),
  );
  if (other !== undefined) return refuse('estates.place-taken', { ...other, number });
  return accept({ type: 'ParkingPlaceHeld', eventId, at, place: { ...place, hold }, facts: { ...hold } });
};

/** The order has the place no more; what another order has stays. */
export const freeParkingPlace = (
  place: ParkingPlace,
  { orderId, eventId, at }: Recording & { readonly orderId: string },
): Decision<ParkingPlaceEvent> => {
  const { hold, ...rest } = place;
  if (hold?.orderId !== orderId) return accept();
  const { orderNumber } = hold;
  return accept({ type: 'ParkingPlaceFreed', eventId, at, place: rest, facts: { orderId, orderNumber } });
};
