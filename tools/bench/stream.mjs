/** Events on the topics → ledger durable, against a bare consumer with COPY; and how soon one new event shows. */
import { setTimeout as pause } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { events, organisation } from './events.mjs';
import { inTurn, quantile, spread } from './rounds.mjs';

const BATCH = 1_000;
const PROPERTIES = 20;
export const COMPLAINTS = 'goldkey.complaints.events.v1';
const topicOf = ({ source }) => `goldkey.${source.split('/').at(-1)}.events.v1`;

const { Kafka, logLevel } = kafkajs;
export const kafkaOf = ({ brokers }) =>
  new Kafka({ brokers: [brokers], clientId: 'bench', logLevel: logLevel.NOTHING });

export const messageOf = ({ data, ...envelope }) => {
  const headers = Object.fromEntries(Object.entries(envelope).map(([name, value]) => [`ce_${name}`, String(value)]));
  return {
    key: envelope.propertyid ?? envelope.subject,
    headers: { ...headers, 'content-type': 'application/json' },
    value: JSON.stringify(data),
  };
};

export const send = async (producer, list, topic) => {
  for (let from = 0; from < list.length; from += BATCH) {
    const byTopic = new Map();
    for (const event of list.slice(from, from + BATCH)) {
      const name = topic ?? topicOf(event);
      byTopic.set(name, [...(byTopic.get(name) ?? []), messageOf(event)]);
    }
    await producer.sendBatch({
      topicMessages: [...byTopic].map(([name, messages]) => ({ topic: name, messages })),
    });
  }
};

/** Sends events to the topics of their services. */
export const sendEvents = async (platform, list) => {
  const producer = kafkaOf(platform).producer();
  await producer.connect();
  await send(producer, list);
  await producer.disconnect();
};

/** Distinct for each round: ids, properties and units are its own. */
export const ofRound = (list, round) =>
  list.map((event) =>
    JSON.parse(
      JSON.stringify(event).replaceAll(
        /"(?!property-manager)(p|u|e|a|c|call|unit|property|appointed)-/g,
        `"r${round}-$1-`,
      ),
    ),
  );

