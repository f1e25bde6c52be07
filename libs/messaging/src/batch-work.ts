import { setTimeout as pause } from 'node:timers/promises';
import { runAsSystem } from '@goldkey/access';
import { type Database, isFault, type Transaction } from '@goldkey/postgres';
import type { KafkaMessage } from 'kafkajs';
import { markOf } from './completeness.js';
import { type EventEnvelope, readMessage, UnreadableMessage, versionOf } from './envelope.js';
import { backOff } from './kafka-client.js';
import type { MessagingLog, MessagingMetrics } from './metrics.js';
import { type Incoming, nextToReplay, noteFailedReplay, type Origin, park } from './parked.js';

export interface BatchWorkOptions {
  readonly database: Database;
  /** The consumer's name: its group, and its name in inbox, position and parked. `<service>.<what-it-does>`. */
  readonly group: string;
  /** The consuming service; its dead-letter topic takes what cannot be handled. */
  readonly service: string;
  /** The effects of some events of one partition, in order, inside the transaction that also keeps their position. */
  readonly handle: (events: readonly EventEnvelope[], tx: Transaction) => Promise<void>;
  /** Types that are handled; absent: all. Another version of a handled type is parked, any other type skipped. */
  readonly types?: ReadonlySet<string>;
  /**
   * `false` for effects that are idempotent by (source, id) themselves and want to see every copy: then no inbox is
   * kept, and only the position guards against doing things twice.
   */
  readonly inbox?: boolean;
  /** Whether it is kept with the position how far each partition is complete (completeness.ts). */
  readonly marks?: boolean;
  readonly log: MessagingLog;
  readonly metrics?: MessagingMetrics;
}

/** Messages of one partition that are handled in one transaction. */
export interface Part {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly KafkaMessage[];
}

type Readable = Required<Incoming>;

interface Sorted {
  readonly part: Part;
  readonly known: readonly Readable[];
  readonly bad: readonly { readonly incoming: Incoming; readonly error: unknown }[];
  readonly skipped: readonly EventEnvelope[];
  /** Up to which instant the partition is complete, where the part says so. */
  readonly upTo?: Date;
}

/** How often a part is tried before the event that spoils it is looked for. */
const tries = 3;

/** In one order, so that two processes never wait for each other. */
const advance = `
  INSERT INTO position (consumer, topic, partition, next_offset, complete_up_to, heard_at)
  SELECT $1, topic, partition, next_offset, complete_up_to, CASE WHEN complete_up_to IS NOT NULL THEN now() END
  FROM unnest($2::text[], $3::integer[], $4::bigint[], $5::timestamptz[]) AS t(topic, partition, next_offset, complete_up_to)
  ORDER BY topic, partition
  ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = excluded.next_offset,
    complete_up_to = greatest(position.complete_up_to, excluded.complete_up_to),
    heard_at = coalesce(excluded.heard_at, position.heard_at)
  WHERE position.next_offset < excluded.next_offset`;

const advanceAndAccept = `
  WITH advanced AS (${advance})
  INSERT INTO inbox (consumer, source, event_id)
  SELECT $1, source, event_id FROM unnest($6::text[], $7::text[]) AS t(source, event_id)
  ON CONFLICT DO NOTHING RETURNING source, event_id`;

const keyOf = (source: string, id: string): string => `${source}\n${id}`;

/** What happens to a batch in the database: position, inbox and effects in one transaction (style.md 6). */
export class BatchWork {
  readonly #versioned: ReadonlySet<string>;

  constructor(private readonly options: BatchWorkOptions) {
    this.#versioned = new Set([...(options.types ?? [])].map((type) => versionOf(type).name));
  }

