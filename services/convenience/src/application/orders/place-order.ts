import { dayOf, type Instant, idsOf, type Recorder, refused } from '@goldkey/kernel';
import { lineOf } from '../../domain/catalogue/in-force.js';
import { type PlaceOrder as Placing, placeOrder } from '../../domain/order/decide.js';
import type { Order } from '../../domain/order/order.js';
import type { FindListInForce } from '../catalogue/find-list-in-force.js';
import type { ItemStore } from '../catalogue-ports.js';
import type { OrderStore } from '../order-ports.js';
import type { Directory, Kept, Self } from '../ports.js';

export type PlaceOrderCommand = Pick<Placing, 'signature' | 'rhythm'> &
  Pick<Order, 'itemId' | 'mode' | 'householdId' | 'ownerName' | 'phone' | 'details' | 'quantity'> & {
    readonly at?: Instant | undefined;
  };

/** An owner orders a service of the published list, in person with a signature or by telephone (C-02, C-04). */
export class PlaceOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly items: ItemStore,
    private readonly inForce: FindListInForce,
    private readonly directory: Directory,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  async run({ itemId, signature, rhythm, at, ...said }: PlaceOrderCommand): Promise<Kept<Order>> {
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
    const address = `${household.building} ${household.room}`;
    const year = dayOf(recording.at, property.timeZone).slice(0, 4);
    const number = await this.orders.nextNumber(propertyId, year);
    const taken = { takenBy: this.self.id(), takenAs: idsOf(this.self.acting()) };
    const order = { ...said, id: this.recorder.newId(), number, propertyId, address, ...taken };
    const command = { ...recording, order, signature, rhythm, zone: property.timeZone, item };
    return this.orders.place(placeOrder({ ...command, line: lineOf(list, itemId) }));
  }
}
