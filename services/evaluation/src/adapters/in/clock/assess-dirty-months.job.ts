import { setTimeout as pause } from 'node:timers/promises';
import { runAsSystem } from '@goldkey/access';
import type { Instant } from '@goldkey/kernel';
import type { Alarm } from '@goldkey/messaging';
import { isFault } from '@goldkey/postgres';
import type { Background, Log } from '@goldkey/service-kit';
import type { AssessMonths } from '../../../application/assess-months.js';
import type { FollowRulebook } from '../../../application/follow-rulebook.js';
import type { MarkDeadlines } from '../../../application/mark-deadlines.js';
import { Pace } from '../../../application/pace.js';
import type { Clock, EvidenceStore, InTransaction, Mark, MarkStore } from '../../../application/ports.js';
import type { TakeVersions } from '../../../application/take-versions.js';
import { besideEachOther, inTurns, type Kind } from '../../../application/turns.js';

const LONGEST_WAIT_MS = 2_000;
const AFTER_FAILURE_MS = 1_000;
/** Then it looks again: what has come meanwhile may have its turn. */
const ROUND_MS = 50;
/** While all that waits rests, it looks no more often, however often the bell rings: every look costs those who bring events. */
const LOOK_EVERY_MS = 50;
/** New versions, and what waited for evidence, are looked for so often; deadlines when they pass. */
const UPKEEP_EVERY_MS = 500;
/** A transaction holds back the events of all services while it runs, so it judges no more than takes about so long. */
const BATCH_MS = 150;
const MOST_AT_ONCE = 64;
/** Fewer cost nearly as much, since each table is read and written once for all of them; more keep a late fact waiting. */
const LEAST_AT_ONCE = 4;
/** While the database reads or writes one transaction's months, the next one's are worked out. */
const TRANSACTIONS_AT_ONCE = 2;

/** What the job works with. */
export interface JobParts {
  readonly followRulebook: FollowRulebook;
  readonly takeVersions: TakeVersions;
  readonly assessMonths: AssessMonths;
  readonly markDeadlines: MarkDeadlines;
  readonly marks: MarkStore;
  readonly evidence: EvidenceStore;
  readonly clock: Clock;
  readonly inTransaction: InTransaction;
  /** Rung when marks were committed in this process; those of another one are found by looking now and then. */
  readonly bell: Alarm;
  readonly log: Log;
}

/** Judges what is marked, as long as the service runs. Several processes share the work: each takes what no other has. */
export class AssessDirtyMonthsJob implements Background {
  readonly #pace = new Pace();
  #atOnce = LEAST_AT_ONCE;
  #keptUpAt = Number.NEGATIVE_INFINITY;
  #soonest: Instant | undefined;
  #last: Kind | undefined;
  #underWay = 0;
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
        if (!follows) {
          await this.parts.takeVersions.run();
          await this.parts.followRulebook.run();
        }
        follows = true;
        const { waitMs, allRest } = await this.#round();
        if (allRest && !this.#stopped) await pause(Math.min(waitMs, LOOK_EVERY_MS));
        if (waitMs > 0 && !this.#stopped) await bell.wait(waitMs);
      } catch (error) {
        // Nothing is lost: the marks stay until a transaction that has judged them commits.
        log.warn({ err: error }, 'judging was interrupted');
        if (!this.#stopped) await bell.wait(AFTER_FAILURE_MS);
      }
    }
  }

  /** One look at what waits; answers how long nothing is to be done, and whether something waits that only rests. */
  async #round(): Promise<{ readonly waitMs: number; readonly allRest: boolean }> {
    const { marks, inTransaction, clock } = this.parts;
    await this.#keepUp();
    const waiting = await inTransaction(() => marks.waiting());
    const { ripe, nextMs } = this.#pace.choose(waiting, performance.now());
    const begun = performance.now();
    let busy = false;
    const left = await besideEachOther(inTurns(ripe, this.#atOnce, this.#last), {
      most: TRANSACTIONS_AT_ONCE,
      over: () => this.#stopped || performance.now() - begun > ROUND_MS,
      work: async ({ kind, marks: part }) => {
        this.#last = kind;
        busy = !(await this.#assess(part)) || busy;
      },
    });
    if (left.length > 0 || (ripe.length > 0 && !busy)) return { waitMs: 0, allRest: false };
    this.#soonest = await inTransaction(() => marks.soonest());
    const untilDue = this.#soonest === undefined ? LONGEST_WAIT_MS : this.#soonest - clock.now() + 1;
    const most = busy ? AFTER_FAILURE_MS : LONGEST_WAIT_MS;
    const waitMs = Math.max(1, Math.min(most, nextMs, untilDue));
    return { waitMs, allRest: waiting.length > 0 && ripe.length === 0 };
  }

  /** What marks months without any event: a new version, a deadline that has passed, evidence that has come. */
  async #keepUp(): Promise<void> {
    const { takeVersions, markDeadlines, evidence, inTransaction, clock } = this.parts;
    const isDue = this.#soonest !== undefined && clock.now() >= this.#soonest;
    if (!isDue && performance.now() - this.#keptUpAt < UPKEEP_EVERY_MS) return;
    await takeVersions.run();
    await markDeadlines.run();
    await inTransaction(() => evidence.release());
    this.#keptUpAt = performance.now();
    this.#soonest = undefined;
  }

  /** Judges many months in one transaction; where that fails each by itself, so that one which cannot be judged holds no other up. */
  async #assess(part: readonly Mark[]): Promise<boolean> {
    const begun = performance.now();
    this.#underWay += 1;
    try {
      const done = await this.parts.assessMonths.run(part).finally(() => {
        this.#underWay -= 1;
      });
      const now = performance.now();
      // Of those that ran beside each other each took the other's time too.
      const cost = (now - begun) / (this.#underWay + 1);
      for (const mark of done) this.#pace.note(mark, cost / done.length, now);
      if (done.length > 0) this.#adapt(done.length, now - begun);
      return done.length > 0;
    } catch (error) {
      if (isFault(error)) throw error;
      const [mark] = part;
      if (mark !== undefined && part.length === 1) {
        this.#pace.noteFailure(mark, performance.now());
        this.parts.log.error({ err: error, ...mark }, 'a month could not be judged');
        return true;
      }
      let done = false;
      for (const one of part) done = (await this.#assess([one])) || done;
      return done;
    }
  }

  /** As many months at once as take about {@link BATCH_MS}. */
  #adapt(done: number, tookMs: number): void {
    const fits = Math.floor((done * BATCH_MS) / tookMs);
    this.#atOnce = Math.max(LEAST_AT_ONCE, Math.min(MOST_AT_ONCE, fits, this.#atOnce * 2));
  }
}
