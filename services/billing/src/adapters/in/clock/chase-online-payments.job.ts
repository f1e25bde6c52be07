import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ChaseOnlinePayments } from '../../../application/online/chase-online-payments.js';

const EVERY_MS = 15_000;

/** Finds what the provider's calls lost. Two replicas at once ask twice and book once. */
@Injectable()
export class ChaseOnlinePaymentsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running = false;

  constructor(
    @Inject(ChaseOnlinePayments) private readonly chaseOnlinePayments: ChaseOnlinePayments,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      await runAsSystem('online-payments', () => this.chaseOnlinePayments.run());
    } catch (error) {
      // The next round asks again; money that came in is booked then.
      this.log.warn({ err: error }, 'online payments could not all be asked about');
    } finally {
      this.#running = false;
    }
  }
}
