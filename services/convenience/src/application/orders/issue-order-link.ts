import { accept, type Outcome, type Recorder } from '@goldkey/kernel';
import { type OrderLink, refuseOwnOrder, refuseUnsignable } from '../../domain/order/link.js';
import type { LinkStore, OrderStore, Tokens, Transactions } from '../order-ports.js';
import type { Self } from '../ports.js';
import { type IssuedLink, renewLink } from './renew-link.js';

/**
 * Gives the owner a way to sign one order on their own screen, without an account (C-04). Whoever took the order, or is to perform
 * it, does not get the link. Links given out before end.
 */
export class IssueOrderLink {
  constructor(
    private readonly links: LinkStore<OrderLink>,
    private readonly orders: OrderStore,
    private readonly transactions: Transactions,
    private readonly tokens: Tokens,
    private readonly self: Pick<Self, 'acting'>,
    private readonly recorder: Recorder,
  ) {}

  run(orderId: string): Promise<Outcome<IssuedLink<OrderLink>>> {
    return this.transactions.run(async () => {
      // Held until the end: of two links that are issued at once, one stays.
      const held = await this.orders.change(
        { id: orderId },
        (order) => refuseUnsignable(order) ?? refuseOwnOrder(order, this.self.acting()) ?? accept(),
      );
      if (!held.accepted) return held;
      const { propertyId } = held.value.state;
      return renewLink(
        this.links,
        { thing: orderId, about: { orderId }, propertyId },
        { tokens: this.tokens, recorder: this.recorder },
      );
    });
  }
}
