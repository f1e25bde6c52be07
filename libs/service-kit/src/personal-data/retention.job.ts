import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import { RegularJob } from '../regular-job.js';
import { LOG, METRICS } from '../tokens.js';
import { PersonalDataDesk } from './personal-data-desk.js';

const EVERY_MS = 3 * 3_600_000;

/** Erases what is past its time, as the service declares it. The log and the figures say how much, never whose. */
@Injectable()
export class RetentionJob extends RegularJob {
  constructor(
    private readonly desk: PersonalDataDesk,
    @Inject(METRICS) private readonly metrics: Metrics,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'retention', putOff: 'data past its time was not erased' });
  }

  protected async round(): Promise<void> {
    for (const [store, rows] of await this.desk.eraseExpired(new Date())) {
      this.metrics.erased.inc({ store }, rows);
      this.log.info({ store, rows }, 'erased what is past its time');
    }
  }
}
