import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { ChaseFindings } from '../../../application/findings/chase-findings.js';

const EVERY_MS = 60_000;

/** Looks every minute whose deadlines near or have passed. Two replicas that look at once ask once. */
@Injectable()
export class ChaseFindingsJob extends RegularJob {
  constructor(
    @Inject(ChaseFindings) private readonly chaseFindings: ChaseFindings,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'inspections-deadlines', putOff: 'nobody was asked about findings' });
  }

  protected round(): Promise<unknown> {
    return this.chaseFindings.run();
  }
}
