import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { type RepairCharge, withdrawCharge } from '../../domain/repair-charge/repair-charge.js';
import type { Stored } from '../ports.js';
import type { ChargingAccount, RepairChargeStore } from '../repair-charge-ports.js';

/** What billing refused is given up, with a reason. */
export class WithdrawRepairCharge {
  constructor(
    private readonly charges: RepairChargeStore,
    private readonly account: ChargingAccount,
    private readonly recorder: Recorder,
  ) {}

  async run(orderId: string, reason: string): Promise<Outcome<Stored<RepairCharge>>> {
    const last = await this.charges.lastOf(orderId);
    if (last === undefined) return refused('complaints.repair-charge-not-found', { id: orderId });
    const who = { by: this.account.id(), byName: this.account.name() };
    const command = { ...this.recorder.recording(undefined), ...who, reason };
    return this.charges.change({ id: last.state.id }, (charge) => withdrawCharge(charge, command));
  }
}
