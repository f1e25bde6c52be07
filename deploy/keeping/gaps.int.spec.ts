/** Gaps between a service's database and its topic, on real ones: found, told in sentences, and mended where that is safe. */
import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { appendEvents, createTopics, eventsTopic, messagingMigrations, Relay } from '@goldkey/messaging';
import { standardMigrations } from '@goldkey/postgres';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { checkGaps } from './checks/gaps.mjs';
import { asAdmin, extentOf, readLog } from './topic-log.mjs';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const service = `gap${randomUUID().slice(0, 8)}`;
const topic = eventsTopic(service);
type Admin = Parameters<typeof extentOf>[0];

let opened: TestDatabase;
beforeAll(async () => {
  await createTopics(brokers, [{ name: topic, partitions: 2 }], quiet);
  opened = await testDatabase('messaging', {
    migrations: [...standardMigrations, ...messagingMigrations],
    poolSize: 4,
  });
});
afterAll(async () => {
  await opened?.drop();
});

const rows = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
  runAsSystem('test', () => opened.database.statement(sql, parameters));
/** What the check asks of a connection: `query` that answers `rows`. */
const client = { query: async (sql: string, parameters?: unknown[]) => ({ rows: await rows(sql, parameters) }) };

const write = (...ids: string[]) =>
  runAsSystem(service, () =>
    opened.database.transaction((tx) =>
      appendEvents(
        tx,
        service,
        ids.map((id) => ({
          id,
          type: `goldkey.${service}.note.written.v1`,
          subject: id,
          time: '2026-03-05T10:30:00+08:00',
          propertyId: 'p-1',
          data: {},
        })),
      ),
    ),
  );
const unsent = async () => Number((await rows('SELECT count(*) AS n FROM outbox WHERE sent_at IS NULL'))[0]?.['n']);
const published = async () => {
  const relay = new Relay({ database: opened.database, brokers, service, log: quiet });
  relay.start();
  await eventually(async () => expect(await unsent()).toBe(0));
  await relay.stop();
};
const idsOnTopic = async (): Promise<string[]> => {
  const ids: string[] = [];
  await readLog(brokers, await extent(), async (_topic: string, _partition: number, messages: never[]) => {
    for (const { headers } of messages as { headers: Record<string, Buffer> }[]) ids.push(String(headers['ce_id']));
  });
  return ids.sort();
};

interface Found {
  readonly state: string;
  readonly said: string;
  readonly todo?: string;
  readonly facts?: { readonly events?: readonly { readonly id: string }[]; readonly count?: number };
}
const look = (mend = false): Promise<Found[]> =>
  asAdmin(brokers, (admin: Admin) =>
    checkGaps({ clients: new Map([[service, client]]), admin, kafka: brokers, topics: [topic], mend, hours: 1 }),
  );
const extent = (): Promise<{ partition: number; high: bigint }[]> =>
  asAdmin(brokers, (admin: Admin) => extentOf(admin, [topic]));

const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()].sort() as [string, string, string];

test('where database and topic tell of the same past there is no gap', async () => {
  await write(first, second, third);
  await published();
  expect(await look()).toEqual([expect.objectContaining({ state: 'ok' })]);
});

test('a database that is older than what it told is found, with every event that it forgot', async () => {
  await rows('DELETE FROM outbox WHERE id = $1', [third]);
  const [found] = await look();
  expect(found).toMatchObject({ state: 'bad', said: expect.stringContaining('does not remember 1 event') });
  expect(found?.facts?.events?.map(({ id }) => id)).toEqual([third]);
  expect(found?.todo).toContain('later time');
  // Nothing can mend it: no event is taken off a topic, no record is made up.
  expect((await look(true))[0]?.state).toBe('bad');
});

test('a topic that lost what was published is found, and gets it again from the outbox', async () => {
  const partitions = (await extent()).map(({ partition, high }) => ({ partition, offset: String(high) }));
  await asAdmin(brokers, async (admin: Admin) => {
    await extentOf(admin, [topic]); // The client wants to have asked for the topic before.
    await admin.deleteTopicRecords({ topic, partitions });
  });
  expect(await look()).toEqual([
    expect.objectContaining({
      state: 'bad',
      said: expect.stringContaining('lacks 2 events'),
      facts: { service, count: 2 },
    }),
  ]);
  expect(await unsent()).toBe(0);
  expect(await look(true)).toEqual([expect.objectContaining({ state: 'look' })]);
  await published();
  expect(await idsOnTopic()).toEqual([first, second]);
  expect(await look()).toEqual([expect.objectContaining({ state: 'ok' })]);
});

test('a consumer beyond the end of its topic is found, and begins again', async () => {
  await rows(
    'INSERT INTO position (consumer, topic, partition, next_offset) VALUES ($1, $2, 0, 1000), ($1, $2, 1, 0)',
    ['gap.listen', topic],
  );
  expect(await look()).toEqual([
    expect.objectContaining({ state: 'bad', said: expect.stringContaining('gap.listen stands beyond the end') }),
  ]);
  expect(await look(true)).toEqual([expect.objectContaining({ state: 'look' })]);
  expect(await rows('SELECT next_offset FROM position')).toEqual([{ next_offset: '0' }, { next_offset: '0' }]);
  expect(await look()).toEqual([expect.objectContaining({ state: 'ok' })]);
});
