import { runAsSystem } from '@goldkey/access';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Log } from './log.js';

interface Regularity {
  /** Milliseconds from the end of one round, or the start of the service, to the begin of the next. */
  readonly everyMs: number;
  /** As whom of the system its rounds run. */
  readonly as: string;
  /** What the log says of a round that failed. */
  readonly putOff: string;
}

/**
 * What a service does by itself every so often, one round after the other, for as long as its application lives: extended by
 * providers of a module. A round that fails is logged and left to the next one; a service that ends waits for the round under way.
 */
export abstract class RegularJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #ended = false;
  #isSoon = false;

  protected constructor(
    protected readonly log: Log,
    private readonly regularity: Regularity,
  ) {}

  protected abstract round(): Promise<unknown>;

  /** The next round begins now, or as soon as the one under way ends: when something happened that it is to do. */
  soon(): void {
    this.#isSoon = true;
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#wait();
  }

  onApplicationBootstrap(): void {
    this.#wait();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #wait(): void {
    if (this.#ended) return;
    const pauseMs = this.#isSoon ? 0 : this.regularity.everyMs;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#isSoon = false;
      this.#running = this.#run().finally(() => this.#wait());
    }, pauseMs).unref();
  }

  async #run(): Promise<void> {
    const { as, putOff } = this.regularity;
    try {
      await runAsSystem(as, () => this.round());
    } catch (error) {
      this.log.warn({ err: error }, putOff);
    }
  }
}
