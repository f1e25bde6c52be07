import { runAsSystem } from '@goldkey/access';
import { fen, fenOf, type Instant, type Month, parseInstant, parsePeriod, ratio } from '@goldkey/kernel';
import type { EventEnvelope } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import {
  assess,
  builtInRulebook,
  type Entry,
  type HeldRate,
  type HeldSubject,
  mergeResults,
  type Rate,
  type Rulebook,
  type Scorecard,
  type Stipend,
  type SubjectResult,
  toJson,
} from '@goldkey/rulebook';
import { allMigrations } from '@goldkey/service-kit';
import { type FixedClock, fixedClock, type TestDatabase, testDatabase } from '@goldkey/testing';
import { collected } from '../src/adapters/in/kafka/facts.consumer.js';
import { closingOf } from '../src/evaluation.closing.js';
import { judgingOf } from '../src/evaluation.module.js';
import { migrations } from '../src/migrations.js';
import { factOf } from '../src/translate/fact-of.js';

/** An event as a service sends it, or a file holds it. */
export type TestEvent = Omit<EventEnvelope, 'subject'> & { readonly subject?: string };

interface SubjectRow {
  readonly kind: SubjectResult['kind'];
  readonly id: string;
  readonly duties: Record<string, { due: number; done: number }>;
  readonly rates: Record<string, HeldRate>;
  readonly flags: readonly string[];
  readonly stipend: HeldSubject['stipend'] | null;
  readonly scorecard: HeldSubject['scorecard'] | null;
}
interface LineRow {
  readonly key: string;
  readonly clause: string;
  readonly at: Date;
  readonly property_id: string | null;
  readonly subject_kind: Entry['subjectKind'];
  readonly subject_id: string;
  readonly outcome: Entry['outcome'];
  readonly points: string;
  readonly fine_fen: string;
  readonly evidence: readonly string[];
  readonly details: Record<string, string>;
}
/** What was added to a line. */
export interface EntryRow {
  readonly line_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly points: string;
  readonly fine_fen: string;
  readonly evidence: readonly string[];
}

/** The judging half of the service on a database of its own, with a clock that stands still. */
export class EvaluationWorld {
  private constructor(
    readonly opened: TestDatabase,
    readonly clock: FixedClock,
    public rulebook: Rulebook,
  ) {}

  static async open(now: string, rulebook: Rulebook = builtInRulebook): Promise<EvaluationWorld> {
    const opened = await testDatabase('evaluation', { migrations: allMigrations(migrations), poolSize: 6 });
    return new EvaluationWorld(opened, fixedClock(now), rulebook);
  }

  readonly judging = () =>
    (this.#judging ??= judgingOf(this.opened.database, this.rulebook, { now: () => this.clock.now() as Instant }));
  #judging: ReturnType<typeof judgingOf> | undefined;

  /** Submits and closes a month, by two people; `reason` passes over what stands against it. */
  closeMonth(propertyId: string | null, month: string, reason?: string) {
    const place = { propertyId, month: month as Month };
    return this.asSystem(() =>
      this.opened.database.transaction(async () => {
        const { submitMonth, closeMonth } = closingOf(this.opened.database, this.rulebook, {
          now: () => this.clock.now() as Instant,
        });
        const submitted = await submitMonth.run({ ...place, by: 'e-first', selves: [] });
        return submitted.accepted ? closeMonth.run({ ...place, by: 'e-second', selves: [], reason }) : submitted;
      }),
    );
  }

  /** What the nightly comparison finds. */
  async differences(): Promise<
    readonly { readonly field: string; readonly online: string; readonly offline: string }[]
  > {
    this.clock.set(new Date((this.clock.now() as number) + 1000).toISOString());
    await this.asSystem(() => this.judging().verifyLedger.run(this.clock.now() as Instant));
    return this.query(
      `SELECT * FROM verification_difference WHERE verification_id = (SELECT max(id) FROM verification) ORDER BY place`,
    );
  }

  /** As a service that was started with this rulebook. */
  async under<T>(rulebook: Rulebook, work: () => Promise<T>): Promise<T> {
    this.rulebook = rulebook;
    this.#judging = undefined;
    return work();
  }

  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return runAsSystem('evaluation.test', work);
  }

  /** As another process of the service does it. */
  async elsewhere<T>(work: (judging: ReturnType<typeof judgingOf>) => Promise<T>): Promise<T> {
    const { url } = this.opened;
    const database = await Database.open({ url, applicationName: 'evaluation test elsewhere', poolSize: 2 });
    const clock = { now: () => this.clock.now() as Instant };
    try {
      return await this.asSystem(() => work(judgingOf(database, this.rulebook, clock)));
    } finally {
      await database.close();
    }
  }

