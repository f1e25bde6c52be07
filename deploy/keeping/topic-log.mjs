/** The topics with all that lies on them: read up to an end that was seen, and written again in the same order. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';

const { Kafka, logLevel, Partitioners } = kafkajs;

const SEND_BYTES = 700_000;

const clientFor = (brokers) =>
  new Kafka({
    brokers: brokers.split(','),
    clientId: 'goldkey keeping',
    logLevel: logLevel.NOTHING,
    connectionTimeout: 5_000,
    retry: { retries: 5 },
  });

/** Calls `work` with the broker's administration. */
export const asAdmin = async (brokers, work) => {
  const admin = clientFor(brokers).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
};

/** The topic of a service's news. */
export const eventsTopic = (service) => `goldkey.${service}.events.v1`;

/** Those of the topics that there are. */
export const existingOf = async (admin, topics) => {
  const existing = new Set(await admin.listTopics());
  return topics.filter((name) => existing.has(name));
};

/** Each partition of the topics, in order: `{ topic, partition, low, high }`, offsets as big integers. */
export const extentOf = async (admin, topics) => {
  const found = await Promise.all(
    topics.map(async (topic) =>
      (await admin.fetchTopicOffsets(topic))
        .sort((a, b) => a.partition - b.partition)
        .map(({ partition, low, high }) => ({ topic, partition, low: BigInt(low), high: BigInt(high) })),
    ),
  );
  return found.flat();
};

const placeOf = ({ topic, partition }) => `${topic}/${partition}`;

/**
 * Reads every message of the extent, in the order of each partition, and hands `(topic, partition, messages)` to `take` batch by
 * batch. `from` may say where to begin: place → offset.
 */
export const readLog = async (brokers, extent, take, { from = new Map() } = {}) => {
  /** The first offset of each place that was not taken yet: after a new beginning the same messages may come once more. */
  const next = new Map(extent.map((one) => [placeOf(one), from.get(placeOf(one)) ?? one.low]));
  const open = new Map(extent.filter((one) => one.high > next.get(placeOf(one))).map((one) => [placeOf(one), one]));
  if (open.size === 0) return;
  const kafka = clientFor(brokers);
  const groupId = `goldkey.keeping.${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 200, maxBytesPerPartition: 1_048_576 });
  await consumer.connect();
  try {
    await consumer.subscribe({
      topics: [...new Set([...open.values()].map(({ topic }) => topic))],
      fromBeginning: true,
    });
    await new Promise((done, failed) => {
      // A broker that has just started sends consumers away for a moment; the client comes again by itself.
      consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || failed(payload.error));
      const eachBatch = async ({ batch: { topic, partition, messages }, heartbeat }) => {
        const place = placeOf({ topic, partition });
        const one = open.get(place);
        if (one === undefined) return;
        const beating = setInterval(() => heartbeat().catch(() => undefined), 2_000);
        try {
          const wanted = messages.filter(
            ({ offset }) => BigInt(offset) >= next.get(place) && BigInt(offset) < one.high,
          );
          if (wanted.length > 0) await take(topic, partition, wanted);
          const reached = BigInt(messages.at(-1).offset) + 1n;
          if (reached > next.get(place)) next.set(place, reached);
          if (reached >= one.high) open.delete(place);
        } catch (error) {
          failed(error);
        } finally {
          clearInterval(beating);
        }
        if (open.size === 0) done();
      };
      consumer.run({ autoCommit: false, partitionsConsumedConcurrently: 1, eachBatch }).catch(failed);
      for (const [place, offset] of from) {
        const one = open.get(place);
        if (one) consumer.seek({ topic: one.topic, partition: one.partition, offset: String(offset) });
      }
    });
  } finally {
    await consumer.disconnect().catch(() => undefined);
    await asAdmin(brokers, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  }
};

const written = (bytes) => {
  if (bytes === null || bytes === undefined) return null;
  return isUtf8(bytes) ? bytes.toString('utf8') : { base64: bytes.toString('base64') };
};

const read = (kept) => {
  if (kept === null || typeof kept === 'string') return kept;
  return Buffer.from(kept.base64, 'base64');
};

/** A message as a line of the archive: offset, time, key, headers, value. */
export const lineOf = ({ offset, timestamp, key, headers, value }) =>
  `${JSON.stringify([
    offset,
    timestamp,
    written(key),
    Object.fromEntries(Object.entries(headers ?? {}).map(([name, header]) => [name, written(Buffer.from(header))])),
    written(value),
  ])}\n`;

/** What `lineOf` wrote, as kafkajs sends it, with the offset that it had. */
export const messageOf = (line) => {
  const [offset, timestamp, key, headers, value] = JSON.parse(line);
  return {
    offset: BigInt(offset),
    size: line.length,
    message: {
      timestamp,
      key: read(key),
      value: read(value),
      headers: Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, read(header)])),
    },
  };
};

/** Calls `work` with a function that appends messages to one partition and resolves when the broker has them. */
export const withWriter = async (brokers, work) => {
  const producer = clientFor(brokers).producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  const append = async (topic, partition, entries) => {
    let [messages, size] = [[], 0];
    const send = async () => {
      if (messages.length > 0) await producer.send({ topic, messages, acks: -1 });
      [messages, size] = [[], 0];
    };
    for (const entry of entries) {
      if (size + entry.size > SEND_BYTES) await send();
      messages.push({ ...entry.message, partition });
      size += entry.size;
    }
    await send();
  };
  try {
    return await work(append);
  } finally {
    await producer.disconnect().catch(() => undefined);
  }
};
