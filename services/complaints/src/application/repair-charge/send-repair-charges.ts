import type { Recorder } from '@goldkey/kernel';
import { ASKED_IN } from '../../domain/repair-charge/machine.js';
import { answeredByBilling, postponeCharge } from '../../domain/repair-charge/repair-charge.js';
import type { RepairBilling, RepairChargeStore } from '../repair-charge-ports.js';

const MOST_AT_ONCE = 50;

/** Asks billing for what waits. Whatever ends it in between, the next round asks again under the same key. */
export class SendRepairCharges {
  constructor(
    private readonly charges: RepairChargeStore,
    private readonly billing: RepairBilling,
    private readonly recorder: Recorder,
  ) {}

  async run(): Promise<void> {
    const { now } = this.recorder.recording(undefined);
    for (const charge of await this.charges.due(now, MOST_AT_ONCE)) {
      const asked = ASKED_IN[charge.state];
      if (asked === undefined) continue;
      const answer = await this.billing.ask(charge, asked);
      const recording = this.recorder.recording(undefined);
      if (answer === 'away') {
        await this.charges.change({ id: charge.id }, (known) => postponeCharge(known, recording));
        return;
      }
      const refusal = answer.accepted ? {} : { refusal: answer.refusal.code };
      await this.charges.change({ id: charge.id }, (known) =>
        answeredByBilling(known, { ...recording, asked, ...refusal }),
      );
    }
  }
}
