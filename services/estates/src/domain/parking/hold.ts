import { accept, type Decision, type Recording, type Refused, refuse } from '@goldkey/kernel';
import { staysOverlap } from '../stay.js';
import type { ParkingPlace, ParkingPlaceEvent, PlaceHold } from './parking-place.js';

/** Whether a hold of this number was freed or refused before; one that is not counted never was. */
const isOver = ({ holdsOver = 0 }: ParkingPlace, number: number | undefined): boolean =>
  number !== undefined && number <= holdsOver;

const over = ({ holdsOver = 0 }: ParkingPlace, number: number | undefined) =>
  number === undefined ? {} : { holdsOver: Math.max(holdsOver, number) };

/** Why the order cannot have the place: another order has it, or another household on that day or later. */
const refuseHold = ({ number, hold: known, assignments }: ParkingPlace, hold: PlaceHold): Refused | undefined => {
  if (known !== undefined && known.orderId !== hold.orderId) return refuse('estates.place-held', { ...known, number });
  const other = assignments.find(
    ({ householdId, ...stay }) => householdId !== hold.householdId && staysOverlap(stay, { from: hold.since }),
  );
  return other && refuse('estates.place-taken', { ...other, number });
};

/**
 * A standing order has the place from a day on: no other order has it, nor another household on that day or later. Asked again for
 * the same hold, nothing happens. A hold that was freed or refused is over: whoever still asks for it asks too late.
 */
export const holdParkingPlace = (
  place: ParkingPlace,
  { hold, eventId, at }: Recording & { readonly hold: PlaceHold },
): Decision<ParkingPlaceEvent> => {
  const known = place.hold?.orderId === hold.orderId ? place.hold : undefined;
  if (known !== undefined && known.number === hold.number) return accept();
  if (isOver(place, hold.number)) return refuse('estates.hold-over', { number: place.number });
  if (known !== undefined && (known.number ?? 0) > (hold.number ?? 0)) return accept();
  return (
    refuseHold(place, hold) ??
    accept({ type: 'ParkingPlaceHeld', eventId, at, place: { ...place, hold }, facts: { ...hold } })
  );
};

export interface CloseRefusedHold extends Recording {
  readonly hold: PlaceHold;
  /** Code. */
  readonly refusal: string;
}

/** A hold that was refused: from now on its answer stays no. One that is not counted leaves no trace. */
export const closeRefusedHold = (
  place: ParkingPlace,
  { hold: { orderId, orderNumber, number }, refusal, eventId, at }: CloseRefusedHold,
): Decision<ParkingPlaceEvent> =>
  number === undefined || isOver(place, number)
    ? accept()
    : accept({
        ...{ type: 'ParkingPlaceHoldClosed', eventId, at, place: { ...place, ...over(place, number) } },
        facts: { orderId, orderNumber, refusal },
      });
export interface FreeParkingPlace extends Recording {
  readonly orderId: string;
  /** Of the hold; absent: not counted. */
  readonly number?: number | undefined;
}

/**
 * The order has the place no more, and that hold is not given any more, for it may still be asked for by who does not know. What
 * another order has stays.
 */
export const freeParkingPlace = (
  place: ParkingPlace,
  { orderId, number, eventId, at }: FreeParkingPlace,
): Decision<ParkingPlaceEvent> => {
  const { hold, ...rest } = place;
  const isHeld = hold?.orderId === orderId && (hold.number ?? 0) <= (number ?? Number.POSITIVE_INFINITY);
  if (isHeld) {
    const { orderNumber } = hold;
    const freed = { ...rest, ...over(place, number ?? hold.number) };
    return accept({ type: 'ParkingPlaceFreed', eventId, at, place: freed, facts: { orderId, orderNumber } });
  }
  if (number === undefined || isOver(place, number)) return accept();
  const closed = { ...place, ...over(place, number) };
  return accept({ type: 'ParkingPlaceHoldClosed', eventId, at, place: closed, facts: { orderId } });
};
