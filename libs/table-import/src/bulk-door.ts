import { setTimeout as pause } from 'node:timers/promises';
import { type Platform, PlatformError } from '@goldkey/client';

interface Waiting<Wanted, Made> {
  readonly wanted: Wanted;
  readonly done: (made: Made) => void;
  readonly failed: (error: unknown) => void;
}
interface BulkAnswer<Made> {
  readonly items: readonly (
    | ({ readonly accepted: true } & Made)
    | { readonly accepted: false; readonly detail?: string }
  )[];
}

/** As many as a door takes at once. */
const MOST_AT_ONCE = 500;
/**
 * For so long it is gathered what shall be made, longer each time: rows are read far ahead of those that are sent, so later
 * on nobody waits yet, and each request wakes other services.
 */
const GATHER_MS = 50;
const LONGEST_GATHER_MS = 1_000;

/** Creates records through a bulk door: what is asked for while one request travels goes with the next. */
export class BulkDoor<Wanted extends { readonly name: string }, Made extends { readonly id: string }> {
  #waiting: Waiting<Wanted, Made>[] = [];
  #sending = false;
  #sent = 0;

  constructor(
    private readonly platform: Platform,
    /** Of the door, below the platform's address. */
    private readonly path: string,
  ) {}

  /** What the door tells of the new record. Throws PlatformError where it does not take it. */
  create(wanted: Wanted): Promise<Made> {
    return new Promise((done, failed) => {
      this.#waiting.push({ wanted, done, failed });
      if (this.#sending) return;
      this.#sending = true;
      void this.#sendAll();
    });
  }

  async #sendAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      if (this.#waiting.length < MOST_AT_ONCE) await pause(Math.min(LONGEST_GATHER_MS, GATHER_MS * 2 ** this.#sent));
      const part = this.#waiting.slice(0, MOST_AT_ONCE);
      this.#waiting = this.#waiting.slice(MOST_AT_ONCE);
      await this.#send(part);
      this.#sent += 1;
    }
    this.#sending = false;
  }

  async #send(part: readonly Waiting<Wanted, Made>[]): Promise<void> {
    try {
      const items = part.map(({ wanted }) => wanted);
      const answer = await this.platform.post<BulkAnswer<Made>>(this.path, { items });
      part.forEach(({ wanted: { name }, done, failed }, index) => {
        const item = answer.items[index];
        if (item?.accepted) done(item);
        else
          failed(new PlatformError(`'${name}' could not be created by ${this.path}: ${item?.detail ?? 'no answer'}`));
      });
    } catch (error) {
      for (const { failed } of part) failed(error);
    }
  }
}
