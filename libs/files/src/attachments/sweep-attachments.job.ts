import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable, type Type } from '@nestjs/common';
import { SweepAttachments } from './sweep-attachments.js';

const EVERY_MS = 60 * 60_000;

/** Once an hour removes what was handed in at the service and is named by nothing; of two replicas one does it. */
export const sweepAttachmentsJob = (service: string): Type => {
  @Injectable()
  class SweepAttachmentsJob extends RegularJob {
    constructor(
      @Inject(SweepAttachments) readonly sweepAttachments: SweepAttachments,
      @Inject(LOG) log: Log,
    ) {
      super(log, { everyMs: EVERY_MS, as: `${service}-files`, putOff: 'files were not swept' });
    }

    protected async round(): Promise<void> {
      const swept = await this.sweepAttachments.run();
      if (swept > 0) this.log.info({ swept }, 'files that nothing names were removed');
    }
  }
  return SweepAttachmentsJob;
};
