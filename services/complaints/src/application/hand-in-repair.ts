import { type Outcome, refuse } from '@goldkey/kernel';
import type { RepairOrigin } from '../domain/complaint/complaint.js';
import type { Transactions } from './ports.js';
import type { ReceiveComplaint } from './receive-complaint.js';
import type { HandedInRepair, RepairRegister } from './repair-ports.js';

export interface HandInRepairCommand {
  /** The caller's. */
  readonly key: string;
  readonly origin: RepairOrigin;
  readonly propertyId: string;
  readonly departmentId: string;
  readonly category: string;
  readonly description: string;
  readonly householdId?: string;
  readonly room?: string;
  readonly by: string;
  readonly byName: string;
}

/**
 * What was found broken in another service is taken in as a repair, once for each record there; anew where the repair was set aside as
 * a mistake and no other one stands for it.
 */
export class HandInRepair {
  constructor(
    private readonly repairs: RepairRegister,
    private readonly receive: ReceiveComplaint,
    private readonly transactions: Transactions,
  ) {}

  run({ key, origin, by, byName, ...said }: HandInRepairCommand): Promise<Outcome<HandedInRepair>> {
    const { propertyId } = said;
    return this.transactions.run(async () => {
      const known = await this.repairs.hold({ propertyId, key, origin });
      const same = known.find((repair) => repair.origin.kind === origin.kind && repair.origin.id === origin.id);
      if (same !== undefined && same.state !== 'set-aside') {
        return { accepted: true, value: { complaintId: same.complaintId, number: same.number } };
      }
      if (known.some((repair) => repair !== same)) return refuse('complaints.repair-key-reused');
      const received = await this.receive.run({
        ...said,
        origin,
        kind: 'repair',
        channel: origin.kind === 'finding' ? 'patrol' : 'other',
        major: false,
        inScope: true,
        receivedBy: by,
        receivedByName: byName,
      });
      if (!received.accepted) return received;
      const { id: complaintId, number } = received.value.state;
      if (same === undefined) await this.repairs.add({ propertyId, key, origin, complaintId });
      else await this.repairs.replace({ ...origin, propertyId }, complaintId);
      return { accepted: true, value: { complaintId, number } };
    });
  }
}
