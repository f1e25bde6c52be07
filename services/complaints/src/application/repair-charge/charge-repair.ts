import type { Outcome, Recorder } from '@goldkey/kernel';
import { WANTED_IN } from '../../domain/repair-charge/machine.js';
import {
  chargeIdOf,
  chargeRepair,
  type RepairCharge,
  takeBackCharge,
} from '../../domain/repair-charge/repair-charge.js';
import type { WorkOrder } from '../../domain/work-order/work-order.js';
import type { ChargingAccount, RepairChargeStore } from '../repair-charge-ports.js';

/**
 * What the owner pays follows the order: charged when they confirm it, taken back when it is done again, and charged to the right home
 * where the intake named a wrong one. Part of the transaction that runs.
 */
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
    return this.takeBack(last.state);
  }

  /** `order` as it is after its home was put right. What was given up stays given up; it is not charged to the wrong home after all. */
  async rehomed(order: WorkOrder): Promise<Outcome<unknown>> {
    const last = await this.charges.lastOf(order.id);
    if (last === undefined) return { accepted: true, value: undefined };
    const { state, by, byName } = last.state;
    const takenBack = await this.takeBack(last.state);
    if (!takenBack.accepted || !WANTED_IN.includes(state)) return takenBack;
    const command = { ...this.recorder.recording(undefined), order, by, byName };
    return this.charges.give(chargeIdOf(order), (known) => chargeRepair(known, command));
  }

  private takeBack({ id }: RepairCharge): Promise<Outcome<unknown>> {
    const recording = this.recorder.recording(undefined);
    return this.charges.change({ id }, (charge) => takeBackCharge(charge, recording));
  }
}
