import { LOG, type Log, RegularJob } from '@goldkey/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DrawDueCalls } from '../../../application/survey/draw-due-calls.js';

const EVERY_MS = 10 * 60_000;

/** Draws each property's calls once its working day has begun. Two replicas at once draw once. */
@Injectable()
export class DrawCallsJob extends RegularJob {
  constructor(
    @Inject(DrawDueCalls) private readonly drawDueCalls: DrawDueCalls,
    @Inject(LOG) log: Log,
  ) {
    // Somebody of the property can draw by hand meanwhile.
    super(log, { everyMs: EVERY_MS, as: 'complaints-draws', putOff: 'calls were not drawn' });
  }

  protected round(): Promise<unknown> {
    return this.drawDueCalls.run();
  }
}
