import { addDays, type Outcome, refused, startOfDay } from '@goldkey/kernel';
import type { EndOrderOfLetting } from '../orders/end-order-of-letting.js';
import type { LeftPlace, PlaceHoldStore } from '../parking-ports.js';
import type { Directory } from '../ports.js';

export interface EndOrdersOfPlaceCommand extends LeftPlace {
  readonly propertyId: string;
  readonly placeNumber: string;
}

/** A household has left its parking place: the orders by which it rents the place end. What it asks for afterwards is another matter. */
export class EndOrdersOfPlace {
  constructor(
    private readonly holds: PlaceHoldStore,
    private readonly endOrderOfLetting: EndOrderOfLetting,
    private readonly directory: Directory,
  ) {}

  async run({ propertyId, placeNumber, ...left }: EndOrdersOfPlaceCommand): Promise<Outcome<number>> {
    const renting = await this.holds.rentingOf(left);
    if (renting.length === 0) return { accepted: true, value: 0 };
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId });
    const { placeId, lastDay } = left;
    const letting = { placeId, placeNumber, lastDay, overAt: startOfDay(addDays(lastDay, 1), property.timeZone) };
    for (const { orderId } of renting) {
      const ended = await this.endOrderOfLetting.run(orderId, letting);
      if (!ended.accepted) return ended;
    }
    return { accepted: true, value: renting.length };
  }
}
