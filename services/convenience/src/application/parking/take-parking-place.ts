import { type Recorder, refused } from '@goldkey/kernel';
import type { Order } from '../../domain/order/order.js';
import { askForPlace, type ParkingPlace, type PlaceHold } from '../../domain/place-hold/place-hold.js';
import type { PlaceHoldStore, Places } from '../parking-ports.js';
import type { Directory, Kept } from '../ports.js';

/** A standing order asks for a parking place; part of the transaction in which it is placed. Estates is told after it. */
export class TakeParkingPlace {
  constructor(
    private readonly holds: PlaceHoldStore,
    private readonly places: Places,
    private readonly directory: Directory,
    private readonly recorder: Recorder,
  ) {}

  /** The place as it stands at estates. */
  find(placeId: string): Promise<ParkingPlace | undefined> {
    return this.places.one(placeId);
  }

  async run(order: Order, place: ParkingPlace): Promise<Kept<PlaceHold>> {
    const property = await this.directory.property(order.propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId: order.propertyId });
    const { placeId } = place;
    const command = { ...this.recorder.recording(undefined), id: this.recorder.newId(), order, place };
    return this.holds.ask({ placeId, orderId: order.id }, (standing, number) =>
      askForPlace(standing, { ...command, number, zone: property.timeZone }),
    );
  }
}
