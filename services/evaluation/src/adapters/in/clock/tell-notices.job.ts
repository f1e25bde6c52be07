import { runAsSystem } from '@goldkey/access';
import { Alarm } from '@goldkey/messaging';
import type { Background, Log } from '@goldkey/service-kit';
import type { TellNotices } from '../../../application/tell-notices.js';

/** How often it looks for matters that have settled. */
const PAUSE_MS = 2_000;
/** How often it looks for what the time alone brings up. */
const BY_TIME_MS = 30_000;

/** Tells people, as long as the service runs. Several processes take turns. */
export class TellNoticesJob implements Background {
  readonly #halt = new Alarm();
  #stopped = true;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly tellNotices: TellNotices,
    private readonly log: Log,
  ) {}

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = runAsSystem('evaluation.tell-notices', () => this.#run());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#halt.ring();
    await this.#running;
  }

  async #run(): Promise<void> {
    let looked = Number.NEGATIVE_INFINITY;
    while (!this.#stopped) {
      let found = 0;
      try {
        if (performance.now() - looked >= BY_TIME_MS) {
          await this.tellNotices.runByTime();
          looked = performance.now();
        }
        found = await this.tellNotices.run();
      } catch (error) {
        // The marks stay until a transaction that has told them commits.
        this.log.warn({ err: error }, 'notices could not be told; it is tried again');
      }
      if (found === 0 && !this.#stopped) await this.#halt.wait(PAUSE_MS);
    }
  }
}
