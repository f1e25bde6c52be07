import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { RingClocks } from '../../../application/clock/ring-clocks.js';

const EVERY_MS = 30_000;

/** Looks twice a minute which clocks have something to say. Two replicas that look at once say it once. */
@Injectable()
export class RingClocksJob extends RegularJob {
  constructor(
    @Inject(RingClocks) private readonly ringClocks: RingClocks,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'complaints-clocks', putOff: 'clocks were not rung' });
  }

  protected round(): Promise<unknown> {
    return this.ringClocks.run();
  }
}
