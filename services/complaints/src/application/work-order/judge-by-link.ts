import { accept, type Outcome, refused } from '@goldkey/kernel';
import { useLinkToJudge } from '../../domain/owner-link/decide.js';
import type { OwnerLink } from '../../domain/owner-link/owner-link.js';
import { refuseUnjudgeable, refuseUnseen } from '../../domain/work-order/rules.js';
import type { Signature, WorkOrder } from '../../domain/work-order/work-order.js';
import type { WorkOrderStore } from '../order-ports.js';
import type { Clock, ComplaintStore, OwnerLinkStore, Stored, Transactions } from '../ports.js';
import type { AdvanceWorkOrder } from './advance-work-order.js';

/** The owner confirms the work with their name in their own hand, or says what is not well; of the `round` that they saw. */
export type Judgement = { readonly round: number } & (
  | { readonly done: true; readonly signature: Pick<Signature, 'name' | 'lines'> }
  | { readonly done: false; readonly words: string }
);

/**
 * The owner says of finished work by the link whether it was done well. What they confirm closes the matter as a signature on the
 * phone does; what is not well is done again by who did it, and a matter that was closed is open again. Staff do not say it for them:
 * what they try leaves the link unused.
 */
export class JudgeByLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly orders: WorkOrderStore,
    private readonly matters: ComplaintStore,
    private readonly transactions: Transactions,
    private readonly advance: AdvanceWorkOrder,
    private readonly clock: Clock,
  ) {}

  async run(
    { id, target }: OwnerLink,
    { isStaff, said }: { readonly isStaff: boolean; readonly said: Judgement },
  ): Promise<Outcome<Stored<WorkOrder>>> {
    if (target.kind !== 'work-order') return refused('complaints.link-not-for-work', {});
    if (isStaff) return refused('complaints.judgement-of-staff.forbidden', {});
    const order = await this.orders.find(target.orderId);
    if (order === undefined) return refused('complaints.work-order-not-found', { id: target.orderId });
    return this.transactions.run(async () => {
      // The matter first, as where a link is issued and where work is brought on.
      await this.matters.hold(order.state.matterId);
      // What was confirmed meanwhile stands, and is not done again by a link that was sent before.
      const waits = await this.orders.change(
        { id: target.orderId },
        (held) => refuseUnjudgeable(held) ?? refuseUnseen(held, said.round) ?? accept(),
      );
      if (!waits.accepted) return waits;
      const used = await this.links.change(id, (link) =>
        useLinkToJudge(link, { now: this.clock.now(), done: said.done }),
      );
      if (!used.accepted) return used;
      return this.advance.run(
        { id: target.orderId },
        said.done
          ? { act: 'confirm', signature: { ...said.signature, on: 'link' } }
          : { act: 'redo', reason: said.words },
      );
    });
  }
}
