import type { Visit } from './steps.js';

/** What the service made of a visit. */
export type HandInAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody answered, or not now: try again later. */
  | { readonly kind: 'later' };

/** What handing in needs from its surroundings. */
export interface HandInWorld {
  /** Visits that are done and not handed in, in the order in which they were done. */
  readonly waiting: () => Promise<readonly Visit[]>;
  /** Sends one visit with its command key. */
  readonly send: (visit: Visit) => Promise<HandInAnswer>;
  readonly keep: (visit: Visit) => Promise<void>;
  /** Calls back after so many milliseconds. */
  readonly after: (milliseconds: number, call: () => void) => void;
}

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Hands visits in, one after the other and in their order. Without an answer it waits, longer each time, and tries
 * again with the same key; what is refused is marked with the reason and holds nobody up.
 */
export class HandIn {
  #running: Promise<void> | undefined;
  #again = false;
  #pause = FIRST_PAUSE_MS;
  #timer = 0;
  #ended = false;

  constructor(private readonly world: HandInWorld) {}

  /** Begins, or once more from the beginning where it is at it; resolves when nothing more can be done now. */
  run(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#all().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Nobody looks any more: no further tries. */
  end(): void {
    this.#ended = true;
  }

  async #all(): Promise<void> {
    while (this.#again && !this.#ended) {
      this.#again = false;
      for (const visit of await this.world.waiting()) {
        if (this.#ended) return;
        if (!(await this.#one(visit))) return this.#wait();
      }
    }
  }

  async #one(visit: Visit): Promise<boolean> {
    const answer = await this.world.send(visit);
    if (answer.kind === 'later') return false;
    this.#pause = FIRST_PAUSE_MS;
    await this.world.keep(
      answer.kind === 'done' ? { ...visit, state: 'handed-in' } : { ...visit, state: 'refused', reason: answer.reason },
    );
    return true;
  }

  #wait(): void {
    this.#timer += 1;
    const timer = this.#timer;
    this.world.after(this.#pause, () => {
      if (timer === this.#timer && !this.#ended) void this.run();
    });
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }
}
