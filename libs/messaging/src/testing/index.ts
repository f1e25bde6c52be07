import { Kafka, logLevel } from 'kafkajs';
import { sendMarks } from '../completeness.js';
import { completeHeaders, headersOf } from '../envelope.js';
import { createTopics } from '../topics.js';

/** How many partitions every topic of the tests has: more than one, so that no test leans on an order that nobody promises. */
const TEST_PARTITIONS = 2;

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Makes those that are missing; files that share a topic find the same partitions, whichever of them comes first. */
export const testTopics = (brokers: string, names: readonly string[]): Promise<string[]> =>
  createTopics(
    brokers,
    names.map((name) => ({ name, partitions: TEST_PARTITIONS })),
    quiet,
  );

/** An event as a test tells it; its subject is said only where it matters. */
export interface ToldEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly propertyid?: string | undefined;
  readonly subject?: string | undefined;
  readonly data: unknown;
}

/** A producer in the hands of a test: it tells what it is told, when it is told, and states how far it is complete. */
export const testProducer = async (brokers: string, topic: string) => {
  const producer = new Kafka({
    clientId: 'goldkey test producer',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
  }).producer();
  await producer.connect();
  return {
    /** As a relay sends them: CloudEvents in binary mode, in this order. */
    publish: async (...events: readonly ToldEvent[]): Promise<void> => {
      await producer.send({
        topic,
        messages: events.map(({ id, type, source, time, propertyid, subject = id, data }) => ({
          key: propertyid ?? subject,
          value: JSON.stringify(data),
          headers: completeHeaders(id, type, headersOf({ source, subject, time, propertyid })),
        })),
      });
    },
    /** As a relay states, in each partition, that it has told everything up to an instant. */
    state: (upTo: Date): Promise<void> => sendMarks(producer, topic, TEST_PARTITIONS, upTo),
    close: () => producer.disconnect(),
  };
};
