import { accept, type Recorder, refused } from '@goldkey/kernel';
import { applyLink } from '../../domain/link/link.js';
import { signOrder } from '../../domain/order/decide.js';
import type { OrderLink } from '../../domain/order/link.js';
import type { Order } from '../../domain/order/order.js';
import type { LinkStore, OrderStore, Transactions } from '../order-ports.js';
import type { Kept } from '../ports.js';

interface OwnersHand {
  readonly name: string;
  readonly lines: readonly (readonly (readonly [number, number])[])[];
  /** It comes from a browser in which one of us is signed in. */
  readonly isStaff: boolean;
}

/** The owner signs their order by the link (C-04). Staff do not sign for them: what they try leaves the link unused. */
export class SignByLink {
  constructor(
    private readonly links: LinkStore<OrderLink>,
    private readonly orders: OrderStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  async run({ id, orderId }: OrderLink, { name, lines, isStaff }: OwnersHand): Promise<Kept<Order>> {
    if (isStaff) return refused('convenience.signature-of-staff.forbidden');
    return this.transactions.run(async () => {
      // The order first, as where a link is issued: two who wait for each other would both be turned away.
      const held = await this.orders.change({ id: orderId }, () => accept());
      if (!held.accepted) return held;
      const used = await this.links.change({ id }, (link) => applyLink(link, this.recorder.recording(undefined)));
      if (!used.accepted) return used;
      const signature = { on: 'link' as const, name, lines };
      const by = `order-link ${id}`;
      return this.orders.change({ id: orderId }, (order) =>
        signOrder(order, { ...this.recorder.recording(undefined), signature, by }),
      );
    });
  }
}
