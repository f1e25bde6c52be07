import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { TellLeftPlaces } from '../../../application/tell-left-places.js';

const EVERY_MS = 60_000;

/** Tells of last days with parking places once they are over. Two replicas at once tell once. */
@Injectable()
export class TellLeftPlacesJob extends RegularJob {
  constructor(
    @Inject(TellLeftPlaces) private readonly tellLeftPlaces: TellLeftPlaces,
    @Inject(LOG) log: Log,
  ) {
    super(log, { everyMs: EVERY_MS, as: 'estates-parking', putOff: 'who left parking places was not told' });
  }

  protected round(): Promise<unknown> {
    return this.tellLeftPlaces.run();
  }
}
