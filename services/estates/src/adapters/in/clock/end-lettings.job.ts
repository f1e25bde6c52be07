import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { EndLettings } from '../../../application/end-lettings.js';

const EVERY_MS = 60_000;

/** Tells of last days with parking places once they are over. Two replicas at once tell once. */
@Injectable()
export class EndLettingsJob extends RegularJob {
  constructor(
    @Inject(EndLettings) private readonly endLettings: EndLettings,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'estates-parking', putOff: 'who left parking places was not told' });
  }

  protected round(): Promise<unknown> {
    return this.endLettings.run();
  }
}
