import type { Recorder } from '@goldkey/kernel';
import { type BillingCommand, settleRefused } from '../../domain/billing-command/billing-command.js';
import { dropAdvance } from '../../domain/order/advances.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { EndOrderOfLetting } from '../orders/end-order-of-letting.js';
import type { Kept, Target } from '../ports.js';

/** What billing refused is asked again once its cause is gone, or given up; an advance that is given up was not paid. */
export class SettleBillingCommand {
  constructor(
    private readonly commands: BillingCommandStore,
    private readonly orders: OrderStore,
    private readonly endOrderOfLetting: EndOrderOfLetting,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run({ act, ...target }: Target & { readonly act: 'repeat' | 'drop' }): Promise<Kept<BillingCommand>> {
    const recording = this.recorder.recording(undefined);
    return this.transactions.run(async () => {
      const outcome = await this.commands.change(target, (known) => settleRefused(act)(known, recording));
      if (!outcome.accepted || act === 'repeat') return outcome;
      const { orderId, id: commandId, asked } = outcome.value.state;
      if (asked.act !== 'take') return outcome;
      const own = { ...recording, eventId: this.recorder.newId() };
      const changed = await this.orders.change({ id: orderId }, (order) => dropAdvance(order, { ...own, commandId }));
      const went = await this.endOrderOfLetting.goOn(changed);
      return went.accepted ? outcome : went;
    });
  }
}
