import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SessionStore } from '../../../application/ports.js';

const EVERY_MS = 10 * 60_000;

/** Forgets sessions that have ended. */
@Injectable()
export class SweepJob implements OnApplicationBootstrap, OnApplicationShutdown {
  static readonly SESSIONS = Symbol('sessions to sweep');
  #timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SweepJob.SESSIONS) private readonly sessions: SessionStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      // What is not swept now is swept by the next round.
      this.sessions.sweep(Date.now()).catch((error: unknown) => this.log.warn({ err: error }, 'sweeping was put off'));
    }, EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }
}
