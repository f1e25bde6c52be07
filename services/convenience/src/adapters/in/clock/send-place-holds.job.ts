import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { SendPlaceHolds } from '../../../application/parking/send-place-holds.js';

const EVERY_MS = 1_000;

/** Tells estates which orders have which parking places. Two replicas at once tell the same. */
@Injectable()
export class SendPlaceHoldsJob extends RegularJob {
  constructor(
    @Inject(SendPlaceHolds) private readonly sendPlaceHolds: SendPlaceHolds,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'convenience-parking', putOff: 'estates was not told of parking places' });
  }

  protected round(): Promise<unknown> {
    return this.sendPlaceHolds.run();
  }
}
