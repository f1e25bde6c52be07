import type { Outcome } from '@goldkey/kernel';
import type { Complaint, Level } from '../domain/complaint/complaint.js';
import { evaluateMatter } from '../domain/complaint/decide.js';
import { useLinkToEvaluate } from '../domain/owner-link/decide.js';
import type { OwnerLink } from '../domain/owner-link/owner-link.js';
import type { Clock, ComplaintStore, Ids, OwnerLinkStore, Stored, Transactions } from './ports.js';

/** The person served evaluates a closed matter by their link (S-04); where one of us is signed in, it is theirs and shows. */
export class EvaluateByLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly complaints: ComplaintStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  run(
    link: OwnerLink,
    { isStaff, ...answer }: { readonly level: Level; readonly remark?: string; readonly isStaff: boolean },
  ): Promise<Outcome<Stored<Complaint>>> {
    return this.transactions.run(async () => {
      const now = this.clock.now();
      const used = await this.links.change(link.id, (current) => useLinkToEvaluate(current, { now, isStaff }));
      if (!used.accepted) return used;
      const issued = used.value.state;
      const { target } = issued;
      if (target.kind !== 'matter') throw new Error('a link that evaluated is about a matter');
      const answerId = this.ids.next();
      return this.complaints.change(target.complaintId, {}, (complaint) =>
        evaluateMatter(complaint, {
          ...answer,
          ...(isStaff && { by: 'staff' as const }),
          link: issued,
          answerId,
          at: now,
          now,
        }),
      );
    });
  }
}
