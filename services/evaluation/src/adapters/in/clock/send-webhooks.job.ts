import { runAsSystem } from '@goldkey/access';
import { Alarm } from '@goldkey/messaging';
import type { Background, Log } from '@goldkey/service-kit';
import type { SendWebhooks } from '../../../application/send-webhooks.js';

/** A line whose rest is over, and what another process put before a target, are found so late at most. */
const PAUSE_MS = 2_000;
/** A receiver that takes its time holds up no more than its own line and one of these. */
const SENDERS = 3;
const SWEEP_MS = 3_600_000;

/** Sends messages, as long as the service runs. Several processes share the lines. */
export class SendWebhooksJob implements Background {
  readonly #bells = Array.from({ length: SENDERS }, () => new Alarm());
  #stopped = true;
  #swept = Number.NEGATIVE_INFINITY;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly sendWebhooks: SendWebhooks,
    private readonly log: Log,
  ) {}

  /** Something was put before a target. */
  ring(): void {
    for (const bell of this.#bells) bell.ring();
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = Promise.all(
      this.#bells.map((bell) => runAsSystem('evaluation.send-webhooks', () => this.#run(bell))),
    );
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.ring();
    await this.#running;
  }

  async #run(bell: Alarm): Promise<void> {
    while (!this.#stopped) {
      let found = false;
      try {
        found = await this.sendWebhooks.run();
        if (!found) await this.#sweep();
      } catch (error) {
        this.log.warn({ err: error }, 'a webhook could not be sent; it is tried again');
      }
      if (!found && !this.#stopped) await bell.wait(PAUSE_MS);
    }
  }

  async #sweep(): Promise<void> {
    if (performance.now() - this.#swept < SWEEP_MS) return;
    this.#swept = performance.now();
    await this.sendWebhooks.sweep();
  }
}
