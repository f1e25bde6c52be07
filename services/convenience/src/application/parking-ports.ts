import type { Decision, Instant, Outcome } from '@goldkey/kernel';
import type { ParkingPlace, PlaceHold, PlaceHoldEvent } from '../domain/place-hold/place-hold.js';
import type { ChangeStore, Kept } from './ports.js';

export interface PlaceHoldStore extends ChangeStore<PlaceHold, PlaceHoldEvent> {
  /** `standing` are the holds on the place, and of the order, that are not over: nobody else decides about them meanwhile. */
  ask(
    about: Pick<PlaceHold, 'placeId' | 'orderId'>,
    decide: (standing: readonly PlaceHold[]) => Decision<PlaceHoldEvent>,
  ): Promise<Kept<PlaceHold>>;
  /** The last one that the order asked for. */
  lastOf(orderId: string): Promise<PlaceHold | undefined>;
  /** What estates is to be asked now, oldest first. */
  due(now: Instant, most: number): Promise<readonly PlaceHold[]>;
}

/** estates, whose parking places they are. */
export interface Places {
  one(placeId: string): Promise<ParkingPlace | undefined>;
  /** Once for each order, however often it is asked. Estates that does not answer is away. */
  hold(hold: PlaceHold): Promise<Outcome<unknown> | 'away'>;
  free(hold: PlaceHold): Promise<Outcome<unknown> | 'away'>;
}
