import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, ITopicConfig } from 'kafkajs';
import type { Brokers } from './brokers.js';
import { kafkaClient } from './kafka-client.js';
import type { MessagingLog } from './metrics.js';

/** A topic as deploy/kafka/topics.yaml declares it. */
export interface TopicDeclaration {
  readonly name: string;
  readonly partitions: number;
  /** Days for which messages are kept; absent: for ever. */
  readonly retentionDays?: number;
  /** Copies; default what the broker's own default is. */
  readonly replicas?: number;
}

const dayMilliseconds = 86_400_000;

const configOf = ({ name, partitions, retentionDays, replicas }: TopicDeclaration): ITopicConfig => ({
  topic: name,
  numPartitions: partitions,
  replicationFactor: replicas ?? -1,
  configEntries: [
    { name: 'retention.ms', value: String(retentionDays === undefined ? -1 : retentionDays * dayMilliseconds) },
    { name: 'cleanup.policy', value: 'delete' },
  ],
});

/** Until every partition of new topics must have a leader. */
const leadersWithinMs = 30_000;

/**
 * Waits until the broker knows the topics and who leads their partitions. The client's own wait gives up on the broker that
 * does not know a new topic yet, which a busy machine shows now and then.
 */
const untilLed = async (admin: Admin, names: readonly string[]): Promise<void> => {
  for (const end = Date.now() + leadersWithinMs; ; ) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
      if (topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
      if (Date.now() >= end) throw new Error(`no leader for all partitions of ${names.join(', ')}`);
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await pause(50);
  }
};

/**
 * Makes the topics that are missing and leaves the others as they are; nothing else ever makes one. Returns the names
 * of those made; they can be written to then. Throws when the broker cannot be reached or finds no leader in 30 s.
 */
export const createTopics = async (
  brokers: Brokers,
  topics: readonly TopicDeclaration[],
  log: MessagingLog,
): Promise<string[]> => {
  const admin = kafkaClient(brokers, 'goldkey topics', log).admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = topics.filter(({ name }) => !existing.has(name));
    if (missing.length > 0) {
      await admin.createTopics({ topics: missing.map(configOf), waitForLeaders: false, timeout: leadersWithinMs });
      await untilLed(
        admin,
        missing.map(({ name }) => name),
      );
    }
    return missing.map(({ name }) => name);
  } finally {
    await admin.disconnect();
  }
};

/** How far a topic's partitions reach: partition → number of the next message. */
export const topicEnds = async (
  brokers: Brokers,
  topics: readonly string[],
  log: MessagingLog,
): Promise<Map<string, bigint>> => {
  const admin = kafkaClient(brokers, 'goldkey topics', log).admin();
  await admin.connect();
  try {
    const ends = new Map<string, bigint>();
    for (const topic of topics) {
      for (const { partition, high } of await admin.fetchTopicOffsets(topic))
        ends.set(`${topic}/${partition}`, BigInt(high));
    }
    return ends;
  } finally {
    await admin.disconnect();
  }
};
