import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JudgeDueMonths } from '../../../application/reckoning/judge-due-months.js';

const EVERY_MS = 60 * 60_000;

/** Judges last month once its days of grace are over. Two replicas at once judge once. */
@Injectable()
export class JudgeMonthsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(JudgeDueMonths) private readonly judgeDueMonths: JudgeDueMonths,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #run(): Promise<void> {
    try {
      await runAsSystem('convenience-reckoning', () => this.judgeDueMonths.run());
    } catch (error) {
      // The next round judges what this one could not; somebody of the property can judge by hand meanwhile.
      this.log.warn({ err: error }, 'months were not judged');
    }
  }
}
