import { runAsSystem } from '@goldkey/access';
import { type Delivery, type DeliveryQueue, instant, type Reply } from '@goldkey/kernel';
import type { InjectionToken, Provider } from '@nestjs/common';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { RegularJob } from '../regular-job.js';
import { LOG, METRICS } from '../tokens.js';

const EVERY_MS = 1_000;
const MOST_A_ROUND = 50;

interface Named {
  /** What is delivered, as its history calls it: 'place-hold'. */
  readonly of: string;
  /** As whom of the system it is delivered. */
  readonly as: string;
}

/** How what waits is found, and how one of it is delivered: asked for, and its reply settled. */
export interface Dispatch<Kept extends Delivery> {
  readonly queue: DeliveryQueue<Kept>;
  readonly deliver: (delivery: Kept) => Promise<Reply>;
}

/**
 * Delivers what waits for another service, every second, one after the other. A round ends with the first to which the service is
 * away. What fails in the middle of it is delivered again once its lease is over, under the same key, and holds nothing else up.
 */
export class DeliveryJob<Kept extends Delivery> extends RegularJob {
  constructor(
    private readonly named: Named,
    private readonly dispatch: Dispatch<Kept>,
    private readonly metrics: Metrics,
    log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: named.as, putOff: `deliveries were put off: ${named.of}` });
  }

  override onApplicationBootstrap(): void {
    this.metrics.onScrape(() => this.#measure());
    super.onApplicationBootstrap();
  }

  protected async round(): Promise<void> {
    const { queue, deliver } = this.dispatch;
    for (let delivered = 0; delivered < MOST_A_ROUND; delivered += 1) {
      const delivery = await queue.claim(instant(Date.now()));
      if (delivery === undefined || (await deliver(delivery)) === 'away') return;
    }
  }

  /** Figures that cannot be had now stay as they were. */
  async #measure(): Promise<void> {
    const { of: delivery, as } = this.named;
    try {
      const { waiting, oldestAt } = await runAsSystem(as, () => this.dispatch.queue.backlog());
      this.metrics.deliveriesWaiting.set({ delivery }, waiting);
      this.metrics.deliveriesOldest.set({ delivery }, oldestAt === undefined ? 0 : (Date.now() - oldestAt) / 1000);
    } catch (error) {
      this.log.warn({ err: error }, 'deliveries could not be measured');
    }
  }
}

/** A service's job for deliveries of one kind, among its providers; `make` gets what is provided under the tokens. */
export const deliveryJob = <Kept extends Delivery, Parts extends readonly unknown[]>(
  named: Named,
  inject: { readonly [Index in keyof Parts]: InjectionToken<Parts[Index]> },
  make: (...parts: Parts) => Dispatch<Kept>,
): Provider => ({
  provide: Symbol(`delivery of ${named.of}`),
  inject: [LOG, METRICS, ...inject],
  useFactory: (log: Log, metrics: Metrics, ...parts: Parts) => new DeliveryJob(named, make(...parts), metrics, log),
});
