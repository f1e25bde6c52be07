import { accept, type Day, type Recorder } from '@goldkey/kernel';
import { settleDay } from '../../domain/order/change-recurrence.js';
import { settleOccasion } from '../../domain/order/occasion.js';
import type { Order } from '../../domain/order/order.js';
import type { OccasionStore, OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Self, Target } from '../ports.js';

export interface SettleDueDayCommand extends Target {
  readonly dueOn: Day;
  readonly reason: string;
}

/** Why a standing order is not performed on a day on which it is due, or was not: the day is skipped, or stays missed. */
export class SettleDueDay {
  constructor(
    private readonly orders: OrderStore,
    private readonly occasions: OccasionStore,
    private readonly transactions: Transactions,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ dueOn, reason, ...target }: SettleDueDayCommand): Promise<Kept<Order>> {
    return this.transactions.run(async () => {
      const held = await this.orders.change(target, () => accept());
      if (!held.accepted) return held;
      const settled = await this.occasions.settledOf(target.id, held.value.state.recurrence?.next);
      const recording = this.recorder.recording(undefined);
      const outcome = await this.orders.change(target, (order) =>
        settleDay(order, { ...recording, settled, on: dueOn }),
      );
      if (!outcome.accepted) return outcome;
      const said = { id: this.recorder.newId(), order: outcome.value.state, dueOn, done: { reason } };
      const who = { by: this.self.id(), byName: this.self.name() };
      const told = await this.occasions.settle(
        settleOccasion({ ...this.recorder.recording(undefined), ...said, ...who }),
      );
      return told.accepted ? outcome : told;
    });
  }
}
