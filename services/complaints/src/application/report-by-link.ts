import type { Outcome } from '@goldkey/kernel';
import type { Complaint } from '../domain/complaint/complaint.js';
import { useLinkToReport } from '../domain/owner-link/decide.js';
import type { OwnerLink } from '../domain/owner-link/owner-link.js';
import type { Clock, OwnerLinkStore, Stored, Transactions } from './ports.js';
import type { ReceiveComplaint } from './receive-complaint.js';

/** What an owner writes. */
export interface OwnersReport {
  readonly category: string;
  readonly description: string;
  readonly room?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly photos?: readonly string[];
}

/** An owner reports a matter by a link that was issued for it: link and matter in one transaction. */
export class ReportByLink {
  constructor(
    private readonly links: OwnerLinkStore,
    private readonly receive: ReceiveComplaint,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  run(link: OwnerLink, report: OwnersReport): Promise<Outcome<Stored<Complaint>>> {
    return this.transactions.run(async () => {
      const { target } = link;
      if (target.kind !== 'report') {
        return { accepted: false, refusal: { code: 'complaints.link-already-used', facts: {} } };
      }
      const received = await this.receive.run({
        ...report,
        propertyId: link.propertyId,
        departmentId: target.departmentId,
        householdId: target.householdId,
        room: report.room ?? target.room,
        channel: 'owner-link',
        major: false,
        inScope: true,
        receivedBy: 'owner',
      });
      if (!received.accepted) return received;
      const complaintId = received.value.state.id;
      const used = await this.links.change(link.id, (current) =>
        useLinkToReport(current, { complaintId, now: this.clock.now() }),
      );
      return used.accepted ? received : used;
    });
  }
}
