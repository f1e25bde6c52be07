import {
  accept,
  beginDelivery,
  type Day,
  type Decision,
  type Delivery,
  dayOf,
  deliveriesBy,
  isDay,
  type Recording,
  type Refused,
  type Replied,
  refuse,
} from '@goldkey/kernel';
import type { Order } from '../order/order.js';
import type { Happened } from '../recording.js';
import { HOLD_ASKED_IN, type PlaceHoldAct, type PlaceHoldState, placeHoldMachine } from './machine.js';

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
export interface PlaceHold extends Delivery<PlaceHoldState> {
  readonly id: string;
  readonly propertyId: string;
  readonly placeId: string;
  readonly placeNumber: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly householdId: string;
  readonly since: Day;
  /** The how many-eth hold on the place it is, from 1: estates gives none anew that is over. Absent: of before they were counted. */
  readonly number?: number;
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
  /** The first one that no hold on the place has had. */
  readonly number: number;
}

/** The order asks for the place. `standing` are holds on it, and of the order, that are not over. */
export const askForPlace = (standing: readonly PlaceHold[], command: AskForPlace): Decision<PlaceHoldEvent> => {
  const { id, order, place, zone, number, now, eventId } = command;
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
    ...{ id, propertyId, placeId, placeNumber, orderId, orderNumber, householdId, since, number },
    ...beginDelivery('waiting', now),
  };
  return accept({ type: 'PlaceHoldAsked', eventId, at: now, record });
};

const deliveries = deliveriesBy<PlaceHoldState, PlaceHoldAct, 'hold' | 'free'>({
  machine: placeHoldMachine,
  asks: HOLD_ASKED_IN,
  // Whoever gives back what they do not have has given it back.
  replies: { hold: { done: 'hold', refused: 'refuse' }, free: { done: 'free' } },
});

const happened = (
  type: PlaceHoldEvent['type'],
  record: PlaceHold | undefined,
  { now, eventId }: Recording,
): Decision<PlaceHoldEvent> => (record === undefined ? accept() : accept({ type, eventId, at: now, record }));

/** Estates is away: it is asked again after a pause. */
export const postponeHold = (hold: PlaceHold, recording: Recording): Decision<PlaceHoldEvent> =>
  happened('PlaceHoldPostponed', deliveries.postpone(hold, recording.now), recording);

/** Estates gave the place, or has it back, or says no; what it gave to an order that ended meanwhile is given back. */
export const answeredByEstates = (
  hold: PlaceHold,
  answer: Recording & Replied<'hold' | 'free'>,
): Decision<PlaceHoldEvent> => {
  const { asked, refusal, now } = answer;
  const given = refusal === undefined ? 'PlaceHeld' : 'PlaceHoldRefused';
  return happened(asked === 'free' ? 'PlaceFreed' : given, deliveries.settle(hold, answer, now), answer);
};

/** The order has the place no more. */
export const releaseHold = (hold: PlaceHold, recording: Recording): Decision<PlaceHoldEvent> =>
  happened('PlaceHoldReleased', deliveries.move(hold, 'release', recording.now), recording);
