import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { JudgeInstalments } from '../../../application/instalments/judge-instalments.js';

const EVERY_MS = 60 * 60_000;

/** Judges running plans every hour. What a plan is worth is the ledger's, so two replicas at once judge alike. */
@Injectable()
export class JudgeInstalmentsJob extends RegularJob {
  constructor(
    @Inject(JudgeInstalments) private readonly judgeInstalments: JudgeInstalments,
    @Inject(LOG) log: Log,
  ) {
    // Dunning asks the ledger itself meanwhile.
    super(log, { everyMs: EVERY_MS, as: 'billing-instalments', putOff: 'instalment plans were not judged' });
  }

  protected round(): Promise<unknown> {
    return this.judgeInstalments.run();
  }
}
