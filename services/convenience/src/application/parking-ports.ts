import type { Day, Decision, DeliveryQueue, Instant, Reply } from '@goldkey/kernel';
import type { ParkingPlace, PlaceHold, PlaceHoldEvent } from '../domain/place-hold/place-hold.js';
import type { ChangeStore, Kept } from './ports.js';

/** A household has left a parking place, as estates told it. */
export interface LeftPlace {
  readonly placeId: string;
  readonly householdId: string;
  readonly lastDay: Day;
  readonly toldAt: Instant;
}

export interface PlaceHoldStore extends ChangeStore<PlaceHold, PlaceHoldEvent>, DeliveryQueue<PlaceHold> {
  /**
   * `standing` are the holds on the place, and of the order, that are not over: nobody else decides about them meanwhile. `number` is
   * the first that no hold on the place has had.
   */
  ask(
    about: Pick<PlaceHold, 'placeId' | 'orderId'>,
    decide: (standing: readonly PlaceHold[], number: number) => Decision<PlaceHoldEvent>,
  ): Promise<Kept<PlaceHold>>;
  /** The last one that the order asked for. */
  lastOf(orderId: string): Promise<PlaceHold | undefined>;
  /** Holds by which orders of the household rent the place, or ask for it, that were asked for before it was told as left. */
  rentingOf(left: LeftPlace): Promise<readonly PlaceHold[]>;
}

/** estates, whose parking places they are. */
export interface Places {
  one(placeId: string): Promise<ParkingPlace | undefined>;
  /** Gives the order the place, or has it back: once for each order, however often it is asked. Estates that does not answer is away. */
  ask(hold: PlaceHold, what: 'hold' | 'free'): Promise<Reply>;
}
