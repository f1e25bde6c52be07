import { boundByScope, type Scope } from '@goldkey/access';
import type { Database, Transaction } from '@goldkey/postgres';
import type { KafkaMessage } from 'kafkajs';
import { deadLetterTopic, type EventEnvelope, headerTexts, readMessage } from './envelope.js';
import { appendRows, largestPayload, newEventId } from './outbox.js';

/** A message as it came, with what could be read of it. */
export interface Incoming {
  readonly message: KafkaMessage;
  /** Absent when it cannot be read. */
  readonly envelope?: EventEnvelope;
}

/** Where it came from and who could not handle it. */
export interface Origin {
  readonly consumer: string;
  readonly service: string;
  readonly topic: string;
  readonly partition: number;
}

const stackOf = (error: unknown): string =>
  (error instanceof Error || (typeof error === 'object' && error !== null && 'stack' in error)
    ? String((error as Error).stack ?? error)
    : String(error)
  ).slice(0, 8_000);

const reasonOf = (error: unknown): string => String((error as Error)?.message ?? error).slice(0, 500);

/** NUL and halves of characters, which JSON may hold and jsonb refuses. A whole pair is caught too, and loses nothing. */
const refusedByJsonb = /\\u(?:0000|d[89a-f])/i;
/** Bytes of a message that the dead-letter topic surely takes, written as base64 or with the spaces that jsonb puts in. */
const largestLetter = largestPayload / 2;

/** JSON that PostgreSQL's jsonb takes, or the bytes in an envelope of our own; of a giant only its size. */
export const storable = (value: Buffer | null): string => {
  const bytes = value ?? Buffer.alloc(0);
  // A letter that the broker refuses would hold up all that the service publishes after it; the row in `parked` has it whole.
  if (bytes.length > largestLetter) return JSON.stringify({ tooLargeToCarry: bytes.length });
  const text = bytes.toString('utf8');
  try {
    JSON.parse(text);
    if (!refusedByJsonb.test(text)) return text;
  } catch {
    // Not JSON: kept as bytes below, so that nothing of the message is lost.
  }
  return JSON.stringify({ undecodedBase64: bytes.toString('base64') });
};

const withoutNul = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

/**
 * Sets an event aside: a row in `parked` for the page, the metric and the replay, and through the outbox a message on
 * the service's dead-letter topic with origin, reason and stack. The partition goes on.
 */
export const park = async (
  tx: Transaction,
  origin: Origin,
  { message, envelope }: Incoming,
  error: unknown,
  attempts: number,
): Promise<void> => {
  const place = `${origin.topic}/${origin.partition}/${message.offset}`;
  const headers = Object.fromEntries(
    Object.entries(headerTexts(message.headers)).map(([name, text]) => [name, withoutNul(text)]),
  );
  const type = envelope?.type ?? headers['ce_type'] ?? 'unreadable';
  await tx.query(
    `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (consumer, source, event_id) DO UPDATE
       SET error = excluded.error, attempts = parked.attempts + excluded.attempts, last_at = now()`,
    [
      origin.consumer,
      envelope?.source ?? 'unreadable',
      envelope?.id ?? place,
      origin.topic,
      origin.partition,
      message.offset,
      type,
      envelope?.propertyid ?? null,
      JSON.stringify(headers),
      withoutNul(message.value?.toString('utf8') ?? ''),
      withoutNul(stackOf(error)),
      attempts,
    ],
  );
  const about = {
    ...headers,
    goldkey_consumer: origin.consumer,
    goldkey_origin: place,
    goldkey_reason: withoutNul(reasonOf(error)),
    goldkey_stack: withoutNul(stackOf(error)),
    goldkey_attempts: String(attempts),
  };
  await appendRows(tx, [
    {
      id: newEventId(),
      topic: deadLetterTopic(origin.service),
      key: withoutNul(message.key?.toString('utf8') ?? place),
      type,
      headers: about,
      payload: storable(message.value),
    },
  ]);
};

