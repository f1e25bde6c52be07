import { isFault } from '@goldkey/postgres';
import type { BatchWork, Part } from './batch-work.js';

interface Waiting {
  readonly part: Part;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Two, so that the next transaction's events are read while the database writes the former's. */
const transactionsAtOnce = 2;

/** Of a steady trickle a transaction begins no more often, and takes all that came meanwhile; what comes after a quiet moment does not wait. */
export const GATHER_MS = 25;

/**
 * Parts of different partitions that come at the same time go into one transaction: of a trickle on many partitions each would
 * otherwise pay for a transaction of its own, one after the other. Where one fails for no fault of the world, each part is handled
 * by itself, so that a poison event costs no other partition anything.
 */
export class GatheredWork {
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #called = false;
  #begunAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly work: Pick<BatchWork, 'handle' | 'handleTogether'>,
    /** Events in one transaction at most, unless a part alone has more. */
    private readonly most: number,
    private readonly gatherMs: number,
  ) {}

  /** As {@link BatchWork.handle}. A partition has one part at a time here. */
  handle(part: Part): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ part, done, failed });
      this.#call();
    });
  }

  /** Looks what waits once everything of this moment is there: a fetch brings its partitions together. */
  #call(): void {
    if (this.#called) return;
    this.#called = true;
    const begin = (): void => {
      this.#called = false;
      while (this.#running < transactionsAtOnce && this.#waiting.length > 0) {
        this.#begunAt = performance.now();
        void this.#run(this.#take());
      }
    };
    const early = this.#begunAt + this.gatherMs - performance.now();
    if (early > 0) setTimeout(begin, early);
    else setImmediate(begin);
  }

  #take(): Waiting[] {
    let size = 0;
    let count = 0;
    for (const { part } of this.#waiting) {
      if (count > 0 && size + part.messages.length > this.most) break;
      size += part.messages.length;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #run(gathered: readonly Waiting[]): Promise<void> {
    this.#running += 1;
    try {
      await this.#handle(gathered);
    } finally {
      this.#running -= 1;
      this.#call();
    }
  }

  async #handle(gathered: readonly Waiting[]): Promise<void> {
    if (gathered.length > 1) {
      try {
        await this.work.handleTogether(gathered.map(({ part }) => part));
        for (const { done } of gathered) done();
        return;
      } catch (error) {
        if (isFault(error)) {
          for (const { failed } of gathered) failed(error);
          return;
        }
      }
    }
    for (const { part, done, failed } of gathered) await this.work.handle(part).then(done, failed);
  }
}
