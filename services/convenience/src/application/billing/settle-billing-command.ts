import { accept, type Outcome, type Recorder } from '@goldkey/kernel';
import { type BillingCommand, settleRefused } from '../../domain/billing-command/billing-command.js';
import { dropAdvance, keepDeposit } from '../../domain/order/advances.js';
import { isOver } from '../../domain/order/machine.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { EndOrderOfLetting } from '../orders/end-order-of-letting.js';
import type { FinishOrder } from '../orders/finish-order.js';
import type { Kept, Self, Target } from '../ports.js';

/**
 * What billing refused is asked again once its cause is gone, or given up: then an advance was not paid, a deposit is there to be
 * returned, and a service has cost nothing, so that what was paid ahead for it goes back if its order is over.
 */
export class SettleBillingCommand {
  constructor(
    private readonly commands: BillingCommandStore,
    private readonly orders: OrderStore,
    private readonly endOrderOfLetting: EndOrderOfLetting,
    private readonly finishOrder: FinishOrder,
    private readonly transactions: Transactions,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ act, ...target }: Target & { readonly act: 'repeat' | 'drop' }): Promise<Kept<BillingCommand>> {
    const said = { ...this.recorder.recording(undefined), by: this.self.id(), byName: this.self.name() };
    return this.transactions.run(async () => {
      const outcome = await this.commands.change(target, (known) => settleRefused(act)(known, said));
      if (!outcome.accepted || act === 'repeat') return outcome;
      const followed = await this.#follow(outcome.value.state);
      return followed.accepted ? outcome : followed;
    });
  }

  /** What giving it up means for the order. */
  async #follow({ orderId, id: commandId, asked }: BillingCommand): Promise<Outcome<unknown>> {
    const own = this.recorder.recording(undefined);
    const target = { id: orderId };
    switch (asked.act) {
      case 'take': {
        const changed = await this.orders.change(target, (order) => dropAdvance(order, { ...own, commandId }));
        return this.endOrderOfLetting.goOn(changed);
      }
      case 'return':
        return asked.kind === 'deposit'
          ? this.orders.change(target, (order) => keepDeposit(order, own))
          : { accepted: true, value: undefined };
      case 'take-back':
        return { accepted: true, value: undefined };
      case 'charge': {
        const held = await this.orders.change(target, () => accept());
        if (!held.accepted || !isOver(held.value.state.state)) return held;
        return this.finishOrder.giveRestBack(held.value.state);
      }
    }
  }
}
