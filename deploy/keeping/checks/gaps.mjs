/**
 * Whether databases and topics tell of the same past: what one of them was restored to an earlier time for, another remembers.
 * Events of the last hours are compared by their ids, outbox by outbox.
 */
import { eventsTopic, extentOf, readLog } from '../topic-log.mjs';
import { counted, finding, ok } from './finding.mjs';

const HOUR_MS = 3_600_000;
/** Sent rows are removed from the outbox after seven days; before that it is the producer's own history. */
export const MOST_HOURS = 160;

const offsetsSince = async (admin, topic, since) => {
  const found = await admin.fetchTopicOffsetsByTimestamp(topic, since);
  return new Map(found.map(({ partition, offset }) => [`${topic}/${partition}`, BigInt(offset)]));
};

/** Events of the service on its topic since then: id → type, time, subject. */
const onTopic = async ({ admin, kafka }, service, since) => {
  const topic = eventsTopic(service);
  const extent = await extentOf(admin, [topic]);
  const from = await offsetsSince(admin, topic, since);
  const events = new Map();
  await readLog(
    kafka,
    extent,
    async (_topic, _partition, messages) => {
      for (const { headers, value } of messages) {
        if (value === null || String(headers['ce_source']) !== `/goldkey/${service}`) continue;
        const [id, type, time, subject] = ['ce_id', 'ce_type', 'ce_time', 'ce_subject'].map((name) =>
          String(headers[name]),
        );
        events.set(id, { type, time, subject });
      }
    },
    { from },
  );
  return events;
};

/** What the topic has and the producer's database does not know, and the other way round. */
const compare = async (context, service, client, since) => {
  const told = await onTopic(context, service, since);
  const { rows: kept } = await client.query(
    'SELECT id, sent_at IS NOT NULL AS sent, created_at FROM outbox WHERE topic = $1 AND (id = ANY ($2::uuid[]) OR created_at >= $3)',
    [eventsTopic(service), [...told.keys()], new Date(since)],
  );
  const known = new Set(kept.map(({ id }) => id));
  const forgotten = [...told].filter(([id]) => !known.has(id)).map(([id, event]) => ({ id, ...event }));
  const untold = kept
    .filter(({ id, sent, created_at: at }) => sent && at.getTime() >= since && !told.has(id))
    .map(({ id }) => id);
  return { forgotten, untold };
};

const kindsOf = (events) => {
  const kinds = new Map();
  for (const { type } of events) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  return [...kinds].map(([type, count]) => `${count} × ${type.replace(/^goldkey\./, '')}`).join(', ');
};

const forgottenFinding = (service, events) => {
  const times = events.map(({ time }) => Date.parse(time)).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)].map((time) => new Date(time).toISOString());
  return finding(
    'gaps',
    'bad',
    `${service} does not remember ${counted(events.length, 'event')} that it has published, of ${first} to ${last} (${kindsOf(events)}): its database is older than its topic. Others have taken them in, so their figures tell of records that ${service} lacks.`,
    `Best restore ${service} to a later time (docs/how-to/restore-to-a-point-in-time.md), before people work in it. Where there is none: --json lists every event with its subject; enter those records again, and withdraw what then stands twice. No event is removed from the topic.`,
    { service, events },
  );
};

const untoldFinding = (service, ids, mended) =>
  finding(
    'gaps',
    mended ? 'look' : 'bad',
    mended
      ? `${service} sends ${counted(ids.length, 'event')} again that its topic has lost.`
      : `The topic of ${service} lacks ${counted(ids.length, 'event')} that were published: the broker was restored to an earlier time, or emptied. Who had not heard them yet never will.`,
    mended
      ? 'They are published once the platform runs; who knows them already drops the copies.'
      : '`goldkey doctor --mend` sends them again from the outbox, which keeps seven days. What is older lies in the backups.',
    { service, count: ids.length },
  );

const aheadOf = async ({ clients, admin, topics }) => {
  const ends = new Map(
    (await extentOf(admin, topics)).map(({ topic, partition, ...one }) => [`${topic}/${partition}`, one]),
  );
  const ahead = [];
  for (const [service, client] of clients) {
    const { rows } = await client.query('SELECT consumer, topic, partition, next_offset FROM position');
    for (const row of rows) {
      const one = ends.get(`${row.topic}/${row.partition}`);
      if (one && BigInt(row.next_offset) > one.high) ahead.push({ service, ...row, low: one.low });
    }
  }
  return ahead;
};

const aheadFinding = (consumer, rows, mended) =>
  finding(
    'gaps',
    mended ? 'look' : 'bad',
    mended
      ? `${consumer} reads ${[...new Set(rows.map(({ topic }) => topic))].join(', ')} from the beginning again.`
      : `${consumer} stands beyond the end of ${[...new Set(rows.map(({ topic }) => topic))].join(', ')} in ${counted(rows.length, 'partition')}: the broker was restored to an earlier time, or emptied. It would pass over what comes next.`,
    mended
      ? 'Copies of what it knows do nothing.'
      : '`goldkey doctor --mend` sets it back to the beginning; copies of what it knows do nothing.',
    { consumer, partitions: rows.length },
  );

/** Sends again, and sets back: both are harmless where they were not needed, since every consumer drops copies. */
const mendUntold = (client, ids) => client.query('UPDATE outbox SET sent_at = NULL WHERE id = ANY ($1::uuid[])', [ids]);

const mendAhead = async (clients, rows) => {
  for (const { service, consumer, topic } of rows)
    await clients
      .get(service)
      .query('UPDATE position SET next_offset = 0 WHERE consumer = $1 AND topic = $2', [consumer, topic]);
};

export const checkGaps = async (context) => {
  const { clients, topics, mend, hours } = context;
  const since = Date.now() - Math.min(hours, MOST_HOURS) * HOUR_MS;
  const findings = [];
  for (const [service, client] of clients) {
    if (!topics.includes(eventsTopic(service))) continue;
    const { forgotten, untold } = await compare(context, service, client, since);
    if (forgotten.length > 0) findings.push(forgottenFinding(service, forgotten));
    if (untold.length > 0) {
      if (mend) await mendUntold(client, untold);
      findings.push(untoldFinding(service, untold, mend));
    }
  }
  const ahead = await aheadOf(context);
  if (mend) await mendAhead(clients, ahead);
  for (const consumer of new Set(ahead.map((row) => row.consumer)))
    findings.push(
      aheadFinding(
        consumer,
        ahead.filter((row) => row.consumer === consumer),
        mend,
      ),
    );
  return findings.length > 0
    ? findings
    : [ok('gaps', `Outboxes and topics tell of the same ${hours} hours, and no consumer is ahead of its topic.`)];
};
