import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ChaseOnlinePayments } from '../../../application/online/chase-online-payments.js';

const EVERY_MS = 15_000;

/** Finds what the provider's calls lost. Two replicas at once ask twice and book once. */
@Injectable()
export class ChaseOnlinePaymentsJob extends RegularJob {
  constructor(
    @Inject(ChaseOnlinePayments) private readonly chaseOnlinePayments: ChaseOnlinePayments,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'online-payments', putOff: 'online payments could not all be asked about' });
  }

  protected round(): Promise<unknown> {
    return this.chaseOnlinePayments.run();
  }
}
