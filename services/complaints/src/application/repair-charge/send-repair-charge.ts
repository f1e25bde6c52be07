import { operationOf, type Recorder, type Reply, refusalIn } from '@goldkey/kernel';
import { ASKED_IN } from '../../domain/repair-charge/machine.js';
import { answeredByBilling, postponeCharge, type RepairCharge } from '../../domain/repair-charge/repair-charge.js';
import type { RepairBilling, RepairChargeStore } from '../repair-charge-ports.js';

/** Asks billing to charge for a repair, or to take the charge back, and keeps what it says. */
export class SendRepairCharge {
  constructor(
    private readonly charges: RepairChargeStore,
    private readonly billing: RepairBilling,
    private readonly recorder: Recorder,
  ) {}

  async run(charge: RepairCharge): Promise<Reply> {
    const asked = operationOf(ASKED_IN, charge);
    const reply = await this.billing.ask(charge, asked);
    const recording = this.recorder.recording(undefined);
    await this.charges.change({ id: charge.id }, (known) =>
      reply === 'away'
        ? postponeCharge(known, recording)
        : answeredByBilling(known, { ...recording, asked, ...refusalIn(reply) }),
    );
    return reply;
  }
}
