import { readFile } from 'node:fs/promises';
import { Requires } from '@goldkey/access';
import { formatInstant, GROUP_ZONE, instant, readInstant } from '@goldkey/kernel';
import { consumersBehind, outboxState, parkedCount, writtenLately } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import { Controller, Get, Inject, type Type } from '@nestjs/common';
import type { StandardConfig } from './config.js';
import type { Log } from './log.js';
import { CONFIG, LOG } from './tokens.js';

interface HealthFigures {
  readonly service: string;
  /** Since when the process that answers runs; of several copies one answers. */
  readonly since: string;
  readonly memoryBytes: number;
  readonly databaseBytes: number;
  /** Requests that wait for a connection to the database, in this process. */
  readonly waitingRequests: number;
  /** `waiting` is counted up to 10,000. */
  readonly outbox: { readonly waiting: number; readonly oldestSeconds: number };
  /** Events written in the last hour by five minutes, the oldest first. */
  readonly written: readonly { readonly minutesAgo: number; readonly events: number }[];
  /** How far behind; null where the broker does not answer. */
  readonly consumers: readonly { readonly consumer: string; readonly messages: number }[] | null;
  readonly parked: number;
  /** The newest backup of a copy on one machine; null elsewhere or where there is none. */
  readonly backup: { readonly at: string; readonly bytes: number } | null;
}

/** A broker that is away must not keep the page waiting for as long as its client tries. */
const BROKER_MS = 3_000;
/** The ends of topics are asked for by a connection of its own; a page that looks every few seconds shares the answer. */
const KEEP_MS = 4_000;

const groupTime = (at: number): string => formatInstant(instant(at), GROUP_ZONE);

const within = <T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    work.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer));
  });

/** What `goldkey backup` has noted; nothing where it notes nowhere, or has not yet. */
const newestBackup = async (file: string | undefined): Promise<HealthFigures['backup']> => {
  if (file === undefined) return null;
  try {
    const { at, bytes } = JSON.parse(await readFile(file, 'utf8')) as { at: string; bytes: number };
    const made = readInstant(at);
    return made === undefined ? null : { at: formatInstant(made, GROUP_ZONE), bytes };
  } catch {
    return null;
  }
};

class HealthDoor {
  #kept: { readonly at: number; readonly answer: ReturnType<typeof consumersBehind> } | undefined;

  constructor(
    private readonly name: string,
    private readonly database: Database,
    private readonly config: StandardConfig,
    private readonly log: Log,
  ) {}

  #consumers(): ReturnType<typeof consumersBehind> {
    if (this.#kept === undefined || Date.now() - this.#kept.at > KEEP_MS)
      this.#kept = { at: Date.now(), answer: consumersBehind(this.database, this.config.KAFKA_BROKERS, this.log) };
    return this.#kept.answer;
  }

  async read(): Promise<HealthFigures> {
    const { database, config } = this;
    const [outbox, written, consumers, parked, [size], backup] = await Promise.all([
      outboxState(database),
      writtenLately(database, this.name),
      within(this.#consumers(), BROKER_MS),
      parkedCount(database),
      database.statement<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes'),
      newestBackup(config.BACKUP_RECORD),
    ]);
    return {
      service: this.name,
      since: groupTime(Date.now() - Math.round(process.uptime() * 1_000)),
      memoryBytes: process.memoryUsage.rss(),
      databaseBytes: Number(size?.bytes ?? 0),
      waitingRequests: database.pool().waiting,
      outbox: { waiting: outbox.unsent, oldestSeconds: Math.round(outbox.oldestAgeSeconds) },
      written: [...written],
      consumers: consumers === undefined ? null : [...consumers],
      parked,
      backup,
    };
  }
}

/** The controller of the main figures of this service, for group IT without Grafana: `GET /api/<name>/platform-health`. */
export const platformHealthController = (name: string): Type => {
  @Requires('events:replay')
  @Controller(`api/${name}/platform-health`)
  class PlatformHealthController {
    readonly #door: HealthDoor;

    constructor(@Inject(Database) database: Database, @Inject(CONFIG) config: StandardConfig, @Inject(LOG) log: Log) {
      this.#door = new HealthDoor(name, database, config, log);
    }

    @Get()
    read() {
      return this.#door.read();
    }
  }
  return PlatformHealthController;
};
