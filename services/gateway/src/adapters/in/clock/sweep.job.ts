import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SessionStore } from '../../../application/ports.js';

const EVERY_MS = 10 * 60_000;

/** Forgets sessions that have ended. */
@Injectable()
export class SweepJob extends RegularJob {
  static readonly SESSIONS = Symbol('sessions to sweep');

  constructor(
    @Inject(SweepJob.SESSIONS) private readonly sessions: SessionStore,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'gateway-sessions', putOff: 'sweeping was put off' });
  }

  protected round(): Promise<unknown> {
    return this.sessions.sweep(Date.now());
  }
}
