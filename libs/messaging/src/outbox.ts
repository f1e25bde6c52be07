import { randomBytes } from 'node:crypto';
import { currentCaller } from '@goldkey/access';
import { uuidv7 } from '@goldkey/kernel';
import {
  arrayLiteral,
  type Database,
  jsonTexts,
  rowSource,
  type StatementRunner,
  type Transaction,
} from '@goldkey/postgres';
import { eventsTopic, headersOf, type NewEvent } from './envelope.js';
import { tracing } from './tracing.js';

/**
 * Bytes of one event's data at most. A broker refuses messages above 1 MB for ever, and the relay would stand still; who
 * stores a message as jsonb gets it back with a space after each comma and colon, half as much again in the worst case.
 */
export const largestPayload = 600_000;

/** A row to be relayed. */
export interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly type: string;
  /** Of an event those that the row does not tell already (`headersOf`); of any other message all. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly payload: string;
}

/** Channel on which a process tells the relay, wherever it runs, that there is something to send. */
export const outboxChannel = 'goldkey_outbox';

const outboxColumns = { id: 'uuid', topic: 'text', key: 'text', type: 'text', headers: 'json', payload: 'json' };

const insertOutbox = `
  INSERT INTO outbox (${Object.keys(outboxColumns).join(', ')}) SELECT * FROM ${rowSource(outboxColumns)}`;

/** Who is to be woken when something was committed: the relay of this process, if it is the one that sends. */
const bells = new WeakMap<StatementRunner, () => boolean>();

/** The relay registers itself here; its bell answers whether it leads. */
export const hangBell = (database: StatementRunner, ring: () => boolean): void => {
  bells.set(database, ring);
};

const ringing = new WeakSet<object>();

/**
 * Wakes the relay after the commit. A NOTIFY inside the transaction would make all commits of the database wait for each
 * other (PostgreSQL holds one lock for it), so it is sent afterwards, once for many, and only when the relay is another
 * process's. One that gets lost costs the relay's pause between two looks, no event.
 */
const wakeRelay = (database: StatementRunner): void => {
  if (bells.get(database)?.() === true || ringing.has(database)) return;
  ringing.add(database);
  setImmediate(() => {
    ringing.delete(database);
    database.statement('SELECT pg_notify($1, $2)', [outboxChannel, '']).catch(() => undefined);
  });
};

/** Appends rows as they are; the transaction's commit makes them news. They are sent, and there by the commit. */
export const appendRows = async (tx: Transaction, rows: readonly OutboxRow[]): Promise<void> => {
  if (rows.length === 0) return;
  tx.send('goldkey_append_outbox', insertOutbox, [
    arrayLiteral(rows.map((row) => row.id)),
    arrayLiteral(rows.map((row) => row.topic)),
    arrayLiteral(rows.map((row) => row.key)),
    arrayLiteral(rows.map((row) => row.type)),
    jsonTexts(rows.map((row) => JSON.stringify(row.headers))),
    jsonTexts(rows.map((row) => row.payload)),
  ]);
  tx.onCommit(() => wakeRelay(tx.database));
};

const ID_BYTES = 10;
/** Random bytes are asked for many ids at once: asking for each alone took a tenth of an import's time. */
const POOL_BYTES = ID_BYTES * 400;
let pool = new Uint8Array(0);

/** A new id for an event, or for anything else that there are very many of. */
export const newEventId = (): string => {
  if (pool.length === 0) pool = randomBytes(POOL_BYTES);
  const bytes = pool.subarray(0, ID_BYTES);
  pool = pool.subarray(ID_BYTES);
  return uuidv7(Date.now(), bytes);
};

/**
 * Appends events to the service's outbox, in the transaction that makes them true: both or neither. They are published
 * to `goldkey.<service>.events.v1` in this order. The actor is the current caller unless said otherwise.
 */
export const appendEvents = async (tx: Transaction, service: string, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return;
  const caller = currentCaller();
  const actor = caller.kind === 'system' ? undefined : (caller.employeeId ?? caller.subject);
  const traceparent = tracing().current();
  const rows = events.map((event): OutboxRow => {
    const id = event.id ?? newEventId();
    const payload = JSON.stringify(event.data);
    if (Buffer.byteLength(payload) > largestPayload) {
      throw new RangeError(`event ${event.type} of ${event.subject} is larger than ${largestPayload} bytes`);
    }
    return {
      id,
      topic: eventsTopic(service),
      key: event.propertyId ?? event.subject,
      type: event.type,
      payload,
      headers: headersOf({
        source: `/goldkey/${service}`,
        subject: event.subject,
        time: event.time,
        propertyid: event.propertyId ?? undefined,
        actorid: event.actorId ?? actor,
        correlationid: event.correlationId,
        traceparent,
      }),
    };
  });
  await appendRows(tx, rows);
};

/** How the outbox stands. */
export interface OutboxState {
  readonly unsent: number;
  /** Age of the oldest row not sent yet, 0 when there is none. */
  readonly oldestAgeSeconds: number;
}

/** For the metric `outbox_oldest_age_seconds` and `npm run status`. Counts at most 10,000 rows. */
export const outboxState = async (database: Database): Promise<OutboxState> => {
  const [row] = await database.statement<{ unsent: string; age: string | null }>(
    `SELECT count(*) AS unsent, extract(epoch FROM now() - min(created_at)) AS age
     FROM (SELECT created_at FROM outbox WHERE sent_at IS NULL ORDER BY seq LIMIT 10000) AS waiting`,
  );
  return { unsent: Number(row?.unsent ?? 0), oldestAgeSeconds: Math.max(0, Number(row?.age ?? 0)) };
};