  query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return this.asSystem(() => this.opened.database.transaction((tx) => tx.query<R>(sql, parameters)));
  }

  /** Takes in events, as the consumer does: many in one transaction. */
  tell(...events: readonly TestEvent[]): Promise<void> {
    const told = events.map((event) => collected({ ...event, subject: event.subject ?? '' }));
    return this.asSystem(() => this.opened.database.transaction(() => this.judging().collectFacts.run(told)));
  }

  /** Judges what is marked, also by time, until nothing is; so many months in one transaction. */
  judge(atOnce = 1_000): Promise<number> {
    return this.asSystem(async () => {
      const { marks, evidence, assessMonths, markDeadlines } = this.judging();
      await markDeadlines.run();
      await evidence.release();
      for (let judged = 0; ; ) {
        const waiting = await this.opened.database.transaction(() => marks.waiting());
        if (waiting.length === 0) return judged;
        judged += (await assessMonths.run(waiting.slice(0, atOnce))).length;
      }
    });
  }

  entries(propertyId: string): Promise<EntryRow[]> {
    return this.query('SELECT * FROM ledger_entry WHERE property_id = $1 ORDER BY posted_at, line_id, seq', [
      propertyId,
    ]);
  }

  lines(propertyId: string, clause = ''): Promise<LineRow[]> {
    return this.query(
      `SELECT * FROM ledger_line WHERE property_id = $1 AND stands AND clause LIKE $2 || '%' ORDER BY at, key`,
      [propertyId, clause],
    );
  }

  /** What the tables say of a month, in the form of the offline command. */
  async online(month: string, propertyIds: readonly string[]) {
    const rows = await this.query<SubjectRow>(
      `SELECT subject_kind AS kind, subject_id AS id, duties, rates, flags, stipend, scorecard FROM subject_month
       WHERE month = $1 AND (property_id = ANY ($2::text[]) OR property_id IS NULL)`,
      [month, propertyIds],
    );
    const lines = await this.query<LineRow>(
      'SELECT * FROM ledger_line WHERE stands AND month = $1 AND (property_id = ANY ($2::text[]) OR property_id IS NULL)',
      [month, propertyIds],
    );
    const results = rows.map(
      ({ kind, id, duties, rates, flags, stipend, scorecard }): SubjectResult => ({
        kind,
        id,
        duties: new Map(Object.entries(duties)),
        entries: [],
        rates: new Map(Object.entries(rates).map(([name, rate]) => [name, rateOf(rate)])),
        flags: new Set(flags),
        ...(stipend ? { stipend: stipendOf(stipend) } : {}),
        ...(scorecard ? { scorecard: scorecardOf(scorecard) } : {}),
      }),
    );
    const charged = lines.map((line): SubjectResult => {
      const entry = entryOf(line);
      return {
        kind: entry.subjectKind,
        id: entry.subjectId,
        duties: new Map(),
        entries: [entry],
        rates: new Map(),
        flags: new Set(),
      };
    });
    const zones = await this.query<{ property_id: string; time_zone: string }>(
      'SELECT property_id, time_zone FROM property_copy',
    );
    return this.#json(
      month,
      mergeResults([...results, ...charged]),
      new Map(zones.map((zone) => [zone.property_id, zone.time_zone])),
    );
  }

  /** What the offline command says of the same events. */
  offline(month: string, events: readonly TestEvent[]) {
    const facts = events.flatMap((event) => factOf({ ...event, subject: event.subject ?? '' }) ?? []);
    const { subjects, zones } = assess(facts, this.rulebook, parsePeriod(month), this.clock.now() as Instant);
    return this.#json(month, subjects, zones);
  }

  #json(month: string, subjects: readonly SubjectResult[], zones: ReadonlyMap<string, string>) {
    const period = month as Month;
    return toJson(
      { rulebook: '', period, asOf: this.clock.now() as Instant, subjects, zones },
      { period: month, asOf: '' },
    );
  }

  close(): Promise<void> {
    return this.opened.drop();
  }
}

const rateOf = ({ numerator, denominator, basis, mean }: HeldRate): Rate => ({
  numerator: ratio(numerator),
  denominator: ratio(denominator),
  ...(basis === undefined ? {} : { basis: basis as Rate['basis'] }),
  ...(mean === undefined ? {} : { mean: ratio(mean) }),
});

const stipendOf = ({ months, standard, deducted }: NonNullable<HeldSubject['stipend']>): Stipend => ({
  months,
  standard: fen(standard),
  deducted: fen(deducted),
  deductions: [],
});

const scorecardOf = ({ score, indicators }: NonNullable<HeldSubject['scorecard']>): Scorecard => ({
  score: ratio(score),
  indicators: indicators.map((one) => ({
    id: one.id,
    value: ratio(one.value),
    score: ratio(one.score),
    weight: ratio(one.weight),
    rate: { numerator: ratio(one.value), denominator: ratio('1') },
  })),
});

const entryOf = (line: LineRow): Entry => ({
  key: line.key,
  clause: line.clause,
  at: line.at.getTime() as Instant,
  propertyId: line.property_id,
  subjectKind: line.subject_kind,
  subjectId: line.subject_id,
  outcome: line.outcome,
  points: BigInt(line.points),
  fine: fenOf(BigInt(line.fine_fen)),
  evidence: line.evidence,
  details: line.details,
});

/** An event with boring defaults; its id is made of what it is about. */
export const event = (
  type: string,
  time: string,
  data: Record<string, unknown>,
  differences: Partial<TestEvent> = {},
): TestEvent => ({
  specversion: '1.0',
  id: `${parseInstant(time)}-${Object.values(data).slice(0, 2).join('-')}-${type}`.slice(0, 64),
  source: '/goldkey/test',
  type: `goldkey.${type}.v1`,
  time,
  ...(typeof data['propertyId'] === 'string' ? { propertyid: data['propertyId'] } : {}),
  data,
  ...differences,
});
