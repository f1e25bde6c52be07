import { accept, type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { type Fee, withdrawFee } from '../../domain/fee/fee.js';
import { takeAdvanceBack } from '../../domain/order/advances.js';
import type { BillingCommandStore } from '../billing-ports.js';
import type { FeeStore } from '../fee-ports.js';
import type { OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Self, Target } from '../ports.js';

/**
 * A fee that was written down by mistake was never received: the cashier, who does not get it, says why; an advance leaves its
 * order. What is on its way back to the owner is settled there.
 */
export class WithdrawFee {
  constructor(
    private readonly fees: FeeStore,
    private readonly orders: OrderStore,
    private readonly commands: Pick<BillingCommandStore, 'givenBack'>,
    private readonly transactions: Transactions,
    private readonly self: Self,
    private readonly recorder: Recorder,
  ) {}

  run({ reason, ...target }: Target & { readonly reason: string }): Promise<Kept<Fee>> {
    const who = { ...this.self.acting(), byName: this.self.name() };
    return this.transactions.run(async () => {
      const known = await this.fees.one(target.id);
      if (known === undefined) return refused('convenience.fee-not-found', { id: target.id });
      // The order first, as everywhere: its money is decided one after the other.
      const followed = known.kind === 'service' ? undefined : await this.#leaveOrder(known);
      if (followed?.accepted === false) return followed;
      return this.fees.change(target, (fee) =>
        withdrawFee(fee, { ...this.recorder.recording(undefined), ...who, reason }),
      );
    });
  }

  async #leaveOrder({ id: feeId, orderId, kind }: Fee): Promise<Outcome<unknown>> {
    const held = await this.orders.change({ id: orderId }, () => accept());
    if (!held.accepted) return held;
    const goesBack =
      kind === 'deposit'
        ? held.value.state.depositReturned !== undefined
        : (await this.commands.givenBack(orderId)).length > 0;
    if (goesBack) return refused('convenience.fee-going-back', {});
    const own = this.recorder.recording(undefined);
    return this.orders.change({ id: orderId }, (order) => takeAdvanceBack(order, { ...own, feeId }));
  }
}
