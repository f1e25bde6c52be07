import type { Mark, Waiting } from './ports.js';

/** Nothing new for so long: the flood is over, or it never was one. */
const QUIET_MS = 1_000;
/** Under a flood the judging takes a quarter of the time: a month rests three times as long as all that waits will take, */
const REST = 3;
/** and no longer than so much for each that waits: a few show soon, however long judging took while others used the machine. */
const REST_FOR_EACH_MS = 25;
/** What concerns so few months is no flood: it shows soon though something new comes all the time, and they rest no longer than this. */
const FEW = 24;
const REST_OF_FEW_MS = 200;
const LONGEST_REST_MS = 60_000;
const REMEMBERED_MS = 600_000;
const AFTER_FAILURE_MS = 30_000;
/** So many months that were never judged are no single event: properties are being brought in. */
const CROWD = 16;
/** Then what is new waits for quiet, the longer the more it is, up to an end: nothing for so long, and the flood is over. */
const QUIET_OF_NEW_MS = 60;
const LONGEST_QUIET_OF_NEW_MS = 3_000;
/** It waits for so long at most. */
const LONGEST_NEW_MS = 20_000;

const restAfter = (totalMs: number, count: number): number =>
  Math.min(count > FEW ? LONGEST_REST_MS : REST_OF_FEW_MS, count * REST_FOR_EACH_MS, REST * totalMs);

const nameOf = ({ propertyId, month }: Mark): string => `${propertyId}\n${month}`;

interface Done {
  readonly costMs: number;
  readonly at: number;
}

/**
 * When a waiting month is judged: at once where it rested, so that a single event shows at once; under a flood of events
 * only now and then, by what the last time cost, so that the judging never holds up what brings the events. Where many
 * months are new at once, they wait until the flood is over. Times are those of a steady clock of the process.
 */
export class Pace {
  readonly #done = new Map<string, Done>();
  readonly #failed = new Map<string, number>();

  note(mark: Mark, costMs: number, now: number): void {
    const name = nameOf(mark);
    this.#failed.delete(name);
    this.#done.delete(name);
    this.#done.set(name, { costMs, at: now });
  }

  /** It cannot be judged: it waits for a while, and the others go on. */
  noteFailure(mark: Mark, now: number): void {
    this.#failed.set(nameOf(mark), now);
  }

  /** What is to be judged now, in the order given; and how long until the next of the others is. */
  choose(waiting: readonly Waiting[], now: number): { ripe: readonly Waiting[]; nextMs: number } {
    this.#forget(now);
    const total = waiting.reduce((sum, mark) => sum + (this.#done.get(nameOf(mark))?.costMs ?? 0), 0);
    const rest = restAfter(total, waiting.length);
    const untilQuiet = Math.max(0, QUIET_MS - Math.min(...waiting.map(({ lastMs }) => lastMs)));
    const fresh = waiting.filter((mark) => !this.#done.has(nameOf(mark))).length;
    const quietOfNew = Math.min(LONGEST_QUIET_OF_NEW_MS, fresh * QUIET_OF_NEW_MS);
    const untilFirst = ({ firstMs, lastMs }: Waiting): number =>
      fresh < CROWD ? 0 : Math.max(0, Math.min(LONGEST_NEW_MS - firstMs, quietOfNew - lastMs));
    const remains = (mark: Waiting): number => {
      const failed = this.#failed.get(nameOf(mark));
      if (failed !== undefined) return Math.max(0, failed + AFTER_FAILURE_MS - now);
      const done = this.#done.get(nameOf(mark));
      return done === undefined ? untilFirst(mark) : Math.max(0, Math.min(done.at + rest - now, untilQuiet));
    };
    const left = waiting.map((mark) => ({ mark, ms: remains(mark) }));
    return {
      ripe: left.filter(({ ms }) => ms === 0).map(({ mark }) => mark),
      nextMs: Math.min(...left.filter(({ ms }) => ms > 0).map(({ ms }) => ms)),
    };
  }

  #forget(now: number): void {
    for (const [name, { at }] of this.#done) {
      if (now - at < REMEMBERED_MS) return;
      this.#done.delete(name);
    }
  }
}
