import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CarryRunsOn } from '../../../application/runs/carry-runs-on.js';
import { RUNS_BEGUN, type RunsBegun } from '../../../billing.ports.js';

const EVERY_MS = 5_000;

/**
 * Carries billing runs on: at once when one begins here, and within seconds those that a process left behind that was killed. Two
 * replicas share the runs; a part is done by one of them, who holds the run meanwhile.
 */
@Injectable()
export class CarryRunsOnJob extends RegularJob {
  constructor(
    @Inject(CarryRunsOn) private readonly carryRunsOn: CarryRunsOn,
    @Inject(RUNS_BEGUN) begun: RunsBegun,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'billing-runs', putOff: 'billing runs were not carried on' });
    begun.tell(() => this.soon());
  }

  protected round(): Promise<unknown> {
    return this.carryRunsOn.run();
  }
}
