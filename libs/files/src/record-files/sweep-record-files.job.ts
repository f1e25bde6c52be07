import { Database } from '@goldkey/postgres';
import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable, type Type } from '@nestjs/common';
import type { FileBox } from '../attachments/ports.js';
import { filesLetGo } from './record-file.store.js';
import { RECORD_FILES } from './record-files.js';

const EVERY_MS = 60 * 60_000;
const AT_ONCE = 100;

/** Removes what was let go; answers how many. */
export const sweepRecordFiles = async (database: Database, files: Pick<FileBox, 'remove'>): Promise<number> => {
  let swept = 0;
  for (;;) {
    const forgotten = await filesLetGo(database).forget(AT_ONCE, (file) => files.remove(file));
    swept += forgotten;
    if (forgotten < AT_ONCE) return swept;
  }
};

/** Once an hour removes the files of records that were taken away, and those of erased people. */
export const sweepRecordFilesJob = (service: string): Type => {
  @Injectable()
  class SweepRecordFilesJob extends RegularJob {
    constructor(
      @Inject(Database) readonly database: Database,
      @Inject(RECORD_FILES) readonly files: FileBox,
      @Inject(LOG) log: Log,
    ) {
      super(log, { everyMs: EVERY_MS, as: `${service}-record-files`, putOff: 'files of records were not swept' });
    }

    protected async round(): Promise<void> {
      const swept = await sweepRecordFiles(this.database, this.files);
      if (swept > 0) this.log.info({ swept }, 'files of records that were let go are removed');
    }
  }
  return SweepRecordFilesJob;
};
