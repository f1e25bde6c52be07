import { runAsSystem } from '@goldkey/access';
import type { Alarm } from '@goldkey/messaging';
import type { Background, Log } from '@goldkey/service-kit';
import type { WorkOutPreview } from '../../../application/work-out-preview.js';

/** One that another process took in is found so late at most; its own rings. */
const LONGEST_WAIT_MS = 30_000;

/** Works out previews of versions, one after the other, as long as the service runs. */
export class WorkOutPreviewsJob implements Background {
  #stopped = true;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly workOut: WorkOutPreview,
    private readonly bell: Alarm,
    private readonly log: Log,
  ) {}

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = runAsSystem('evaluation.preview', () => this.#run());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.bell.ring();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      let found = false;
      try {
        found = await this.workOut.run(() => !this.#stopped);
      } catch (error) {
        this.log.error({ err: error }, 'a preview could not be worked out');
      }
      if (!found && !this.#stopped) await this.bell.wait(LONGEST_WAIT_MS);
    }
  }
}