/** A consumer that does nothing but COPY the bytes of what it reads; events a second. */
const bareConsumer = async (platform, list, round) => {
  const kafka = kafkaOf(platform);
  const topic = `bench.floor.${round}`;
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: true, topics: [{ topic, numPartitions: 6, replicationFactor: 1 }] });
  const producer = kafka.producer();
  await producer.connect();
  await send(producer, list, topic);
  const db = new pg.Client({ connectionString: platform.ownerUrl('evaluation') });
  await db.connect();
  await db.query('CREATE TABLE IF NOT EXISTS bench_floor (id text, event text)');
  const consumer = kafka.consumer({ groupId: topic, maxBytesPerPartition: 4 << 20 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let [done, began] = [0, 0];
  await new Promise((resolve, reject) => {
    const eachBatch = async ({ batch }) => {
      began ||= performance.now();
      const copy = db.query(copyFrom('COPY bench_floor FROM STDIN'));
      const rows = batch.messages.map(
        ({ headers, value }) => `${headers.ce_id}\t${value.toString().replaceAll('\\', '\\\\')}\n`,
      );
      await new Promise((stored, failed) => {
        copy.on('finish', stored).on('error', failed);
        copy.end(rows.join(''));
      });
      done += batch.messages.length;
      if (done >= list.length) resolve();
    };
    consumer.run({ eachBatch }).catch(reject);
  });
  const seconds = (performance.now() - began) / 1000;
  await consumer.disconnect();
  await producer.disconnect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  await db.query('DROP TABLE bench_floor');
  await db.end();
  return list.length / seconds;
};

const one = async (db, sql, parameters) => (await db.query(sql, parameters)).rows[0];

/** The service meets a backlog: it is held still while the topics are filled. Events a second until the ledger stands. */
const throughEvaluation = async (platform, db, list, round) => {
  const producer = kafkaOf(platform).producer();
  await producer.connect();
  const own = ofRound(list, round);
  const pid = platform.pidOf('evaluation');
  const { count: before } = await one(db, 'SELECT coalesce(max(seq), 0)::int AS count FROM fact');
  const { count: first } = await one(db, 'SELECT count(*)::int FROM fact');
  process.kill(pid, 'SIGSTOP');
  try {
    await send(producer, own);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  const began = performance.now();
  for (const end = Date.now() + 300_000; ; ) {
    // A fact's number instead of a count: to count them all every now and then would be work beside ours.
    const { count, waits, parked } = await one(
      db,
      'SELECT (SELECT coalesce(max(seq), 0)::int FROM fact) AS count, EXISTS (SELECT 1 FROM dirty) AS waits, (SELECT min(error) FROM parked) AS parked',
    );
    if (parked) throw new Error(`an event of the bench was parked: ${parked}`);
    if (count >= before + own.length && !waits) break;
    if (Date.now() > end)
      throw new Error(`the evaluation has ${count - before} of ${own.length} events after five minutes`);
    await pause(20);
  }
  const seconds = (performance.now() - began) / 1000;
  await producer.disconnect();
  const { count: last } = await one(db, 'SELECT count(*)::int FROM fact');
  if (last - first !== own.length) throw new Error(`the evaluation keeps ${last - first} of ${own.length} events`);
  return own.length / seconds;
};

/** Waits until the months of these properties stand and are told: until then what is measured is how they are brought in. */
export const untilJudged = async (db, ids) => {
  for (const end = Date.now() + 120_000; ; ) {
    const { stand } = await one(
      db,
      `SELECT count(DISTINCT property_id) = $2 AND NOT EXISTS (SELECT 1 FROM dirty)
         AND NOT EXISTS (SELECT 1 FROM outbox WHERE sent_at IS NULL) AS stand
       FROM property_month WHERE property_id = ANY ($1)`,
      [ids, ids.length],
    );
    if (stand) return;
    if (Date.now() > end) throw new Error('the properties of the bench are not judged after two minutes');
    await pause(50);
  }
};

/** A complaint of one of the bench's properties, as it comes over Kafka. */
export const complaintMessage = (
  complaintId,
  propertyId,
  { time = new Date().toISOString(), departmentId = 'd' } = {},
) =>
  messageOf({
    specversion: '1.0',
    id: complaintId,
    source: '/goldkey/complaints',
    type: 'goldkey.complaints.complaint.received.v1',
    subject: complaintId,
    time,
    propertyid: propertyId,
    data: {
      complaintId,
      propertyId,
      departmentId,
      category: 'noise',
      major: false,
      inScope: true,
      receivedAt: time,
    },
  });

/** Sends complaints of these properties in turn, so many a second, until all are sent or `over` says so. */
export const complaintsAtRate = async (
  producer,
  { ids, rate, total, name, onSent = () => undefined, over = () => false },
) => {
  const began = performance.now();
  for (let index = 0; index < total && !over(); ) {
    const due = Math.min(total, Math.floor(((performance.now() - began) * rate) / 1000));
    const messages = [];
    for (; index < due; index += 1) {
      const propertyId = ids[index % ids.length];
      messages.push(complaintMessage(`c-${name}-${index}`, propertyId));
      onSent(propertyId);
    }
    if (messages.length > 0) await producer.send({ topic: COMPLAINTS, messages });
    await pause(5);
  }
};

/** Sends complaints one by one at a steady rate and looks when the month's figures, as pages read them, count each. */
const timesToShow = async (platform, db, { seconds, rate }) => {
  const producer = kafkaOf(platform).producer();
  await producer.connect();
  const places = ofRound([...organisation(PROPERTIES)], 'late');
  await send(producer, places);
  const ids = [...new Set(places.flatMap(({ data }) => data.propertyId ?? []))];
  await untilJudged(db, ids);
  const sent = new Map(ids.map((id) => [id, []]));
  const times = [];
  const total = seconds * rate;
  const look = async () => {
    const { rows } = await db.query(
      `SELECT property_id, sum((rates->'establishment'->>'denominator')::int)::int AS count FROM property_month
       WHERE property_id = ANY ($1) GROUP BY property_id`,
      [ids],
    );
    const now = performance.now();
    for (const { property_id, count } of rows) {
      const waiting = sent.get(property_id);
      while (waiting.length > 0 && waiting[0].number <= count) times.push(now - waiting.shift().at);
    }
  };
  const numbers = new Map(ids.map((id) => [id, 0]));
  const sending = complaintsAtRate(producer, {
    ...{ ids, rate, total, name: 'late' },
    onSent: (propertyId) => {
      numbers.set(propertyId, numbers.get(propertyId) + 1);
      sent.get(propertyId).push({ number: numbers.get(propertyId), at: performance.now() });
    },
  });
  for (const end = Date.now() + (seconds + 60) * 1000; times.length < total && Date.now() < end; ) {
    await look();
    await pause(10);
  }
  await sending;
  await producer.disconnect();
  if (times.length < total) throw new Error(`${total - times.length} of ${total} events did not show`);
  return times;
};

export const stream = async ({ platform, full, say }) => {
  const list = [...events({ count: full ? 200_000 : 40_000, properties: PROPERTIES, seed: 2 })];
  const db = await platform.connect('evaluation');
  const { floors, ours, ratios } = await inTurn(
    full ? 3 : 2,
    (round) => bareConsumer(platform, list, round),
    (round) => throughEvaluation(platform, db, list, round),
  );
  say('events one by one');
  const rate = 200;
  const times = await timesToShow(platform, db, { seconds: full ? 60 : 10, rate });
  await db.end();
  return [
    {
      measure: `backlog of ${list.length} events → ledger ÷ bare consumer with COPY`,
      unit: '/s',
      floor: spread(floors),
      ours: spread(ours),
      ratio: spread(ratios),
      goal: { least: 0.4 },
    },
    {
      measure: `new event → visible, median at ${rate}/s`,
      unit: 'ms',
      ours: spread([quantile(times, 0.5)]),
      goal: { most: 300 },
    },
    {
      measure: `new event → visible, p99 at ${rate}/s`,
      unit: 'ms',
      ours: spread([quantile(times, 0.99)]),
      goal: { most: 1500 },
    },
  ];
};
