import { accept, type Recorder } from '@goldkey/kernel';
import { pauseOrder, resumeOrder } from '../../domain/order/change-recurrence.js';
import type { Order } from '../../domain/order/order.js';
import type { Pause } from '../../domain/order/recurrence.js';
import type { OccasionStore, OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Target } from '../ports.js';

export type PauseOrderCommand = Target & ({ readonly pause: Pause } | { readonly resume: true });

/** A standing order rests from one day until another, or is taken up again before the other has come. */
export class PauseOrder {
  constructor(
    private readonly orders: OrderStore,
    private readonly occasions: OccasionStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run({ id, expectedVersion, ...act }: PauseOrderCommand): Promise<Kept<Order>> {
    const target = { id, ...(expectedVersion !== undefined && { expectedVersion }) };
    return this.transactions.run(async () => {
      const held = await this.orders.change(target, () => accept());
      if (!held.accepted) return held;
      // Days of which something is known may lie on either side of the first open one: a pause moves it, and so does its end.
      const settled = await this.occasions.settledOf(id, held.value.state.recurrence?.begins);
      const command = { ...this.recorder.recording(undefined), settled };
      return this.orders.change(target, (order) =>
        'pause' in act ? pauseOrder(order, { ...command, pause: act.pause }) : resumeOrder(order, command),
      );
    });
  }
}
