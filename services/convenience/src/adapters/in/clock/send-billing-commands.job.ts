import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { SendBillingCommands } from '../../../application/billing/send-billing-commands.js';

const EVERY_MS = 1_000;

/** Sends to billing what waits. Two replicas at once send the same under the same keys. */
@Injectable()
export class SendBillingCommandsJob extends RegularJob {
  constructor(
    @Inject(SendBillingCommands) private readonly sendBillingCommands: SendBillingCommands,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'convenience-billing', putOff: 'commands to billing were not sent' });
  }

  protected round(): Promise<unknown> {
    return this.sendBillingCommands.run();
  }
}
