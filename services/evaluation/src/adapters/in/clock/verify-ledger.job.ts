import { runAsSystem } from '@goldkey/access';
import { addDays, atTime, dayOf, type Instant } from '@goldkey/kernel';
import { Alarm } from '@goldkey/messaging';
import { DEFAULT_ZONE } from '@goldkey/rulebook';
import type { Background, Log } from '@goldkey/service-kit';
import type { Clock } from '../../../application/ports.js';
import type { VerifyLedger } from '../../../application/verify-ledger.js';

const LONGEST_WAIT_MS = 60_000;
/** A service that has just come up has other work first; a run that was missed meanwhile is made up for then. */
const FIRST_LOOK_MS = 600_000;

/** The last instant at which it was time, by the clock of the default zone. */
export const lastDue = (now: Instant, time: string): Instant => {
  const today = dayOf(now, DEFAULT_ZONE);
  const due = atTime(today, time, DEFAULT_ZONE);
  return due <= now ? due : atTime(addDays(today, -1), time, DEFAULT_ZONE);
};

/** Compares the ledger with the facts each night, as long as the service runs. */
export class VerifyLedgerJob implements Background {
  readonly #bell = new Alarm();
  #stopped = true;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly verifyLedger: VerifyLedger,
    private readonly time: string,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = runAsSystem('evaluation.verify-ledger', () => this.#run());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#bell.ring();
    await this.#running;
  }

  async #run(): Promise<void> {
    let looked: Instant | undefined;
    await this.#bell.wait(FIRST_LOOK_MS);
    while (!this.#stopped) {
      const due = lastDue(this.clock.now(), this.time);
      if (due !== looked && (await this.#verify(due))) looked = due;
      if (!this.#stopped) await this.#bell.wait(LONGEST_WAIT_MS);
    }
  }

  async #verify(since: Instant): Promise<boolean> {
    try {
      await this.verifyLedger.run(since);
      return true;
    } catch (error) {
      this.log.error({ err: error }, 'the ledger could not be compared with the facts; it is tried again');
      return false;
    }
  }
}
