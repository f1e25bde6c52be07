import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JudgeInstalments } from '../../../application/instalments/judge-instalments.js';

const EVERY_MS = 60 * 60_000;

/** Judges running plans every hour. What a plan is worth is the ledger's, so two replicas at once judge alike. */
@Injectable()
export class JudgeInstalmentsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(JudgeInstalments) private readonly judgeInstalments: JudgeInstalments,
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
      await runAsSystem('billing-instalments', () => this.judgeInstalments.run());
    } catch (error) {
      // The next round judges what this one could not; dunning asks the ledger itself.
      this.log.warn({ err: error }, 'instalment plans were not judged');
    }
  }
}
