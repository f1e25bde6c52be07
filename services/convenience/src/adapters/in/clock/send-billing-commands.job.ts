import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SendBillingCommands } from '../../../application/billing/send-billing-commands.js';

const EVERY_MS = 1_000;

/** Sends to billing what waits, one round after the other. Two replicas at once send the same under the same keys. */
@Injectable()
export class SendBillingCommandsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(
    @Inject(SendBillingCommands) private readonly sendBillingCommands: SendBillingCommands,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#next();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  #next(): void {
    if (this.#ended) return;
    this.#timer = setTimeout(() => {
      this.#round = this.#run().finally(() => this.#next());
    }, EVERY_MS).unref();
  }

  async #run(): Promise<void> {
    try {
      await runAsSystem('convenience-billing', () => this.sendBillingCommands.run());
    } catch (error) {
      // Nothing is lost: what was not settled waits still, and its key makes asking again harmless.
      this.log.warn({ err: error }, 'commands to billing were not sent');
    }
  }
}
