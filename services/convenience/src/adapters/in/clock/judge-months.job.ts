import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { JudgeDueMonths } from '../../../application/reckoning/judge-due-months.js';

const EVERY_MS = 60 * 60_000;

/** Judges last month once its days of grace are over. Two replicas at once judge once. */
@Injectable()
export class JudgeMonthsJob extends RegularJob {
  constructor(
    @Inject(JudgeDueMonths) private readonly judgeDueMonths: JudgeDueMonths,
    @Inject(LOG) log: Log,
  ) {
    // Somebody of the property can judge by hand meanwhile.
    super(log, { everyMs: EVERY_MS, as: 'convenience-reckoning', putOff: 'months were not judged' });
  }

  protected round(): Promise<unknown> {
    return this.judgeDueMonths.run();
  }
}
