import { runAsSystem } from '@goldkey/access';
import { LOG, type Log } from '@goldkey/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DrawDueCalls } from '../../../application/survey/draw-due-calls.js';

const EVERY_MS = 10 * 60_000;

/** Draws each property's calls once its working day has begun. Two replicas at once draw once. */
@Injectable()
export class DrawCallsJob implements OnApplicationBootstrap, OnApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DrawDueCalls) private readonly drawDueCalls: DrawDueCalls,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #run(): Promise<void> {
    try {
      await runAsSystem('complaints-draws', () => this.drawDueCalls.run());
    } catch (error) {
      // The next round draws what this one could not; somebody of the property can draw by hand meanwhile.
      this.log.warn({ err: error }, 'calls were not drawn');
    }
  }
}
