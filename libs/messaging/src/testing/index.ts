import { Kafka, logLevel } from 'kafkajs';
import { sendMarks } from '../completeness.js';
import { completeHeaders, headersOf } from '../envelope.js';

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
    /** As a relay states, in each of so many partitions, that it has told everything up to an instant. */
    state: (upTo: Date, partitions: number): Promise<void> => sendMarks(producer, topic, partitions, upTo),
    close: () => producer.disconnect(),
  };
};
