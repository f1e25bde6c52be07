import type { Background } from '@goldkey/service-kit';
import type { INestApplicationContext } from '@nestjs/common';
import { AssessDirtyMonthsJob } from './adapters/in/clock/assess-dirty-months.job.js';
import { SendWebhooksJob } from './adapters/in/clock/send-webhooks.job.js';
import { TellNoticesJob } from './adapters/in/clock/tell-notices.job.js';
import { VerifyLedgerJob } from './adapters/in/clock/verify-ledger.job.js';
import { WorkOutPreviewsJob } from './adapters/in/clock/work-out-previews.job.js';

/** What runs while the service's doors are open: judging, the nightly comparison, previews of versions, notices. */
export const evaluationJobs = (app: Pick<INestApplicationContext, 'get'>): Background => {
  const jobs: readonly Background[] = [
    app.get(AssessDirtyMonthsJob),
    app.get(VerifyLedgerJob),
    app.get(WorkOutPreviewsJob),
    app.get(TellNoticesJob),
    app.get(SendWebhooksJob),
  ];
  return {
    start: () => {
      for (const job of jobs) job.start();
    },
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
};
