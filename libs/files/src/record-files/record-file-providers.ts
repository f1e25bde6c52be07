import { CONFIG } from '@goldkey/service-kit';
import type { Provider } from '@nestjs/common';
import { fileBox } from '../attachments/file-box.js';
import { type FileConfig, filesOf } from '../settings.js';
import { RECORD_FILES } from './record-files.js';
import { sweepRecordFilesJob } from './sweep-record-files.job.js';

/** What is behind the doors of a service's record files. Their bytes lie apart from its attachments, whose ids senders make too. */
export const recordFileProviders = (service: string): readonly Provider[] => [
  {
    provide: RECORD_FILES,
    useFactory: (config: FileConfig) => fileBox(`${service}/records`, filesOf(config)),
    inject: [CONFIG],
  },
  sweepRecordFilesJob(service),
];
