import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@goldkey/postgres';
import { type Kafka, Partitioners, type Producer, type TopicMessages } from 'kafkajs';
import type { Brokers } from './brokers.js';
import { publishedUpTo, sendMarks } from './completeness.js';
import { completeHeaders, isEventsTopic } from './envelope.js';
import { kafkaClient } from './kafka-client.js';
import type { MessagingLog, MessagingMetrics } from './metrics.js';

interface Row {
  readonly seq: string;
  readonly id: string;
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly headers: Record<string, string>;
  readonly payload: string;
  readonly size: number;
  readonly ageMs: number;
  readonly settled: boolean;
}

/** What one read found. */
interface Look {
  /** What can be sent, in order. */
  readonly rows: readonly Row[];
  /** All that was read, with what waits for an older transaction. */
  readonly seen: number;
  readonly ageMs: number;
  readonly unsettled: boolean;
}

/** Rows read at once. */
const readRows = 4_000;
/** So many at one look are no command of a person: something is being brought in. */
const bulkRows = 500;
/** Until the oldest row is so old a relay with a backlog lets the service's own transactions go first; how often it looks. */
const longestYieldMs = 20_000;
const yieldLookMs = 50;
/** Between two requests of one import nothing runs for a moment; so long without anything, and it is over. */
const quietEnoughMs = 300;
/** For so long after a quiet moment the backlog is sent without waiting for another one. */
const calmMs = 1_000;
/** Bytes sent at once: below what any broker takes for one batch of one partition, whatever the keys. */
const sendBytes = 900_000;

/**
 * All that can be sent now, in order. A row is settled when every transaction older than its own has ended; from the
 * first row that is not on, everything waits: who waited for a row's lock has the older number and the later news.
 */
const selectUnsent = `
  SELECT seq, id, type, topic, key, headers, payload::text AS payload, octet_length(payload::text) AS size,
         extract(epoch FROM clock_timestamp() - created_at)::float8 * 1000 AS "ageMs",
         xid < pg_snapshot_xmin(pg_current_snapshot()) AS settled
  FROM outbox WHERE sent_at IS NULL AND seq <> ALL ($1::bigint[]) ORDER BY seq LIMIT ${readRows}`;

/** Cuts rows into parts of bounded size. */
const inParts = (rows: readonly Row[]): Row[][] => {
  const parts: Row[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const size = row.size + 600;
    if (bytes + size > sendBytes) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(row);
    bytes += size;
  }
  return parts;
};

const byTopic = (rows: readonly Row[]): TopicMessages[] => {
  const topics = new Map<string, TopicMessages>();
  for (const { id, type, topic, key, headers: kept, payload } of rows) {
    const headers = isEventsTopic(topic) ? completeHeaders(id, type, kept) : kept;
    let messages = topics.get(topic);
    if (messages === undefined) {
      messages = { topic, messages: [] };
      topics.set(topic, messages);
    }
    messages.messages.push({ key, headers, value: payload });
  }
  return [...topics.values()];
};

/** Known by its name: the client's class of errors is not among the names that an ES module can import. */
const isUnknownTopic = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'KafkaJSProtocolError' &&
  'type' in error &&
  error.type === 'UNKNOWN_TOPIC_OR_PARTITION';

/** 0 where there is no such topic: a service that tells no events has none. */
const partitionsOf = async (kafka: Kafka, topic: string): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    return topics[0]?.partitions.length ?? 0;
  } catch (error) {
    if (isUnknownTopic(error)) return 0;
    throw error;
  } finally {
    await admin.disconnect();
  }
};

/** The sending half of the relay: one connection to the broker, from one leadership to its end. */
export class RelayBatches {
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  #calmUntil = 0;
  #partitions: number | undefined;

