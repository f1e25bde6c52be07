import { AsyncLocalStorage } from 'node:async_hooks';
import { type Caller, currentCaller } from '@goldkey/access';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { Aside, type Statement } from './aside.js';
import { Fault, faultOf, noConnection } from './fault.js';
import { KeptScopes } from './kept-scopes.js';
import { inOneGo } from './pipeline.js';
import { beginStatement, connectionSettings } from './session.js';
import { OpenTransaction, type StatementRunner, type Transaction } from './transaction.js';

/** Where and how to connect. */
export interface DatabaseOptions {
  /** postgres://role:password@host:port/database of the service's own role, which owns no table. */
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
  /** Connections at most; default 10. */
  readonly poolSize?: number;
  readonly entities?: readonly EntitySchema[];
}

/** Numbers of the connection pool, for metrics. */
export interface PoolState {
  readonly total: number;
  readonly idle: number;
  readonly waiting: number;
}

/** How a transaction is begun. */
export interface TransactionOptions {
  readonly readOnly?: boolean;
  /** Every statement sees what the first one saw. */
  readonly snapshot?: boolean;
  /**
   * The first statement is sent together with the BEGIN. Only for work whose first statement does nothing outside a
   * transaction, as that of a command does (idempotency.ts): should the BEGIN be cancelled, it would run by itself.
   */
  readonly guarded?: boolean;
}

/**
 * One service's database. Every read and write of a service runs inside {@link Database.transaction}, so it joins what
 * is going on and is bound to the caller's scope.
 */
export class Database implements StatementRunner {
  readonly #running = new AsyncLocalStorage<OpenTransaction>();

  readonly #aside: Aside;
  readonly #scopes = new KeptScopes((sql, parameters) => this.statement(sql, parameters));

  private constructor(
    readonly options: DatabaseOptions,
    private readonly source: DataSource,
  ) {
    this.#aside = new Aside(() => this.dedicatedClient('aside'));
  }

  /** Connects. Throws a Fault when the database cannot be reached. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url: options.url,
      applicationName: options.applicationName,
      poolSize: options.poolSize ?? 10,
      entities: [...(options.entities ?? [])],
      uuidExtension: 'pgcrypto',
      installExtensions: false,
      logging: false,
      // A broken idle connection is replaced by the pool; whoever next needs one hears of a database that is down.
      poolErrorHandler: () => undefined,
      extra: connectionSettings,
    });
    try {
      await source.initialize();
    } catch (error) {
      throw faultOf(error);
    }
    return new Database(options, source);
  }

  /**
   * Runs `work` in a transaction and commits what it did, or nothing of it. Inside another call of the same database it
   * joins that one. At its begin the row-level-security scope is set from the current caller; without a caller it
   * throws. A database that fails is a Fault, also when it is the commit that fails (then the outcome is unknown, and
   * the command is repeated with its idempotency key).
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const running = this.#running.getStore();
    if (running !== undefined && !running.ended) return this.#join(running, work);
    const tx = await this.#begin(currentCaller(), options);
    let result: T;
    try {
      result = await this.#running.run(tx, () => work(tx));
      if (tx.brokenBy !== undefined) {
        throw new Error('a part of this transaction failed, so none of it is kept', { cause: tx.brokenBy.error });
      }
    } catch (error) {
      await this.#rollback(tx);
      throw faultOf(error);
    }
    await this.#commit(tx);
    return result;
  }

  /** The transaction that the running code is part of, if any. */
  current(): Transaction | undefined {
    const running = this.#running.getStore();
    return running?.ended === false ? running : undefined;
  }

  /**
   * One statement in a transaction of its own beside the running one, bound to these properties. It is kept whatever
   * becomes of the running one, holds its locks for the statement alone and does not wait for the disk: a crash may undo
   * it, but never when something later was committed by {@link transaction}. It uses no connection of the pool.
   */
  aside<R = Record<string, unknown>>(properties: readonly string[], statement: Statement): Promise<R[]> {
    const scope = { all: false, properties } as const;
    return this.#scopes.keep(scope).then(() => this.#aside.run<R>(scope, statement));
  }

  /**
   * One statement of its own, outside any transaction and scope: for infrastructure tables (outbox, position, parked)
   * and settings. Rows of scoped tables are not visible to it.
   */
  async statement<R = Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    try {
      return (await this.#pool().query(sql, parameters as unknown[])).rows as R[];
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** A connection outside the pool, for LISTEN and session locks. The caller ends it. */
  async dedicatedClient(purpose: string): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.options.url,
      application_name: `${this.options.applicationName} ${purpose}`,
      ...connectionSettings,
    });
    try {
      await client.connect();
    } catch (error) {
      throw noConnection(error);
    }
    return client;
  }

  /** Answers when the database answers; throws a Fault otherwise. */
  async ping(): Promise<void> {
    await this.statement('SELECT 1');
  }

  pool(): PoolState {
    const { totalCount, idleCount, waitingCount } = this.#pool();
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  /** Waits for running transactions' connections to come back and closes them. */
  async close(): Promise<void> {
    await this.#aside.close();
    if (this.source.isInitialized) await this.source.destroy();
  }

  #pool(): pg.Pool {
    if (!this.source.isInitialized) throw new Fault('postgres', 'the database was closed');
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }

  async #join<T>(running: OpenTransaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await work(running);
    } catch (error) {
      running.brokenBy ??= { error };
      throw error;
    }
  }

  async #begin(caller: Caller, options: TransactionOptions): Promise<OpenTransaction> {
    this.#pool();
    await this.#scopes.keep(caller.scope);
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      inOneGo(client);
      const begun = client
        .query(beginStatement(caller.scope, { ...options, employeeId: caller.employeeId }))
        .catch((error: unknown) => {
          // Nothing of the caller's ran: whatever the code says, it is the world that failed.
          throw noConnection(error);
        });
      // TypeORM did not see the BEGIN: without this its manager would open a transaction of its own.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      const tx = new OpenTransaction(this, runner, client, caller);
      if (options.readOnly || options.guarded) tx.goOnAfter(begun);
      else await begun;
      return tx;
    } catch (error) {
      await runner.release();
      throw noConnection(error);
    }
  }

  async #commit(tx: OpenTransaction): Promise<void> {
    try {
      await tx.commit();
    } finally {
      await this.#release(tx);
    }
    tx.announceCommit();
  }

  async #rollback(tx: OpenTransaction): Promise<void> {
    tx.ended = true;
    try {
      await tx.client.query('ROLLBACK');
    } catch {
      // The connection is gone and its transaction with it; the error that led here is the one worth reporting.
      (tx.client as unknown as { _queryable: boolean })._queryable = false;
    } finally {
      await this.#release(tx);
    }
  }

  async #release(tx: OpenTransaction): Promise<void> {
    Object.assign(tx.runner, { isTransactionActive: false, transactionDepth: 0 });
    if (!tx.runner.isReleased) await tx.runner.release();
  }
}