/** A parked event, for pages and commands. */
export interface ParkedEvent {
  readonly consumer: string;
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly propertyId: string | null;
  /** topic/partition/offset. */
  readonly origin: string;
  readonly error: string;
  readonly attempts: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** A replay was asked for and has not happened yet. */
  readonly waitsForReplay: boolean;
}

const everything: Scope = { all: true };

/**
 * The parked events of a service, oldest first, at most 500. With a scope those of its properties; events of no property
 * belong to who sees everything. The tables of messaging have no row-level security, so this is the only wall.
 */
export const parkedEvents = (database: Database, scope: Scope = everything): Promise<ParkedEvent[]> => {
  const parameters: unknown[] = [];
  const within = boundByScope(scope, 'property_id', parameters);
  return database.statement<ParkedEvent>(
    `SELECT consumer, source, event_id AS id, type, property_id AS "propertyId",
            topic || '/' || partition || '/' || "offset" AS origin, error, attempts,
            first_at AS "firstAt", last_at AS "lastAt", replay_at IS NOT NULL AS "waitsForReplay"
     FROM parked WHERE ${within} ORDER BY first_at, event_id LIMIT 500`,
    parameters,
  );
};

/** How many events are parked. */
export const parkedCount = async (database: Database): Promise<number> => {
  const [row] = await database.statement<{ n: string }>('SELECT count(*) AS n FROM parked');
  return Number(row?.n ?? 0);
};

/**
 * Asks for parked events to be handled again: all of the scope, or these ids, or one consumer's. A running process of the
 * service does it within some seconds: what succeeds leaves the table, what fails stays with its new error. Returns how
 * many were asked for.
 */
export const replayParked = async (
  database: Database,
  {
    consumer,
    ids,
    scope = everything,
  }: { readonly consumer?: string; readonly ids?: readonly string[]; readonly scope?: Scope } = {},
): Promise<number> => {
  const parameters: unknown[] = [consumer ?? null, ids ?? null];
  const within = boundByScope(scope, 'property_id', parameters);
  const rows = await database.statement(
    `UPDATE parked SET replay_at = now() WHERE ($1::text IS NULL OR consumer = $1)
       AND ($2::text[] IS NULL OR event_id = ANY ($2)) AND ${within} RETURNING 1`,
    parameters,
  );
  return rows.length;
};

interface ParkedRow {
  readonly source: string;
  readonly event_id: string;
  readonly headers: Record<string, string>;
  readonly payload: string | null;
}

/** The next event of this consumer whose replay was asked for, locked for the transaction. */
export const nextToReplay = async (
  tx: Transaction,
  consumer: string,
): Promise<
  { readonly envelope: () => EventEnvelope; readonly done: () => Promise<void>; readonly key: string[] } | undefined
> => {
  const [row] = await tx.query<ParkedRow>(
    `SELECT source, event_id, headers, payload FROM parked WHERE consumer = $1 AND replay_at IS NOT NULL
     ORDER BY first_at, event_id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [consumer],
  );
  if (row === undefined) return undefined;
  const key = [consumer, row.source, row.event_id];
  return {
    key,
    envelope: () =>
      readMessage({ headers: row.headers, value: row.payload === null ? null : Buffer.from(row.payload) }),
    done: async () => {
      await tx.query('DELETE FROM parked WHERE consumer = $1 AND source = $2 AND event_id = $3', key);
    },
  };
};

/** Notes that a replay failed; it is not tried again until it is asked for. */
export const noteFailedReplay = async (database: Database, key: readonly string[], error: unknown): Promise<void> => {
  await database.statement(
    `UPDATE parked SET replay_at = NULL, attempts = attempts + 1, last_at = now(), error = $4
     WHERE consumer = $1 AND source = $2 AND event_id = $3`,
    [...key, withoutNul(stackOf(error))],
  );
};
