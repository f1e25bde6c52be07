/** The cut through several databases, and tables and topics that go out and come in again, on real ones and while somebody writes. */
import { randomUUID } from 'node:crypto';
import { createTopics, messagingMigrations } from '@goldkey/messaging';
import { standardMigrations } from '@goldkey/postgres';
import { type TestDatabase, testDatabase } from '@goldkey/testing';
import type pg from 'pg';
import { cutThrough } from './cut.mjs';
import { connect } from './installation.mjs';
import { loadTopics } from './load-topics.mjs';
import { beginLoading, copyInto, copyOut, sequencesOf, setSequences, tablesOf } from './tables.mjs';
import { asAdmin, extentOf, lineOf, readLog, withWriter } from './topic-log.mjs';

type Admin = Parameters<typeof extentOf>[0];
type Append = (topic: string, partition: number, messages: readonly object[]) => Promise<void>;

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const server = process.env['GOLDKEY_TEST_POSTGRES'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const opened: TestDatabase[] = [];
const clients: pg.Client[] = [];
const names: string[] = [];
const open = async (name: string): Promise<pg.Client> => {
  const client = await connect(server, name);
  clients.push(client);
  return client;
};

beforeAll(async () => {
  for (const _each of [1, 2]) {
    const database = await testDatabase('messaging', { migrations: [...standardMigrations, ...messagingMigrations] });
    opened.push(database);
    names.push(new URL(database.database.options.url).pathname.slice(1));
  }
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  for (const database of opened) await database.drop();
});

const told = `INSERT INTO outbox (id, topic, key, type, headers, payload) VALUES ($1, 't', 'k', 'x', '{}', '{}')`;
const heard = `INSERT INTO inbox (consumer, source, event_id) VALUES ('c', 's', $1)`;
const moved = `INSERT INTO position (consumer, topic, partition, next_offset) VALUES ('c', 't', 0, $1)
  ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = excluded.next_offset`;

/** Tells events in one database and hears each of them in the other, as fast as it can, until told to stop. */
const traffic = async (producer: pg.Client, consumer: pg.Client) => {
  const state = { going: true, count: 0 };
  const done = (async () => {
    while (state.going) {
      const id = randomUUID();
      await producer.query(told, [id]);
      state.count += 1;
      await consumer.query('BEGIN');
      await consumer.query(heard, [id]);
      await consumer.query(moved, [state.count]);
      await consumer.query('COMMIT');
    }
  })();
  return async () => {
    state.going = false;
    await done;
    return state.count;
  };
};

test('of every effect in the cut the cause is in it, and the topic ends are of the same instant', async () => {
  const [producer, consumer] = names as [string, string];
  const streams = await Promise.all([1, 2, 3].map(async () => traffic(await open(producer), await open(consumer))));
  for (let round = 0; round < 8; round += 1) {
    const [holders, readers] = [new Map(), new Map()];
    for (const name of names) {
      holders.set(name, await open(name));
      readers.set(name, await open(name));
    }
    let before = 0;
    const { pausedMs } = await cutThrough(holders, readers, async () => {
      before += 1;
    });
    expect(before).toBeGreaterThan(0);
    expect(pausedMs).toBeLessThan(5_000);
    const ids = async (name: string, sql: string): Promise<string[]> =>
      (await readers.get(name).query(sql)).rows.map(({ id }: { id: string }) => id);
    const [causes, effects] = [
      new Set(await ids(producer, 'SELECT id::text FROM outbox')),
      await ids(consumer, 'SELECT event_id AS id FROM inbox'),
    ];
    expect(effects.filter((id) => !causes.has(id))).toEqual([]);
    for (const client of [...holders.values(), ...readers.values()]) await client.end();
  }
  const counts = await Promise.all(streams.map((stop) => stop()));
  expect(Math.min(...counts)).toBeGreaterThan(8);
});

test('a table comes in as it went out, whatever stands in its texts, and its numbers go on', async () => {
  const [from, to] = [await open(names[0] as string), await open(names[1] as string)];
  const strange = ['', '\\N', 'a\tb', 'line\nbreak', '中文 "quoted" \\ \r', "it's"];
  for (const words of strange)
    await from.query(
      `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
       VALUES ('c', $1, $2, 't', 0, 1, 'x', NULL, '{"a": "1"}', $1, $1, 1)`,
      [words, randomUUID()],
    );
  const tables = await tablesOf(from);
  const [parked, outbox] = ['parked', 'outbox'].map((name) =>
    tables.find((table: { name: string }) => table.name === name),
  );
  await beginLoading(to, [parked, outbox]);
  const results: Awaited<ReturnType<typeof copyOut>>[][] = [];
  for (const table of [parked, outbox]) {
    const into = copyInto(to, table);
    const out = await copyOut(from, table, (bytes: Buffer) => into.write(bytes));
    await into.end();
    results.push([out, await copyOut(to, table, async () => undefined)]);
  }
  await setSequences(to, await sequencesOf(from));
  await to.query('COMMIT');
  for (const [out, back] of results) expect(back).toEqual(out);
  expect(results[0]?.[0]?.rows).toBe(strange.length);
  const { rows } = await to.query(`${told} RETURNING seq, (SELECT max(seq) FROM outbox) AS before`, [randomUUID()]);
  expect(BigInt(rows[0].seq)).toBeGreaterThan(BigInt(rows[0].before));
});

test('a topic comes in as it went out, and a position is where the same message lies now', async () => {
  const [old, fresh] = [1, 2].map(() => `goldkey.cut${randomUUID().slice(0, 8)}.events.v1`) as [string, string];
  await createTopics(
    brokers,
    [old, fresh].map((name) => ({ name, partitions: 1 })),
    quiet,
  );
  const bytes = Buffer.from([0xff, 0x00, 0xfe]);
  const sent = [
    ...Array.from({ length: 20 }, (_each, n) => ({
      key: 'p',
      value: `{"n":${n},"词":"值"}`,
      headers: { ce_id: String(n) },
    })),
    { key: null, value: null, headers: { mark: 'x' } },
    { key: 'p', value: bytes, headers: {} },
  ];
  await withWriter(brokers, (append: Append) =>
    append(
      old,
      0,
      sent.map((message) => ({ message, size: 1 })),
    ),
  );
  // Retention has taken the first five; the client wants to have asked for the topic before.
  await asAdmin(brokers, async (admin: Admin) => {
    await extentOf(admin, [old]);
    await admin.deleteTopicRecords({ topic: old, partitions: [{ partition: 0, offset: '5' }] });
  });
  const read = async (topic: string) => {
    const found: string[] = [];
    await readLog(
      brokers,
      await asAdmin(brokers, (admin: Admin) => extentOf(admin, [topic])),
      async (_topic: string, _partition: number, messages: never[]) => {
        for (const message of messages) found.push(lineOf(message));
      },
    );
    return found;
  };
  const kept = await read(old);
  expect(kept).toHaveLength(17);
  const loading = loadTopics(brokers);
  await loading.take(fresh, 0, kept.slice(0, 9).join(''));
  await loading.take(fresh, 0, kept.slice(9).join(''));
  await loading.finish({ [`${fresh}/0`]: 17 });
  await expect(loading.finish({ [`${fresh}/0`]: 18 })).rejects.toThrow('the backup says 18');
  await loading.close();
  const withoutOffset = (line: string) => JSON.parse(line).slice(1);
  expect((await read(fresh)).map(withoutOffset)).toEqual(kept.map(withoutOffset));
  expect([0n, 5n, 6n, 22n, 30n].map((offset) => loading.moved(fresh, 0, offset))).toEqual([0n, 0n, 1n, 17n, 17n]);
});
