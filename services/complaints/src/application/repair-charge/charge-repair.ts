import type { Outcome, Recorder } from '@goldkey/kernel';
import { chargeIdOf, chargeRepair, takeBackCharge } from '../../domain/repair-charge/repair-charge.js';
import type { WorkOrder } from '../../domain/work-order/work-order.js';
import type { ChargingAccount, RepairChargeStore } from '../repair-charge-ports.js';

/** What the owner pays follows the order: charged when they confirm it, taken back when it is done again. Part of the transaction that runs. */
export class ChargeRepair {
  constructor(
    private readonly charges: RepairChargeStore,
    private readonly account: ChargingAccount,
    private readonly recorder: Recorder,
  ) {}

  confirmed(order: WorkOrder): Promise<Outcome<unknown>> {
    const command = {
      ...this.recorder.recording(undefined),
      order,
      by: this.account.id(),
      byName: this.account.name(),
    };
    return this.charges.give(chargeIdOf(order), (known) => chargeRepair(known, command));
  }

  /** `order` as it is after it is to be done again. */
  async redone(order: WorkOrder): Promise<Outcome<unknown>> {
    const last = await this.charges.lastOf(order.id);
    if (last === undefined) return { accepted: true, value: undefined };
    const recording = this.recorder.recording(undefined);
    return this.charges.change({ id: last.state.id }, (charge) => takeBackCharge(charge, recording));
  }
}
