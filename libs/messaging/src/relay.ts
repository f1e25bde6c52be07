import type { Database } from '@goldkey/postgres';
import type pg from 'pg';
import { Alarm } from './alarm.js';
import type { Brokers } from './brokers.js';
import { eventsTopic } from './envelope.js';
import { backOff, lockNumber } from './kafka-client.js';
import type { MessagingLog, MessagingMetrics } from './metrics.js';
import { hangBell, outboxChannel } from './outbox.js';
import { RelayBatches } from './relay-batches.js';

export interface RelayOptions {
  /** The database that owns the outbox. */
  readonly database: Database;
  readonly brokers: Brokers;
  /** Names the relay: for one service only one relay sends at a time, over all its processes. */
  readonly service: string;
  readonly log: MessagingLog;
  readonly metrics?: MessagingMetrics;
  /** Days for which sent rows are kept. */
  readonly keepDays?: number;
  /** How often it states the instant up to which everything was published (completeness.ts); absent: never. */
  readonly marksEveryMs?: number;
}

/** Milliseconds between two looks when nobody rang, and between two attempts of a stand-by to become the sender. */
const idlePause = 1_000;
/** While rows wait for an older transaction to end the next look comes soon, and later the longer that one takes. */
const unsettledPauses = [3, 5, 10, 20, 50] as const;
const sweepPause = 60_000;

/**
 * Sends a service's outbox to Kafka, in order (docs/adr: one ordered relay). Of several processes one holds the lock
 * and sends; the others stand by and take over when it ends or loses its connection. It reads only rows older than the
 * oldest running transaction, so a late committer is waited for and never passed over.
 */
export class Relay {
  readonly #bell = new Alarm();
  readonly #halt = new Alarm();
  readonly #name: string;
  #stopped = true;
  #leads = false;
  #running: Promise<void> = Promise.resolve();
  #client: pg.Client | undefined;

  constructor(private readonly options: RelayOptions) {
    this.#name = `${options.service} relay`;
  }

  /** Begins in the background; a broker or database that is down is waited for. */
  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    hangBell(this.options.database, () => {
      this.#bell.ring();
      return this.#leads;
    });
    this.#running = this.#run();
  }

  /** Ends after the batch under way is acknowledged and noted. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#bell.ring();
    this.#halt.ring();
    await this.#running;
  }

  /** Whether this process is the one that sends. */
  get leads(): boolean {
    return this.#leads;
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopped; ) {
      try {
        if (await this.#becomeLeader()) {
          await this.#lead(() => {
            failures = 0;
          });
        } else await this.#bell.wait(idlePause);
      } catch (error) {
        failures += 1;
        this.options.metrics?.relayFailed?.();
        this.options.log.warn({ relay: this.#name, error: String(error), failures }, 'relay interrupted, trying again');
        await this.#halt.wait(backOff(failures));
      } finally {
        await this.#stepDown();
      }
    }
  }

  async #becomeLeader(): Promise<boolean> {
    const client = await this.options.database.dedicatedClient('relay');
    this.#client = client;
    // A lost connection is a lost lock: sending stops before the next batch.
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', () => this.#bell.ring());
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
      lockNumber(this.#name),
    ]);
    if (rows[0]?.got !== true) return false;
    await client.query(`LISTEN ${outboxChannel}`);
    this.#leads = true;
    this.options.metrics?.leading?.(true);
    this.options.log.info({ relay: this.#name }, 'relay sends');
    return true;
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#leads = false;
    this.#bell.ring();
  }

  async #lead(worked: () => void): Promise<void> {
    const batches = new RelayBatches(this.options, this.#name);
    try {
      await batches.connect();
      for (let swept = 0, marked = 0, looks = 0; !this.#stopped && this.#leads; ) {
        const { sent, unsettled } = await batches.send(() => this.#leads && !this.#stopped);
        worked();
        looks = unsettled && sent === 0 ? looks + 1 : 0;
        if (sent > 0) continue;
        if (Date.now() - swept >= sweepPause) {
          await batches.removeOld(this.options.keepDays ?? 7);
          swept = Date.now();
        }
        if (!unsettled && Date.now() - marked >= (this.options.marksEveryMs ?? Number.POSITIVE_INFINITY)) {
          await batches.mark(eventsTopic(this.options.service));
          marked = Date.now();
        }
        await this.#bell.wait(unsettledPauses[looks - 1] ?? (unsettled ? 50 : idlePause));
      }
      if (!this.#stopped) throw new Error('the connection that held the lock was lost');
    } finally {
      await batches.disconnect();
    }
  }

  async #stepDown(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (this.#leads) this.options.metrics?.leading?.(false);
    this.#leads = false;
    await client?.end().catch(() => undefined);
  }
}