  constructor(
    private readonly options: {
      readonly database: Database;
      readonly brokers: Brokers;
      readonly log: MessagingLog;
      readonly metrics?: MessagingMetrics;
    },
    name: string,
  ) {
    this.#kafka = kafkaClient(options.brokers, `goldkey ${name}`, options.log);
    this.#producer = this.#kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { retries: 3, initialRetryTime: 100 },
    });
  }

  async connect(): Promise<void> {
    await this.#producer.connect();
  }

  async disconnect(): Promise<void> {
    await this.#producer.disconnect().catch(() => undefined);
  }

  /**
   * Sends all that is settled, until nothing is left. While a part travels, the next rows are read, without those that
   * are on their way; what was acknowledged is marked before they are sent.
   */
  async send(goOn: () => boolean): Promise<{ sent: number; unsettled: boolean }> {
    let sent = 0;
    let next = await this.#look([], goOn);
    while (next.rows.length > 0 && goOn()) {
      const { rows } = next;
      const delivering = this.#deliver(rows, goOn);
      // Both are awaited before anything is thrown, so that no promise is left behind.
      const [delivered, read] = await Promise.allSettled([
        delivering,
        rows.length < readRows / 2
          ? delivering.then(() => this.#look([], goOn))
          : this.#look(
              rows.map(({ seq }) => seq),
              goOn,
            ),
      ]);
      if (delivered.status === 'rejected') throw delivered.reason;
      sent += delivered.value;
      if (read.status === 'rejected') throw read.reason;
      next = read.value;
    }
    return { sent, unsettled: next.unsettled };
  }

  /**
   * What can be sent now. Where very many rows were written at once and their writer is still at it, it goes first, for the
   * people who wait for its answer, until its news would be late: on a machine with few cores both at once make both slow.
   */
  async #look(except: readonly string[], goOn: () => boolean): Promise<Look> {
    const look = await this.#read(except);
    if (look.seen < bulkRows || look.ageMs >= longestYieldMs || performance.now() < this.#calmUntil) return look;
    let quietMs = 0;
    for (let age = look.ageMs; age < longestYieldMs && quietMs < quietEnoughMs && goOn(); ) {
      await pause(yieldLookMs);
      age += yieldLookMs;
      quietMs = this.#busy() ? 0 : quietMs + yieldLookMs;
    }
    if (quietMs >= quietEnoughMs) this.#calmUntil = performance.now() + calmMs;
    return this.#read(except);
  }

  #busy(): boolean {
    const { total, idle, waiting } = this.options.database.pool();
    return waiting > 0 || total > idle;
  }

  async #read(except: readonly string[]): Promise<Look> {
    const rows = await this.options.database.statement<Row>(selectUnsent, [except]);
    const open = rows.findIndex(({ settled }) => !settled);
    const found = { seen: rows.length, ageMs: rows[0]?.ageMs ?? 0 };
    return open === -1
      ? { ...found, rows, unsettled: false }
      : { ...found, rows: rows.slice(0, open), unsettled: true };
  }

  async #deliver(rows: readonly Row[], goOn: () => boolean): Promise<number> {
    let sent = 0;
    let marking: Promise<unknown> = Promise.resolve();
    for (const part of inParts(rows)) {
      if (!goOn()) break;
      await this.#producer.sendBatch({ acks: -1, topicMessages: byTopic(part) });
      await marking;
      marking = this.#mark(part);
      marking.catch(() => undefined); // Awaited below or in the next round.
      sent += part.length;
    }
    await marking;
    return sent;
  }

  /** A row is done when the broker has acknowledged it. */
  async #mark(rows: readonly Row[]): Promise<void> {
    await this.options.database.statement('UPDATE outbox SET sent_at = now() WHERE seq = ANY ($1::bigint[])', [
      rows.map(({ seq }) => seq),
    ]);
    this.options.metrics?.relayed?.(rows.length);
  }

  /** States in every partition of the topic up to which instant everything was published, unless something still waits. */
  async mark(topic: string): Promise<void> {
    const upTo = await publishedUpTo(this.options.database);
    if (upTo === undefined) return;
    this.#partitions ??= await partitionsOf(this.#kafka, topic);
    if (this.#partitions > 0) await sendMarks(this.#producer, topic, this.#partitions, upTo);
  }

  /** Removes sent rows older than so many days, oldest first, some thousand at a time. */
  async removeOld(days: number): Promise<void> {
    for (let removed = 1; removed > 0; ) {
      const rows = await this.options.database.statement<{ removed: string }>(
        `WITH oldest AS (SELECT seq, sent_at FROM outbox ORDER BY seq LIMIT 5000),
              gone AS (DELETE FROM outbox USING oldest WHERE outbox.seq = oldest.seq
                       AND oldest.sent_at < now() - $1 * interval '1 day' RETURNING 1)
         SELECT count(*) AS removed FROM gone`,
        [days],
      );
      removed = Number(rows[0]?.removed ?? 0);
    }
  }
}
