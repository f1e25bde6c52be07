import { type Outcome, type Recorder, refused } from '@goldkey/kernel';
import { type RepairCharge, repeatCharge } from '../../domain/repair-charge/repair-charge.js';
import type { Stored } from '../ports.js';
import type { RepairChargeStore } from '../repair-charge-ports.js';

/** What billing refused is asked again once its cause is gone; what was withdrawn, once it is charged after all. */
export class RepeatRepairCharge {
  constructor(
    private readonly charges: RepairChargeStore,
    private readonly recorder: Recorder,
  ) {}

  async run(orderId: string): Promise<Outcome<Stored<RepairCharge>>> {
    const last = await this.charges.lastOf(orderId);
    if (last === undefined) return refused('complaints.repair-charge-not-found', { id: orderId });
    const recording = this.recorder.recording(undefined);
    return this.charges.change({ id: last.state.id }, (charge) => repeatCharge(charge, recording));
  }
}
