import type { Outcome, Refused } from '@goldkey/kernel';
import { revokeOwnerLink } from '../domain/owner-link/decide.js';
import type { OwnerLink } from '../domain/owner-link/owner-link.js';
import { refuseOwnWorkLink } from '../domain/work-order/rules.js';
import type { Actor } from './clock-ports.js';
import type { WorkOrderStore } from './order-ports.js';
import type { Clock, OwnerLinkStore, Stored, Transactions } from './ports.js';

/** Takes a link away from whoever holds it; whoever did the work does not keep its owner from saying how it was done. */
export class RevokeOwnerLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly orders: WorkOrderStore,
    private readonly transactions: Transactions,
    private readonly actor: Pick<Actor, 'acting'>,
    private readonly clock: Clock,
  ) {}

  run(linkId: string): Promise<Outcome<Stored<OwnerLink>>> {
    return this.transactions.run(async () => {
      const revoked = await this.links.change(linkId, (link) => revokeOwnerLink(link, { now: this.clock.now() }));
      return revoked.accepted ? ((await this.#refuseOwn(revoked.value.state)) ?? revoked) : revoked;
    });
  }

  async #refuseOwn({ target }: OwnerLink): Promise<Refused | undefined> {
    const order = target.kind === 'work-order' ? await this.orders.find(target.orderId) : undefined;
    return order && refuseOwnWorkLink(order.state, this.actor.acting());
  }
}
