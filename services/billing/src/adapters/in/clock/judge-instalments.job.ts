import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { JudgeInstalments } from '../../../application/instalments/judge-instalments.js';

/** Who has paid all of it sees so soon, and may agree on what came since. */
const EVERY_MS = 5 * 60_000;

/** Judges running plans every few minutes. What a plan is worth is the ledger's, so two replicas at once judge alike. */
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
