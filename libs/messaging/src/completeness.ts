import type { Database } from '@goldkey/postgres';
import type { KafkaMessage, Producer } from 'kafkajs';

/**
 * Completeness marks. A producer states from time to time, in every partition of its topic, the instant up to which it has
 * published everything: whoever has read the mark has read all that happened before. They are no events: consumers pass
 * them over, and keep with their position how far a partition is complete.
 */
const HEADER = 'goldkey-complete-up-to';

/** A service's clock and that of its database may differ by so much; a mark states so much less than it could. */
const SKEW_MS = 1_000;

/** When the oldest running transaction began, or now: whatever commits later tells of what came after. */
const OLDEST = `
  SELECT least(now(), (SELECT min(xact_start) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid())) AS at`;

/** In the order of their own index: while statistics are old, a mere EXISTS would read the whole table. */
const UNSENT = 'SELECT (SELECT seq FROM outbox WHERE sent_at IS NULL ORDER BY seq LIMIT 1) IS NOT NULL AS unsent';

/**
 * The instant up to which everything was published; `undefined` while anything waits to be sent. The rows are looked for after
 * the transactions: what committed between the two is seen among the rows.
 */
export const publishedUpTo = async (database: Database): Promise<Date | undefined> => {
  const [oldest] = await database.statement<{ at: Date }>(OLDEST, []);
  const [row] = await database.statement<{ unsent: boolean }>(UNSENT, []);
  if (oldest === undefined || row?.unsent !== false) return undefined;
  return new Date(oldest.at.getTime() - SKEW_MS);
};

/** States it in every partition of the topic. */
export const sendMarks = async (producer: Producer, topic: string, partitions: number, upTo: Date): Promise<void> => {
  const headers = { [HEADER]: upTo.toISOString() };
  const messages = Array.from({ length: partitions }, (_, partition) => ({
    partition,
    key: null,
    value: null,
    headers,
  }));
  await producer.send({ topic, messages, acks: -1 });
};

/** What a mark states; `undefined` where the message is none. */
export const markOf = ({ headers, value }: Pick<KafkaMessage, 'headers' | 'value'>): Date | undefined => {
  if (value !== null) return undefined;
  const header = headers?.[HEADER];
  const text = (Array.isArray(header) ? header[0] : header)?.toString();
  const at = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at);
};
