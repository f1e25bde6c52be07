import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { MoveDueFiles } from '../../../application/employees/move-due-files.js';

const EVERY_MS = 5 * 60_000;

/** Moves the files whose day has come. Two replicas at once move each once. */
@Injectable()
export class MoveFilesJob extends RegularJob {
  constructor(
    @Inject(MoveDueFiles) private readonly moveDueFiles: MoveDueFiles,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'staffing-files', putOff: 'files whose day has come were not moved' });
  }

  protected round(): Promise<unknown> {
    return this.moveDueFiles.run();
  }
}
