import type { Scope } from '@goldkey/access';
import type pg from 'pg';
import { faultOf } from './fault.js';
import { inOneGo } from './pipeline.js';
import { beginStatement } from './session.js';

/** A statement of fixed text; `name` is unique per text. */
export interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The connection on which statements run beside the running transaction (Database.aside). BEGIN, statement and COMMIT are
 * sent in one go, so what the statement locks is free again before an answer has gone anywhere.
 */
export class Aside {
  #client: Promise<pg.Client> | undefined;

  constructor(private readonly connect: () => Promise<pg.Client>) {}

  async run<R>(scope: Scope, { name, sql, parameters }: Statement): Promise<R[]> {
    const client = await this.#connected();
    const begin = beginStatement(scope);
    inOneGo(client);
    const [begun, answer, committed] = await Promise.allSettled([
      // The WAL has one order: whatever is committed after this one and reaches the disk takes this one with it.
      client.query(`${begin}; SET LOCAL synchronous_commit TO off`),
      client.query({ name, text: sql, values: [...parameters] }),
      client.query('COMMIT'),
    ]);
    for (const outcome of [begun, answer, committed]) {
      if (outcome.status === 'rejected') throw faultOf(outcome.reason);
    }
    return (answer as PromiseFulfilledResult<pg.QueryResult>).value.rows as R[];
  }

  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.end();
  }

  /** A connection that broke is replaced by the next one who asks. */
  #connected(): Promise<pg.Client> {
    if (this.#client !== undefined) return this.#client;
    const connecting = this.connect();
    this.#client = connecting;
    const forget = (): void => {
      if (this.#client === connecting) this.#client = undefined;
    };
    connecting.then((client) => client.on('error', forget).on('end', forget), forget);
    return connecting;
  }
}
