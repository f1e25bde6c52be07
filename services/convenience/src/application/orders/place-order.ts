import { dayOf, type Instant, idsOf, type Recorder, refused } from '@goldkey/kernel';
import { lineOf } from '../../domain/catalogue/in-force.js';
import { type PlaceOrder as Placing, placeOrder } from '../../domain/order/decide.js';
import type { Order } from '../../domain/order/order.js';
import { type ParkingPlace, refusePlace } from '../../domain/place-hold/place-hold.js';
import type { FindListInForce } from '../catalogue/find-list-in-force.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { TakeParkingPlace } from '../parking/take-parking-place.js';
import type { Directory, Kept, Self } from '../ports.js';

export type PlaceOrderCommand = Pick<Placing, 'signature' | 'rhythm'> &
  Pick<Order, 'itemId' | 'mode' | 'householdId' | 'ownerName' | 'phone' | 'details' | 'quantity'> & {
    /** A parking place of estates that the order has for itself. */
    readonly placeId?: string | undefined;
    readonly at?: Instant | undefined;
  };

/**
 * An owner orders a service of the published list, in person with a signature or by telephone (C-02, C-04). A standing order for
 * parking has its place with it, or there is no order.
 */
export class PlaceOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly items: ItemStore,
    private readonly inForce: FindListInForce,
    private readonly takeParkingPlace: TakeParkingPlace,
    private readonly transactions: Transactions,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ itemId, signature, rhythm, placeId, at, ...said }: PlaceOrderCommand): Promise<Kept<Order>> {
    const item = await this.items.one(itemId);
    if (item === undefined) return refused('convenience.item-not-found', { id: itemId });
    const { propertyId } = item;
    const household = await this.directory.household(said.householdId);
    if (household?.propertyId !== propertyId)
      return refused('convenience.household-not-found', { id: said.householdId });
    const recording = this.recorder.recording(at);
    const list = await this.inForce.run(propertyId, recording.at);
    const property = await this.directory.property(propertyId);
    if (property === undefined) return refused('convenience.property-not-found', { propertyId });
    const place = placeId === undefined ? undefined : await this.takeParkingPlace.find(placeId);
    const address = `${household.building} ${household.room}`;
    const year = dayOf(recording.at, property.timeZone).slice(0, 4);
    return this.transactions.run(async () => {
      const number = await this.orders.nextNumber(propertyId, year);
      const taken = { takenBy: this.self.id(), takenAs: idsOf(this.self.acting()) };
      const details = place === undefined ? said.details : { ...said.details, place: place.number };
      const order = { ...said, details, id: this.recorder.newId(), number, propertyId, address, ...taken };
      if (placeId !== undefined) {
        const none = refusePlace(place, { ...order, kind: item.kind }, placeId);
        if (none !== undefined) return none;
      }
      const command = { ...recording, order, signature, rhythm, zone: property.timeZone, item };
      const placed = await this.orders.place(placeOrder({ ...command, line: lineOf(list, itemId) }));
      return placed.accepted ? this.#withPlace(placed, place) : placed;
    });
  }

  async #withPlace(
    placed: Extract<Kept<Order>, { readonly accepted: true }>,
    place: ParkingPlace | undefined,
  ): Promise<Kept<Order>> {
    if (place === undefined) return placed;
    const taken = await this.takeParkingPlace.run(placed.value.state, place);
    return taken.accepted ? placed : taken;
  }
}
