import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RingClocks } from '../../../application/clock/ring-clocks.js';

const EVERY_MS = 30_000;

/** Looks twice a minute which clocks have something to say. Two replicas that look at once say it once. */
@Injectable()
export class RingClocksJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running = false;

  constructor(
    @Inject(RingClocks) private readonly ringClocks: RingClocks,
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
      await runAsSystem('complaints-clocks', () => this.ringClocks.run());
    } catch (error) {
      // The next round does what this one could not; a database that is away shows in the readiness probe.
      this.log.warn({ err: error }, 'clocks were not rung');
    } finally {
      this.#running = false;
    }
  }
}
