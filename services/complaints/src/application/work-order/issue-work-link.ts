import { accept, type Outcome, refused } from '@goldkey/kernel';
import { issueOwnerLink, revokeOwnerLink } from '../../domain/owner-link/decide.js';
import { refuseOwnWorkLink, refuseUnjudgeable } from '../../domain/work-order/rules.js';
import type { Actor } from '../clock-ports.js';
import type { IssuedLink } from '../issue-owner-link.js';
import type { WorkOrderStore } from '../order-ports.js';
import type { Clock, ComplaintStore, Ids, OwnerLinkStore, Tokens, Transactions } from '../ports.js';

/**
 * Gives the owner a way to see finished work and say whether it was done well, without an account; not to whoever did it. Links
 * given out before end.
 */
export class IssueWorkLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly orders: WorkOrderStore,
    private readonly matters: ComplaintStore,
    private readonly transactions: Transactions,
    private readonly actor: Pick<Actor, 'acting'>,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly tokens: Tokens,
  ) {}

  async run({ id, days }: { readonly id: string; readonly days: number }): Promise<Outcome<IssuedLink>> {
    const found = await this.orders.find(id);
    if (found === undefined) return refused('complaints.work-order-not-found', { id });
    return this.transactions.run(async () => {
      // Held until the end, the matter first as everywhere: of two links that are issued at once, one stays.
      await this.matters.hold(found.state.matterId);
      const acting = this.actor.acting();
      const held = await this.orders.change(
        { id },
        (order) => refuseUnjudgeable(order) ?? refuseOwnWorkLink(order, acting) ?? accept(),
      );
      if (!held.accepted) return held;
      const now = this.clock.now();
      for (const earlier of await this.links.openForWork(id)) {
        const ended = await this.links.change(earlier, (link) => revokeOwnerLink(link, { now }));
        if (!ended.accepted) return ended;
      }
      const token = this.tokens.make();
      const issued = await this.links.add(
        issueOwnerLink({
          ...{ id: this.ids.next(), propertyId: held.value.state.propertyId, tokenHash: this.tokens.hash(token) },
          ...{ target: { kind: 'work-order', orderId: id }, days, issuedBy: acting.by, now },
        }),
      );
      return issued.accepted ? { accepted: true, value: { link: issued.value.state, token } } : issued;
    });
  }
}
