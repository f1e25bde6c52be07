import type { Database, Transaction } from '@goldkey/postgres';
import type { StandingChange } from '../../../application/ports.js';

const CHANNEL = 'goldkey_standing';
const AGAIN_AFTER_MS = 1_000;

/** Says within the transaction that somebody's standing changes; it is heard by all replicas when that is committed. */
export const announceStanding = async (tx: Transaction, change: StandingChange): Promise<void> => {
  await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(change)]);
};

/** The same as an expression of SQL, for what a statement returns: told once for every row that it changes. */
export const announcement = (parameter: number): string => `pg_notify('${CHANNEL}', $${parameter})`;

interface Listener {
  readonly heard: (change: StandingChange) => void;
  readonly ended: () => void;
}

/** Hears changes of standing from all replicas. After a break anybody's may have changed, and that is told. */
export class StandingNews {
  readonly #listeners = new Set<Listener>();
  #client: Awaited<ReturnType<Database['dedicatedClient']>> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(private readonly database: Database) {}

  /** `ended` is called when this service stops. Answers how to stop listening before that. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(): Promise<void> {
    try {
      const client = await this.database.dedicatedClient('standing');
      if (this.#stopped) return await client.end();
      this.#client = client;
      client.on('error', () => this.#broke());
      client.on('end', () => this.#broke());
      client.on('notification', ({ payload }) => this.#tell(JSON.parse(payload ?? '{}') as StandingChange));
      await client.query(`LISTEN ${CHANNEL}`);
      this.#tell({});
    } catch {
      // The database is away, and the readiness probe says so.
      this.#broke();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    for (const { ended } of this.#listeners) ended();
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  #broke(): void {
    this.#client = undefined;
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.start(), AGAIN_AFTER_MS).unref();
    this.#tell({});
  }

  #tell(change: StandingChange): void {
    for (const { heard } of this.#listeners) heard(change);
  }
}
