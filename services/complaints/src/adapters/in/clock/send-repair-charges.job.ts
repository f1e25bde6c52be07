import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { SendRepairCharges } from '../../../application/repair-charge/send-repair-charges.js';

const EVERY_MS = 1_000;

/** Sends to billing what owners pay for repairs. Two replicas at once send the same under the same keys. */
@Injectable()
export class SendRepairChargesJob extends RegularJob {
  constructor(
    @Inject(SendRepairCharges) private readonly sendRepairCharges: SendRepairCharges,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'complaints-billing', putOff: 'charges of repairs were not sent' });
  }

  protected round(): Promise<unknown> {
    return this.sendRepairCharges.run();
  }
}
