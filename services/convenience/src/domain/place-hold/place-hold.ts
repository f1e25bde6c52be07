import {
  accept,
  type Day,
  type Decision,
  dayOf,
  type Instant,
  isDay,
  pauseAfter,
  type Recording,
  type Refused,
  refuse,
} from '@goldkey/kernel';
import type { Order } from '../order/order.js';
import type { Happened } from '../recording.js';
import { type PlaceHoldAct, type PlaceHoldState, placeHoldMachine } from './machine.js';

/** A parking place as estates tells of it. */
export interface ParkingPlace {
  readonly placeId: string;
  readonly propertyId: string;
  readonly number: string;
  /** Who has it today, or will. */
  readonly householdIds: readonly string[];
  /** The order that has it. */
  readonly orderId?: string;
}

/** A standing order has a parking place for itself: asked of estates, whose places they are, until it answers. */
export interface PlaceHold {
  readonly id: string;
  readonly propertyId: string;
  readonly placeId: string;
  readonly placeNumber: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly householdId: string;
  readonly since: Day;
  readonly state: PlaceHoldState;
  readonly askedAt: Instant;
  /** How often estates was away. */
  readonly tries: number;
  readonly nextTryAt: Instant;
  /** Code of the refusal. */
  readonly refusal?: string;
}

export type PlaceHoldEvent = Happened<
  'PlaceHoldAsked' | 'PlaceHoldPostponed' | 'PlaceHeld' | 'PlaceHoldRefused' | 'PlaceHoldReleased' | 'PlaceFreed',
  PlaceHold
>;

type Renting = Pick<Order, 'id' | 'number' | 'propertyId' | 'kind' | 'mode' | 'householdId' | 'details'>;

/** Refuses a place that the order cannot have: there is none such, another order has it, or it is another household's. */
export const refusePlace = (place: ParkingPlace | undefined, order: Renting, placeId: string): Refused | undefined => {
  if (order.kind !== 'parking-rental' || order.mode !== 'standing')
    return refuse('convenience.not-parking-invalid', { number: order.number });
  if (place?.propertyId !== order.propertyId) return refuse('convenience.parking-place-not-found', { id: placeId });
  const { number, orderId, householdIds } = place;
  if (orderId !== undefined && orderId !== order.id) return refuse('convenience.place-held', { place: number });
  return householdIds.some((one) => one !== order.householdId)
    ? refuse('convenience.place-taken', { place: number })
    : undefined;
};

export interface AskForPlace extends Recording {
  readonly id: string;
  readonly order: Renting;
  readonly place: ParkingPlace;
  readonly zone: string;
}

/** The order asks for the place. `standing` are holds on it, and of the order, that are not over. */
export const askForPlace = (standing: readonly PlaceHold[], command: AskForPlace): Decision<PlaceHoldEvent> => {
  const { id, order, place, zone, now, eventId } = command;
  const refused = refusePlace(place, order, place.placeId);
  if (refused !== undefined) return refused;
  if (standing.some(({ orderId, state }) => orderId === order.id && state !== 'freeing'))
    return refuse('convenience.place-chosen', { number: order.number });
  if (standing.some(({ placeId }) => placeId === place.placeId))
    return refuse('convenience.place-held', { place: place.number });
  const { placeId, number: placeNumber } = place;
  const { id: orderId, number: orderNumber, propertyId, householdId } = order;
  const said = order.details['from'];
  const since = said !== undefined && isDay(said) ? said : dayOf(now, zone);
  const record: PlaceHold = {
    ...{ id, propertyId, placeId, placeNumber, orderId, orderNumber, householdId, since },
    ...{ state: 'waiting', askedAt: now, tries: 0, nextTryAt: now },
  };
  return accept({ type: 'PlaceHoldAsked', eventId, at: now, record });
};

/** Estates is away: it is asked again after a pause. */
export const postponeHold = (hold: PlaceHold, { now, eventId }: Recording): Decision<PlaceHoldEvent> => {
  const tries = hold.tries + 1;
  const record = { ...hold, tries, nextTryAt: (now + pauseAfter(tries)) as Instant };
  return accept({ type: 'PlaceHoldPostponed', eventId, at: now, record });
};

const after =
  (act: PlaceHoldAct, type: PlaceHoldEvent['type']) =>
  (hold: PlaceHold, { now, eventId, refusal }: Recording & { readonly refusal?: string }): Decision<PlaceHoldEvent> => {
    const state = placeHoldMachine[hold.state][act];
    if (state === undefined) return accept();
    const record = { ...hold, state, tries: 0, nextTryAt: now, ...(refusal !== undefined && { refusal }) };
    return accept({ type, eventId, at: now, record });
  };

/** Estates gave the place; where the order ended meanwhile it is given back. */
export const heldByEstates = after('hold', 'PlaceHeld');
/** Estates says no, with a code. */
export const refusedByEstates = after('refuse', 'PlaceHoldRefused');
/** The order has the place no more. */
export const releaseHold = after('release', 'PlaceHoldReleased');
/** Estates knows it. */
export const freedByEstates = after('free', 'PlaceFreed');
