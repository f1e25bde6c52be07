import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { appendEvents, type NewEvent, parkedEvents, Relay } from '@goldkey/messaging';
import { testTopics } from '@goldkey/messaging/testing';
import type { AssembledService } from '@goldkey/service-kit';
import { allMigrations } from '@goldkey/service-kit';
import { testService } from '@goldkey/service-kit/testing';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { AssessDirtyMonthsJob } from '../src/adapters/in/clock/assess-dirty-months.job.js';
import { EvaluationModule } from '../src/evaluation.module.js';
import { migrations } from '../src/migrations.js';
import { texts } from '../src/texts/index.js';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
/** A publisher and topic of this file's own: others may use the platform's at the same time. */
const publisher = `told${randomUUID().slice(0, 8)}`;
const topic = `goldkey.${publisher}.events.v1`;
const run = randomUUID().slice(0, 8);
const propertyId = `p-${run}`;

let there: TestDatabase;
let here: TestDatabase;
let relay: Relay;
let service: AssembledService;

const platform = {
  ESTATES_GRPC: '127.0.0.1:9',
  STAFFING_GRPC: '127.0.0.1:9',
  RULEBOOK_FILE: undefined,
};

beforeAll(async () => {
  const topics = [topic, 'goldkey.evaluation.dlq.v1', 'goldkey.evaluation.events.v1'];
  await testTopics(brokers, topics);
  there = await testDatabase('told', { migrations: allMigrations([]) });
  here = await testDatabase('evaluation', { migrations: allMigrations(migrations), poolSize: 6 });
  relay = new Relay({ database: there.database, brokers, service: publisher, log: quiet });
  relay.start();
  service = await testService({
    name: 'evaluation',
    module: EvaluationModule,
    texts,
    database: here.database,
    config: { ...platform, KAFKA_BROKERS: brokers },
    events: { group: `evaluation.test-${run}`, topics: [topic], inbox: false },
    background: (app) => app.get(AssessDirtyMonthsJob),
  });
  await service.listen();
});
afterAll(async () => {
  await service?.close();
  await relay?.stop();
  await there?.drop();
  await here?.drop();
});

const publish = (...events: NewEvent[]) =>
  runAsSystem('told', () => there.database.transaction((tx) => appendEvents(tx, publisher, events)));

const query = <R>(sql: string): Promise<R[]> =>
  runAsSystem('evaluation.test', () => here.database.transaction((tx) => tx.query<R>(sql, [propertyId])));

const complaint = (n: number): NewEvent => ({
  type: 'goldkey.complaints.complaint.received.v1',
  subject: `c-${n}`,
  time: '2026-08-03T10:30:00+08:00',
  propertyId,
  correlationId: 'correlation-1',
  data: {
    complaintId: `c-${n}`,
    propertyId,
    departmentId: 'd-1',
    category: 'noise',
    major: false,
    inScope: true,
    receivedAt: '2026-08-03T10:30:00+08:00',
  },
});
const closed = (n: number): NewEvent => ({
  type: 'goldkey.complaints.complaint.closed.v1',
  subject: `c-${n}`,
  time: '2026-08-04T10:30:00+08:00',
  propertyId,
  data: { complaintId: `c-${n}`, propertyId, closedAt: '2026-08-04T10:30:00+08:00' },
});
const registered: NewEvent = {
  type: 'goldkey.estates.property.registered.v1',
  subject: propertyId,
  time: '2026-07-01T08:00:00+08:00',
  propertyId,
  data: { propertyId, name: '测试', unitId: 'u-1', serviceStart: '2026-08-01', households: 10 },
};

/** The closing rate of August as pages read it. */
const closing = async (): Promise<unknown> => {
  const [row] = await query<{ closing: unknown }>(
    `SELECT rates->'closing' AS closing FROM property_month WHERE property_id = $1 AND month = '2026-08'`,
  );
  return row?.closing;
};
const expectClosing = (numerator: string, denominator: string) =>
  eventually(async () => expect(await closing()).toEqual({ numerator, denominator }), 20_000);

test('what is told on a topic shows in the figures by itself', async () => {
  await publish(registered, complaint(1), complaint(2));
  await expectClosing('0', '2');
  await publish(closed(2));
  await expectClosing('1', '2');
});

test('an event is kept as it came, with who and what caused it', async () => {
  const [row] = await query<{ event: object }>(
    `SELECT event FROM fact WHERE property_id = $1 AND event->>'subject' = 'c-1'`,
  );
  const { type, time, subject, data, correlationId } = complaint(1);
  expect(row?.event).toMatchObject({
    specversion: '1.0',
    source: `/goldkey/${publisher}`,
    type,
    time,
    subject,
    data,
    correlationid: correlationId,
    propertyid: propertyId,
  });
});

test('a poison event is set aside and the ones beside it are handled', async () => {
  const { data, ...envelope } = complaint(3);
  const poison = { ...envelope, data: { ...(data as object), receivedAt: 'yesterday' } };
  await publish(poison, complaint(4), { ...closed(4), type: 'goldkey.complaints.complaint.closed.v2' }, closed(4));
  await expectClosing('2', '3');
  expect((await parkedEvents(here.database)).map(({ error }) => error.split('\n')[0]).sort()).toEqual([
    expect.stringContaining('closed.v2 is a version that nothing here reads'),
    expect.stringContaining('data.receivedAt must be an RFC 3339 instant with offset'),
  ]);
});

test('an event of a type that nobody knows is kept and changes nothing', async () => {
  const unknown = { ...complaint(5), type: 'goldkey.complaints.moon.risen.v1', subject: 'moon' };
  await publish(unknown, closed(1));
  await expectClosing('3', '3');
  expect(await query(`SELECT type FROM fact WHERE property_id = $1 AND event->>'subject' = 'moon'`)).toEqual([
    { type: 'goldkey.complaints.moon.risen.v1' },
  ]);
});