  /**
   * Handles the messages and commits. Throws a Fault when the world failed (the caller waits and comes again); any other
   * error is tried some times, then the event that causes it is parked and the rest is handled.
   */
  async handle(part: Part): Promise<void> {
    const sorted = this.#sort(part);
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      try {
        await this.#once([sorted], (tx, fresh) => this.options.handle(envelopesOf(fresh), tx));
        this.#noteSkipped(sorted);
        return;
      } catch (error) {
        if (isFault(error)) throw error;
        this.#log('event handling failed, trying again', part, error, attempt);
        if (attempt < tries) await pause(backOff(attempt));
      }
    }
    await this.#once([sorted], (tx, fresh) => this.#isolate(tx, part, fresh));
    this.#noteSkipped(sorted);
  }

  /** Handles parts of several partitions in one transaction, and throws where that fails: then nothing of them is kept. */
  async handleTogether(parts: readonly Part[]): Promise<void> {
    const sorted = parts.map((part) => this.#sort(part));
    await this.#once(sorted, (tx, fresh) => this.options.handle(envelopesOf(fresh), tx));
    for (const one of sorted) this.#noteSkipped(one);
  }

  /** Where the consumer stands in each of these partitions of a topic: where it never read, at the beginning. */
  async positions(topic: string, partitions: readonly number[]): Promise<ReadonlyMap<number, bigint>> {
    const rows = await this.options.database.statement<{ partition: number; next_offset: string }>(
      'SELECT partition, next_offset FROM position WHERE consumer = $1 AND topic = $2 AND partition = ANY ($3::int[])',
      [this.options.group, topic, partitions],
    );
    const known = new Map(rows.map((row) => [row.partition, BigInt(row.next_offset)]));
    return new Map(partitions.map((partition) => [partition, known.get(partition) ?? 0n]));
  }

  /** Handles parked events whose replay was asked for, one transaction each. Returns how many succeeded. */
  async replayRequested(): Promise<number> {
    for (let replayed = 0; ; ) {
      let key: string[] | undefined;
      try {
        const found = await this.#inTransaction(async (tx) => {
          const next = await nextToReplay(tx, this.options.group);
          if (next === undefined) return false;
          key = next.key;
          await this.options.handle([next.envelope()], tx);
          await next.done();
          return true;
        });
        if (!found) return replayed;
        replayed += 1;
      } catch (error) {
        if (isFault(error) || key === undefined) throw error;
        await noteFailedReplay(this.options.database, key, error);
      }
    }
  }

  /** Forgets which events were handled more than so many days ago. */
  async forgetOld(days: number): Promise<void> {
    await this.options.database.statement(
      "DELETE FROM inbox WHERE consumer = $1 AND handled_at < now() - $2 * interval '1 day'",
      [this.options.group, days],
    );
  }

  #sort(part: Part): Sorted {
    const known: Readable[] = [];
    const bad: { incoming: Incoming; error: unknown }[] = [];
    const skipped: EventEnvelope[] = [];
    let upTo: Date | undefined;
    for (const message of part.messages) {
      const mark = markOf(message);
      if (mark !== undefined) {
        upTo = mark;
        continue;
      }
      try {
        const envelope = readMessage(message);
        const { types } = this.options;
        if (types === undefined || types.has(envelope.type)) known.push({ message, envelope });
        else if (this.#versioned.has(versionOf(envelope.type).name)) {
          const error = new UnreadableMessage(`${envelope.type} is a version that nothing here reads`);
          bad.push({ incoming: { message, envelope }, error });
        } else skipped.push(envelope);
      } catch (error) {
        bad.push({ incoming: { message }, error });
      }
    }
    return { part, known, bad, skipped, ...(upTo === undefined || !this.options.marks ? {} : { upTo }) };
  }

  #noteSkipped({ skipped }: Sorted): void {
    for (const { type } of skipped) this.options.metrics?.skipped?.(this.options.group, type);
  }

  #inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return runAsSystem(this.options.group, () => this.options.database.transaction(work));
  }

  async #once(
    sorted: readonly Sorted[],
    effects: (tx: Transaction, fresh: readonly Readable[]) => Promise<void>,
  ): Promise<void> {
    const known = sorted.flatMap((one) => one.known);
    const duplicates = await this.#inTransaction(async (tx) => {
      const fresh = await this.#accept(tx, sorted, known);
      for (const { part, bad } of sorted)
        for (const { incoming, error } of bad) await this.#park(tx, part, incoming, error, 1);
      if (fresh.length > 0) await effects(tx, fresh);
      return known.length - fresh.length;
    });
    if (duplicates > 0) this.options.metrics?.duplicates?.(this.options.group, duplicates);
  }

  /** Moves the positions behind the parts and returns their events that were never handled, first copies only. */
  async #accept(tx: Transaction, sorted: readonly Sorted[], known: readonly Readable[]): Promise<readonly Readable[]> {
    const places = [
      this.options.group,
      sorted.map(({ part }) => part.topic),
      sorted.map(({ part }) => part.partition),
      sorted.map(({ part: { messages } }) => String(BigInt((messages.at(-1) as KafkaMessage).offset) + 1n)),
      sorted.map(({ upTo }) => upTo?.toISOString() ?? null),
    ];
    if (this.options.inbox === false) {
      await tx.prepared('goldkey_advance', advance, places);
      return known;
    }
    const accepted = await tx.prepared<{ source: string; event_id: string }>('goldkey_accept', advanceAndAccept, [
      ...places,
      known.map(({ envelope }) => envelope.source),
      known.map(({ envelope }) => envelope.id),
    ]);
    const open = new Set(accepted.map((row) => keyOf(row.source, row.event_id)));
    return known.filter(({ envelope }) => open.delete(keyOf(envelope.source, envelope.id)));
  }

  /** Finds the events that spoil the part by halving it, parks them, and keeps the effects of all others. */
  async #isolate(tx: Transaction, part: Part, events: readonly Readable[]): Promise<void> {
    try {
      await tx.attempt(() => this.options.handle(envelopesOf(events), tx));
    } catch (error) {
      if (isFault(error)) throw error;
      const [only] = events;
      if (only !== undefined && events.length === 1) {
        await this.#park(tx, part, only, error, tries + 1);
        return;
      }
      const middle = Math.ceil(events.length / 2);
      await this.#isolate(tx, part, events.slice(0, middle));
      await this.#isolate(tx, part, events.slice(middle));
    }
  }

  async #park(tx: Transaction, part: Part, incoming: Incoming, error: unknown, attempts: number): Promise<void> {
    const { group, service, metrics } = this.options;
    const origin: Origin = { consumer: group, service, topic: part.topic, partition: part.partition };
    await park(tx, origin, incoming, error, attempts);
    const type = incoming.envelope?.type ?? 'unreadable';
    tx.onCommit(() => metrics?.parked?.(group, type));
    this.#log('event parked', part, error, attempts, incoming.envelope?.id);
  }

  #log(message: string, part: Part, error: unknown, attempt: number, event?: string): void {
    const fields = { consumer: this.options.group, topic: part.topic, partition: part.partition, attempt, event };
    this.options.log.warn({ ...fields, error: String(error) }, message);
  }
}

const envelopesOf = (events: readonly Readable[]): EventEnvelope[] => events.map(({ envelope }) => envelope);
