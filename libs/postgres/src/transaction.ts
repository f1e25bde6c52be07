import { type Caller } from '@goldkey/access';
import pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type ColumnTypes, copyRows, insertsOf, type Row } from './bulk.js';
import { faultOf } from './fault.js';
import { inOneGo } from './pipeline.js';

/** Runs statements of their own, outside any transaction (`Database.statement`). */
export interface StatementRunner {
  statement<R = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
}

/**
 * A running database transaction. Only what is done through it belongs to it. Values come back as the driver reads
 * them: `bigint` and `numeric` as text, `timestamptz` as Date, `date` as 'YYYY-MM-DD' text, `jsonb` parsed.
 */
export interface Transaction {
  /** Runs one statement and returns its rows. Throws a Fault when the database fails. */
  query<R = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** As `query`, planned once per connection. For statements of fixed text on hot paths; `name` is unique per text. */
  prepared<R = Record<string, unknown>>(name: string, sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /**
   * As `prepared`, for a statement whose answer nobody needs: it goes out at once, and the caller goes on. Order is kept.
   * When it fails, the next statement that is awaited, or the commit, throws its error, and nothing is kept.
   */
  send(name: string, sql: string, parameters?: readonly unknown[]): void;
  /** As `query`, but returns how many rows the statement touched. */
  execute(sql: string, parameters?: readonly unknown[]): Promise<number>;
  /** TypeORM's manager on this transaction's connection, for stores that describe their rows by EntitySchema. */
  readonly manager: EntityManager;
  /** Inserts many rows by one statement over `unnest`: `columns` maps each column to its PostgreSQL type. */
  insertMany(table: string, columns: ColumnTypes, rows: readonly Row[], suffix?: string): Promise<void>;
  /** As `insertMany`, sent like {@link send}. */
  sendRows(table: string, columns: ColumnTypes, rows: readonly Row[]): void;
  /** Inserts very many rows by COPY. Faster than `insertMany` from some thousand rows on. */
  copyIn(table: string, columns: readonly string[], rows: Iterable<Row> | AsyncIterable<Row>): Promise<void>;
  /** Runs `work` in a savepoint: when it throws, its own writes are undone and the transaction can go on. */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  /** `done` runs after the commit succeeded; never after a rollback. It must not throw. */
  onCommit(done: () => void): void;
  /** Whose scope binds this transaction. */
  readonly caller: Caller;
  /** The database it belongs to. */
  readonly database: StatementRunner;
}

/** {@link Transaction} on a TypeORM query runner whose connection is open. Made by Database only. */
export class OpenTransaction implements Transaction {
  /** Set when a nested piece of work failed: its caller may not swallow that and commit half of it. */
  brokenBy: { readonly error: unknown } | undefined;
  ended = false;
  /** The first failure of what was sent and not waited for: every later statement fails of it. */
  #sentInVain: { readonly error: unknown } | undefined;
  readonly #committed: (() => void)[] = [];
  #savepoints = 0;

  constructor(
    readonly database: StatementRunner,
    readonly runner: QueryRunner,
    readonly client: pg.PoolClient,
    readonly caller: Caller,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return (await this.#run({ text: sql, values: parameters as unknown[] })).rows as R[];
  }

  async prepared<R>(name: string, sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    return (await this.#run({ name, text: sql, values: parameters as unknown[] })).rows as R[];
  }

  send(name: string, sql: string, parameters: readonly unknown[] = []): void {
    this.#refuseWhenEnded();
    inOneGo(this.client);
    this.goOnAfter(this.client.query({ name, text: sql, values: parameters as unknown[] }));
  }

  async execute(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    return (await this.#run({ text: sql, values: parameters as unknown[] })).rowCount ?? 0;
  }

  async insertMany(table: string, columns: ColumnTypes, rows: readonly Row[], suffix = ''): Promise<void> {
    for (const { name, sql, values } of insertsOf(table, columns, rows, suffix)) await this.prepared(name, sql, values);
  }

  sendRows(table: string, columns: ColumnTypes, rows: readonly Row[]): void {
    for (const { name, sql, values } of insertsOf(table, columns, rows, '')) this.send(name, sql, values);
  }

  async copyIn(table: string, columns: readonly string[], rows: Iterable<Row> | AsyncIterable<Row>): Promise<void> {
    // The driver copies only on a connection that waits for each answer, so what is under way is answered first.
    await this.query('SELECT');
    const client = this.client as pg.PoolClient & { pipeline: boolean };
    client.pipeline = false;
    try {
      await copyRows(client, table, columns, rows);
    } catch (error) {
      throw faultOf(error);
    } finally {
      client.pipeline = true;
    }
  }

  async attempt<T>(work: () => Promise<T>): Promise<T> {
    this.#savepoints += 1;
    const savepoint = `attempt_${this.#savepoints}`;
    await this.query(`SAVEPOINT ${savepoint}`);
    const wasBroken = this.brokenBy;
    const committedBefore = this.#committed.length;
    try {
      const result = await work();
      await this.query(`RELEASE SAVEPOINT ${savepoint}`);
      return result;
    } catch (error) {
      await this.#goBackTo(savepoint);
      this.brokenBy = wasBroken;
      this.#committed.length = committedBefore;
      throw error;
    }
  }

  onCommit(done: () => void): void {
    this.#committed.push(done);
  }

  /** Called by Database once the commit is acknowledged. */
  announceCommit(): void {
    for (const done of this.#committed) done();
  }

  /** What follows is sent without waiting for `underWay`, and fails of it if it fails. Database does so with the BEGIN. */
  goOnAfter(underWay: Promise<unknown>): void {
    underWay.then(undefined, (error: unknown) => {
      this.#sentInVain ??= { error: faultOf(error) };
    });
  }

  /** Called by Database at the end. Throws when PostgreSQL took nothing, whatever the reason. */
  async commit(): Promise<void> {
    this.ended = true;
    const { command } = await this.#answer({ text: 'COMMIT' });
    if (command !== 'COMMIT') throw new Error('a statement of this transaction failed, so none of it is kept');
  }

  async #run(config: pg.QueryConfig): Promise<pg.QueryResult> {
    this.#refuseWhenEnded();
    return this.#answer(config);
  }

  /** Answers come in the order of the questions, so what was sent before has failed by now, if it failed. */
  async #answer(config: pg.QueryConfig): Promise<pg.QueryResult> {
    let answer: pg.QueryResult;
    inOneGo(this.client);
    try {
      answer = await this.client.query(config);
    } catch (error) {
      throw this.#sentInVain?.error ?? faultOf(error);
    }
    if (this.#sentInVain !== undefined) throw this.#sentInVain.error;
    return answer;
  }

  async #goBackTo(savepoint: string): Promise<void> {
    try {
      await this.client.query(`ROLLBACK TO SAVEPOINT ${savepoint}`);
      this.#sentInVain = undefined;
    } catch (error) {
      throw this.#sentInVain?.error ?? faultOf(error);
    }
  }

  #refuseWhenEnded(): void {
    if (this.ended) throw new Error('this transaction has ended: a statement was not awaited inside it');
  }
}
