import type { Database } from '@goldkey/postgres';
import { eventsTopic } from './envelope.js';
import type { MessagingLog } from './metrics.js';
import { topicEnds } from './topics.js';

/** How far a consumer is behind the ends of its topics, over all its processes. */
export interface ConsumerBehind {
  readonly consumer: string;
  readonly messages: number;
}

/** Events that a service has written in a part of the last hour. */
export interface Written {
  /** Minutes ago that the part began. */
  readonly minutesAgo: number;
  readonly events: number;
}

interface Place {
  readonly consumer: string;
  readonly topic: string;
  readonly partition: number;
  readonly next_offset: string;
}

/**
 * How far each consumer of a database is behind, from the positions that it has committed and the ends that the broker knows: the
 * same whoever of several processes is asked. Throws when the broker cannot be reached.
 */
export const consumersBehind = async (
  database: Database,
  brokers: string,
  log: MessagingLog,
): Promise<readonly ConsumerBehind[]> => {
  const places = await database.statement<Place>(
    'SELECT consumer, topic, partition, next_offset FROM position ORDER BY consumer',
  );
  if (places.length === 0) return [];
  const ends = await topicEnds(brokers, [...new Set(places.map(({ topic }) => topic))], log);
  const behind = new Map<string, number>();
  for (const { consumer, topic, partition, next_offset: next } of places) {
    const left = (ends.get(`${topic}/${partition}`) ?? 0n) - BigInt(next);
    behind.set(consumer, (behind.get(consumer) ?? 0) + (left > 0n ? Number(left) : 0));
  }
  return [...behind].map(([consumer, messages]) => ({ consumer, messages }));
};

/** Minutes of one part, and of all. */
export const WRITTEN = { part: 5, all: 60 } as const;
/** So many of the newest rows are looked at: a page is drawn within milliseconds also while a register is brought in. */
const MOST_ROWS = 50_000;

const COUNTS = `
  SELECT floor(extract(epoch FROM now() - created_at) / ${WRITTEN.part * 60})::int AS part, count(*)::int AS events
  FROM (SELECT created_at FROM outbox WHERE topic = $1 ORDER BY seq DESC LIMIT ${MOST_ROWS}) AS newest
  WHERE created_at > now() - interval '${WRITTEN.all} minutes' GROUP BY 1`;

/** Events that the service has written in the last hour, by five minutes, the oldest first; of an import the newest 50,000. */
export const writtenLately = async (database: Database, service: string): Promise<readonly Written[]> => {
  const rows = await database.statement<{ part: number; events: number }>(COUNTS, [eventsTopic(service)]);
  const counts = new Map(rows.map(({ part, events }) => [Math.max(0, part), events]));
  return Array.from({ length: WRITTEN.all / WRITTEN.part }, (_each, index) => {
    const part = WRITTEN.all / WRITTEN.part - 1 - index;
    return { minutesAgo: (part + 1) * WRITTEN.part, events: counts.get(part) ?? 0 };
  });
};
