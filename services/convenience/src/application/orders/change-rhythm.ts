import { accept, type Recorder } from '@goldkey/kernel';
import { changeRhythm } from '../../domain/order/change-rhythm.js';
import type { Order } from '../../domain/order/order.js';
import type { Rhythm } from '../../domain/order/rhythm.js';
import type { OccasionStore, OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Target } from '../ports.js';

export interface ChangeRhythmCommand extends Target {
  readonly rhythm: Rhythm;
  readonly reason: string;
}

/** A standing order comes back otherwise from a day on; what was done, skipped or missed before stays. */
export class ChangeRhythm {
  constructor(
    private readonly orders: OrderStore,
    private readonly occasions: OccasionStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run({ rhythm, reason, ...target }: ChangeRhythmCommand): Promise<Kept<Order>> {
    return this.transactions.run(async () => {
      const held = await this.orders.change(target, () => accept());
      if (!held.accepted) return held;
      const settled = await this.occasions.settledOf(target.id, held.value.state.recurrence?.begins);
      const command = { ...this.recorder.recording(undefined), rhythm, reason, settled };
      return this.orders.change(target, (order) => changeRhythm(order, command));
    });
  }
}
