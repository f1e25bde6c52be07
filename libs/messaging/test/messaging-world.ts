import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import type { Database, MigrationInterface, QueryRunner, Transaction } from '@goldkey/postgres';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { type Consumer, Kafka, type KafkaMessage, logLevel, type Producer } from 'kafkajs';
import {
  appendEvents,
  BatchConsumer,
  type BatchConsumerOptions,
  createTopics,
  deadLetterTopic,
  type EventEnvelope,
  eventsTopic,
  type MessagingLog,
  type MessagingMetrics,
  messagingMigrations,
  type NewEvent,
  Relay,
} from '../src/index.js';

/** Where handlers leave their effects; the same event twice is two rows, so that a doubled effect shows. */
class CreateEffect1750000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE effect (seq bigint GENERATED ALWAYS AS IDENTITY, event_id text NOT NULL, words text NOT NULL)',
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE effect');
  }
}

export const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
export const quiet: MessagingLog = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
const kafka = new Kafka({ clientId: 'goldkey test', brokers: brokers.split(','), logLevel: logLevel.NOTHING });

export const NOTED = 'goldkey.test.note.written.v1';

/** An event that a note was written; `words` is what its effect leaves. */
export const noted = (words: string, differences: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: NOTED,
  subject: 'note-1',
  time: '2026-03-05T10:30:00+08:00',
  propertyId: 'p-1',
  data: { words },
  ...differences,
});

const wordsOf = (event: EventEnvelope): string => (event.data as { words: string }).words;

export type HandleOne = (event: EventEnvelope, tx: Transaction) => Promise<void>;

/** The handler of these tests: leaves the words. */
export const leaveWords = async (event: EventEnvelope, tx: Transaction): Promise<void> => {
  await tx.query('INSERT INTO effect (event_id, words) VALUES ($1, $2)', [event.id, wordsOf(event)]);
};

/** A service of a name of its own, with its database and topics; all that a test starts of it ends with it. */
export class MessagingWorld {
  readonly service = `test${randomUUID().slice(0, 8)}`;
  readonly topic = eventsTopic(this.service);
  readonly deadLetters = deadLetterTopic(this.service);
  readonly counted: Record<string, number> = {};
  readonly metrics: MessagingMetrics = {
    relayed: (count) => this.#count('relayed', count),
    duplicates: (_consumer, count) => this.#count('duplicates', count),
    skipped: (_consumer, type) => this.#count(`skipped ${type}`, 1),
    parked: (_consumer, type) => this.#count(`parked ${type}`, 1),
    waited: () => this.#count('waited', 1),
  };
  readonly #ends: (() => Promise<unknown>)[] = [];
  #opened: TestDatabase | undefined;
  #producer: Producer | undefined;

  static async open(partitions = 1): Promise<MessagingWorld> {
    const world = new MessagingWorld();
    const topics = [world.topic, world.deadLetters].map((name) => ({ name, partitions }));
    await createTopics(brokers, topics, quiet);
    world.#opened = await testDatabase('messaging', {
      migrations: [...messagingMigrations, CreateEffect1750000000200],
      poolSize: 8,
    });
    return world;
  }

  get opened(): TestDatabase {
    if (!this.#opened) throw new Error('the world is not open');
    return this.#opened;
  }

  get database(): Database {
    return this.opened.database;
  }

  /** Ends what was started, the last first. */
  async close(): Promise<void> {
    for (const end of this.#ends.reverse()) await end();
    await this.opened.drop();
  }

  endingWith(end: () => Promise<unknown>): void {
    this.#ends.push(end);
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>, database = this.database): Promise<T> {
    return runAsSystem(this.service, () => database.transaction(work));
  }

  /** Writes events to the outbox, as a use case does. */
  append(...events: NewEvent[]): Promise<void> {
    return this.transaction((tx) => appendEvents(tx, this.service, events));
  }

  relay(database = this.database): Relay {
    const relay = new Relay({ database, brokers, service: this.service, log: quiet, metrics: this.metrics });
    relay.start();
    this.endingWith(() => relay.stop());
    return relay;
  }

  /** `handleOne` is the effect of one event; those of a part come one after the other. */
  async consumer({
    handleOne = leaveWords,
    ...differences
  }: Partial<BatchConsumerOptions> & { readonly handleOne?: HandleOne } = {}): Promise<BatchConsumer> {
    const consumer = new BatchConsumer({
      database: this.database,
      brokers,
      group: `${this.service}.notes`,
      service: this.service,
      topics: [this.topic],
      types: new Set([NOTED]),
      log: quiet,
      metrics: this.metrics,
      handle: async (events, tx) => {
        for (const event of events) await handleOne(event, tx);
      },
      ...differences,
    });
    this.endingWith(() => consumer.stop());
    await consumer.start();
    return consumer;
  }

  /** Sends a message as it is, past the outbox. */
  async send(message: { value: string | null; key?: string; headers?: Record<string, string> }): Promise<void> {
    if (!this.#producer) {
      const producer = kafka.producer();
      await producer.connect();
      this.endingWith(() => producer.disconnect());
      this.#producer = producer;
    }
    await this.#producer.send({ topic: this.topic, messages: [message] });
  }

  /** Everything on a topic from its beginning on, as it comes. */
  async read(topic: string): Promise<readonly KafkaMessage[]> {
    const messages: KafkaMessage[] = [];
    const consumer: Consumer = kafka.consumer({
      groupId: `reader-${randomUUID()}`,
      maxWaitTimeInMs: 100,
    });
    this.endingWith(() => consumer.disconnect());
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({ eachMessage: async ({ message }) => void messages.push(message) });
    return messages;
  }

  /** What the handlers left, in order. */
  async effects(): Promise<string[]> {
    const rows = await this.database.statement<{ words: string }>('SELECT words FROM effect ORDER BY seq');
    return rows.map(({ words }) => words);
  }

  async effectsAre(...words: readonly string[]): Promise<void> {
    await eventually(async () => expect(await this.effects()).toEqual(words));
  }

  #count(name: string, count: number): void {
    this.counted[name] = (this.counted[name] ?? 0) + count;
  }
}

/** Moves what the broker believes of a group to an offset; the group must be at rest. */
export const moveGroup = async (groupId: string, topic: string, offset: string): Promise<void> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset }] });
  } finally {
    await admin.disconnect();
  }
};

export const textsOf = (messages: readonly KafkaMessage[]): string[] =>
  messages.map(({ value }) => (JSON.parse(String(value)) as { words: string }).words);

export const headerOf = ({ headers }: KafkaMessage, name: string): string | undefined => headers?.[name]?.toString();

/** How far the group has told the broker that it is, in the first partition; '-1': nothing. */
export const toldOffset = async (groupId: string, topic: string): Promise<string | undefined> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const [told] = await admin.fetchOffsets({ groupId, topics: [topic] });
    return told?.partitions[0]?.offset;
  } finally {
    await admin.disconnect();
  }
};
