import { type Recorder, refused } from '@goldkey/kernel';
import { revokeLink } from '../../domain/link/link.js';
import { type OrderLink, refuseOwnOrder } from '../../domain/order/link.js';
import type { LinkStore, OrderStore, Transactions } from '../order-ports.js';
import type { Kept, Self } from '../ports.js';

/** Takes a link away that went to the wrong person; whoever may not send it does not take it back either. */
export class RevokeOrderLink {
  constructor(
    private readonly links: LinkStore<OrderLink>,
    private readonly orders: OrderStore,
    private readonly transactions: Transactions,
    private readonly self: Pick<Self, 'acting'>,
    private readonly recorder: Recorder,
  ) {}

  run(id: string): Promise<Kept<OrderLink>> {
    return this.transactions.run(async () => {
      const revoked = await this.links.change({ id }, (link) => revokeLink(link, this.recorder.recording(undefined)));
      if (!revoked.accepted) return revoked;
      const { orderId } = revoked.value.state;
      const order = await this.orders.one(orderId);
      if (order === undefined) return refused('convenience.order-not-found', { id: orderId });
      return refuseOwnOrder(order, this.self.acting()) ?? revoked;
    });
  }
}
