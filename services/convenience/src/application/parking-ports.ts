import type { Decision, DeliveryQueue, Reply } from '@goldkey/kernel';
import type { ParkingPlace, PlaceHold, PlaceHoldEvent } from '../domain/place-hold/place-hold.js';
import type { ChangeStore, Kept } from './ports.js';

export interface PlaceHoldStore extends ChangeStore<PlaceHold, PlaceHoldEvent>, DeliveryQueue<PlaceHold> {
  /** `standing` are the holds on the place, and of the order, that are not over: nobody else decides about them meanwhile. */
  ask(
    about: Pick<PlaceHold, 'placeId' | 'orderId'>,
    decide: (standing: readonly PlaceHold[]) => Decision<PlaceHoldEvent>,
  ): Promise<Kept<PlaceHold>>;
  /** The last one that the order asked for. */
  lastOf(orderId: string): Promise<PlaceHold | undefined>;
}

/** estates, whose parking places they are. */
export interface Places {
  one(placeId: string): Promise<ParkingPlace | undefined>;
  /** Gives the order the place, or has it back: once for each order, however often it is asked. Estates that does not answer is away. */
  ask(hold: PlaceHold, what: 'hold' | 'free'): Promise<Reply>;
}
