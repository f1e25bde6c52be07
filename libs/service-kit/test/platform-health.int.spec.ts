import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runAsSystem } from '@goldkey/access';
import { createTopics, eventsTopic } from '@goldkey/messaging';
import { testProducer } from '@goldkey/messaging/testing';
import { aCaller, eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { allMigrations } from '../src/index.js';
import { type TestService, testService } from '../src/testing/index.js';
import { CreateNote1764000000001, NotesModule, texts } from './notes-service.js';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const topic = eventsTopic(`health${randomUUID().slice(0, 8)}`);
const noted = path.join(mkdtempSync(path.join(tmpdir(), 'goldkey-health-')), 'backup.json');

let database: TestDatabase;
let service: TestService;
beforeAll(async () => {
  await createTopics(brokers, [{ name: topic, partitions: 2 }], quiet);
  database = await testDatabase('notes', { migrations: allMigrations([CreateNote1764000000001 as never]) });
  service = await testService({
    name: 'notes',
    module: NotesModule,
    texts,
    publishes: false,
    database: database.database,
    config: { KAFKA_BROKERS: brokers, BACKUP_RECORD: noted },
  } as never);
});
afterAll(async () => {
  await service?.close();
  await database?.drop();
});

const statement = (sql: string, parameters: unknown[] = []) =>
  runAsSystem('test', () => database.database.statement(sql, parameters));
const read = async () =>
  (await service.request({ url: '/api/notes/platform-health', as: aCaller({ permissions: ['events:replay'] }) })).body;

test('it tells what waits in the outbox, what was written in the last hour, what is parked and how large it is', async () => {
  const row = `INSERT INTO outbox (id, topic, key, type, headers, payload, created_at, sent_at)
    SELECT gen_random_uuid(), 'goldkey.notes.events.v1', 'p', 't', '{}', '{}', now() - $1 * interval '1 minute', $2::timestamptz
    FROM generate_series(1, $3)`;
  await statement(row, [7, null, 3]);
  await statement(row, [58, new Date(), 2]);
  await statement(row, [61, new Date(), 9]);
  const health = await read();
  expect(health).toMatchObject({ service: 'notes', parked: 0, backup: null, waitingRequests: 0 });
  expect(health.outbox.waiting).toBe(3);
  expect(health.outbox.oldestSeconds).toBeGreaterThanOrEqual(420);
  expect(health.written).toHaveLength(12);
  expect(health.written.filter(({ events }: { events: number }) => events > 0)).toEqual([
    { minutesAgo: 60, events: 2 },
    { minutesAgo: 10, events: 3 },
  ]);
  expect(health.databaseBytes).toBeGreaterThan(1_000_000);
});

test('how far a consumer is behind follows from what it has committed, whichever process reads', async () => {
  const producer = await testProducer(brokers, topic);
  await producer.publish(
    ...Array.from({ length: 5 }, () => ({
      id: randomUUID(),
      source: '/test',
      type: 'goldkey.test.thing.done.v1',
      time: '2026-11-01T00:00:00Z',
      propertyid: 'one-key',
      data: {},
    })),
  );
  await producer.close();
  for (const partition of [0, 1])
    await statement('INSERT INTO position (consumer, topic, partition, next_offset) VALUES ($1, $2, $3, 0)', [
      'notes.listen',
      topic,
      partition,
    ]);
  // The answer of the broker is shared for a few seconds.
  await eventually(async () => {
    expect((await read()).consumers).toEqual([{ consumer: 'notes.listen', messages: 5 }]);
  });
});

test('the newest backup is told as it was noted, and a note that cannot be read is none', async () => {
  writeFileSync(noted, JSON.stringify({ at: '2026-11-27T02:30:00.000Z', bytes: 4_000_000, file: '/somewhere' }));
  expect((await read()).backup).toEqual({ at: '2026-11-27T10:30:00+08:00', bytes: 4_000_000 });
  writeFileSync(noted, 'half a not');
  expect((await read()).backup).toBeNull();
});

test('it is for group IT alone', async () => {
  const other = await service.request({
    url: '/api/notes/platform-health',
    as: aCaller({ permissions: ['audit:read'] }),
  });
  expect(other.status).toBe(403);
});
