import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { type RepairCharge, repeatCharge } from '../../domain/repair-charge/repair-charge.js';
import type { Stored, Transactions } from '../ports.js';
import type { RepairChargeStore } from '../repair-charge-ports.js';

/**
 * What billing refused is asked again once its cause is gone: what could not be taken back of an earlier round too, or the household
 * would pay for both. Where nothing is refused, what was withdrawn is charged after all.
 */
export class RepeatRepairCharge {
  constructor(
    private readonly charges: RepairChargeStore,
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
  ) {}

  run(orderId: string): Promise<Outcome<Stored<RepairCharge>>> {
    return this.transactions.run(async () => {
      const last = await this.charges.lastOf(orderId);
      if (last === undefined) return refused('complaints.repair-charge-not-found', { id: orderId });
      const refusedOnes = await this.charges.refusedOf(orderId);
      let repeated = await this.repeat(refusedOnes[0]?.id ?? last.state.id);
      for (const { id } of refusedOnes.slice(1)) if (repeated.accepted) repeated = await this.repeat(id);
      return repeated;
    });
  }

  private repeat(id: string): Promise<Outcome<Stored<RepairCharge>>> {
    return this.charges.change({ id }, (charge) => repeatCharge(charge, this.recorder.recording(undefined)));
  }
}
