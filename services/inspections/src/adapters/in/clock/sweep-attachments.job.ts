import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SweepAttachments } from '../../../application/attachments/sweep-attachments.js';

const EVERY_MS = 3_600_000;

/** Once an hour removes what was handed in and is named by nothing; of two replicas one does it. */
@Injectable()
export class SweepAttachmentsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #running = false;

  constructor(
    @Inject(SweepAttachments) private readonly sweepAttachments: SweepAttachments,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      const swept = await runAsSystem('inspections-files', () => this.sweepAttachments.run());
      if (swept > 0) this.log.info({ swept }, 'files that nothing names were removed');
    } catch (error) {
      // The next hour does what this one could not.
      this.log.warn({ err: error }, 'files were not swept');
    } finally {
      this.#running = false;
    }
  }
}
