import { runAsSystem } from '@goldkey/access';
import type { Instant } from '@goldkey/kernel';
import type { Alarm } from '@goldkey/messaging';
import { isFault } from '@goldkey/postgres';
import type { Background, Log } from '@goldkey/service-kit';
import type { AssessMonth } from '../../../application/assess-month.js';
import type { FollowRulebook } from '../../../application/follow-rulebook.js';
import type { MarkDeadlines } from '../../../application/mark-deadlines.js';
import { Pace } from '../../../application/pace.js';
import type { Clock, InTransaction, MarkStore } from '../../../application/ports.js';

const LONGEST_WAIT_MS = 2_000;
const AFTER_FAILURE_MS = 1_000;
/** Then it looks again: what has come meanwhile may be newer. */
const ROUND_MS = 200;

/** What the job works with. */
export interface JobParts {
  readonly followRulebook: FollowRulebook;
  readonly assessMonth: AssessMonth;
  readonly markDeadlines: MarkDeadlines;
  readonly marks: MarkStore;
  readonly clock: Clock;
  readonly inTransaction: InTransaction;
  /** Rung when marks were committed in this process; those of another one are found by looking now and then. */
  readonly bell: Alarm;
  readonly log: Log;
}

/** Judges what is marked, as long as the service runs. Several processes share the work: each takes what no other has. */
export class AssessDirtyMonthsJob implements Background {
  readonly #pace = new Pace();
  #stopped = true;
  #running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: JobParts) {}

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#running = runAsSystem('evaluation.assess-months', () => this.#run());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.parts.bell.ring();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { bell, log } = this.parts;
    let follows = false;
    while (!this.#stopped) {
      try {
        if (!follows) await this.parts.followRulebook.run();
        follows = true;
        const waitMs = await this.#round();
        if (waitMs > 0 && !this.#stopped) await bell.wait(waitMs);
      } catch (error) {
        // Nothing is lost: the marks stay until a transaction that has judged them commits.
        log.warn({ err: error }, 'judging was interrupted');
        if (!this.#stopped) await bell.wait(AFTER_FAILURE_MS);
      }
    }
  }

  /** One look at what waits; answers how long nothing is to be done. */
  async #round(): Promise<number> {
    const { marks, markDeadlines, inTransaction, clock } = this.parts;
    await markDeadlines.run();
    const waiting = await inTransaction(() => marks.waiting());
    const { ripe, nextMs } = this.#pace.choose(waiting, performance.now());
    const begun = performance.now();
    let busy = false;
    for (const mark of ripe) {
      if (this.#stopped || performance.now() - begun > ROUND_MS) return 0;
      busy = !(await this.#assess(mark)) || busy;
    }
    if (ripe.length > 0 && !busy) return 0;
    const soonest: Instant | undefined = await inTransaction(() => marks.soonest());
    const untilDue = soonest === undefined ? LONGEST_WAIT_MS : soonest - clock.now() + 1;
    return Math.max(1, Math.min(LONGEST_WAIT_MS, nextMs, untilDue, busy ? AFTER_FAILURE_MS : LONGEST_WAIT_MS));
  }

  async #assess(mark: Parameters<AssessMonth['run']>[0]): Promise<boolean> {
    const begun = performance.now();
    try {
      const done = await this.parts.assessMonth.run(mark);
      const now = performance.now();
      if (done) this.#pace.note(mark, now - begun, now);
      return done;
    } catch (error) {
      if (isFault(error)) throw error;
      this.#pace.noteFailure(mark, performance.now());
      this.parts.log.error({ err: error, ...mark }, 'a month could not be judged');
      return true;
    }
  }
}
