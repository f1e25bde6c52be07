import type { Recorder } from '@goldkey/kernel';
import { endForLetting } from '../../domain/order/end-for-letting.js';
import type { LettingOver, Order, OrderEvent } from '../../domain/order/order.js';
import type { OrderStore } from '../order-ports.js';
import type { ReleaseParkingPlace } from '../parking/release-parking-place.js';
import type { Kept } from '../ports.js';
import type { FinishOrder } from './finish-order.js';

/** An order whose parking place was left ends with it; part of a transaction. One that waits for billing gives the place back at once, and ends later. */
export class EndOrderOfLetting {
  constructor(
    private readonly orders: OrderStore,
    private readonly finishOrder: FinishOrder,
    private readonly releaseParkingPlace: ReleaseParkingPlace,
    private readonly recorder: Recorder,
  ) {}

  async run(id: string, letting: LettingOver): Promise<Kept<Order>> {
    const recording = this.recorder.recording(undefined);
    let became: OrderEvent['type'] | undefined;
    const outcome = await this.orders.change({ id }, (order) => {
      const decision = endForLetting(order, { ...recording, letting });
      became = decision.accepted ? decision.events[0]?.type : undefined;
      return decision;
    });
    if (!outcome.accepted || became === undefined) return outcome;
    if (became === 'OrderLettingOver') {
      await this.releaseParkingPlace.run(id);
      return outcome;
    }
    const finished = await this.finishOrder.run(outcome.value.state);
    return finished.accepted ? outcome : finished;
  }

  /** An advance is known now: the order whose end waited for that ends; any other stays as it became. */
  async goOn(changed: Kept<Order>): Promise<Kept<Order>> {
    if (!changed.accepted) return changed;
    const { id, lettingOver } = changed.value.state;
    return lettingOver === undefined ? changed : this.run(id, lettingOver);
  }
}
