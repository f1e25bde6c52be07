import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { appendEvents, type NewEvent, Relay } from '@goldkey/messaging';
import { testTopics } from '@goldkey/messaging/testing';
import { allMigrations } from '@goldkey/service-kit';
import { type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { AssessDirtyMonthsJob } from '../src/adapters/in/clock/assess-dirty-months.job.js';
import { CollectFacts } from '../src/application/collect-facts.js';
import { EvaluationModule } from '../src/evaluation.module.js';
import { migrations } from '../src/migrations.js';
import { texts } from '../src/texts/index.js';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const run = randomUUID().slice(0, 8);
/** A publisher and topic of this file's own: others may use the platform's at the same time. */
const publisher = `told${run}`;
const topic = `goldkey.${publisher}.events.v1`;
const propertyId = `p-${run}`;
const it = aCaller({ permissions: ['events:replay'] });

let there: TestDatabase;
let here: TestDatabase;
let relay: Relay;
let service: TestService;

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
    config: {
      ...{ ESTATES_GRPC: '127.0.0.1:9', STAFFING_GRPC: '127.0.0.1:9', RULEBOOK_FILE: undefined },
      KAFKA_BROKERS: brokers,
    },
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

const registered: NewEvent = {
  type: 'goldkey.estates.property.registered.v1',
  subject: propertyId,
  time: '2026-07-01T08:00:00+08:00',
  propertyId,
  data: { propertyId, name: '测试', unitId: 'u-1', serviceStart: '2026-08-01', households: 10 },
};
const complaint = (id: string): NewEvent => ({
  type: 'goldkey.complaints.complaint.received.v1',
  subject: id,
  time: '2026-08-03T10:30:00+08:00',
  propertyId,
  data: {
    complaintId: id,
    propertyId,
    departmentId: 'd-1',
    category: 'noise',
    major: false,
    inScope: true,
    receivedAt: '2026-08-03T10:30:00+08:00',
  },
});

/** How many complaints of August the figures count. */
const received = async (): Promise<string | undefined> => {
  const [row] = await runAsSystem('test', () =>
    here.database.transaction((tx) =>
      tx.query<{ count: string }>(
        `SELECT rates->'closing'->>'denominator' AS count FROM property_month WHERE property_id = $1 AND month = '2026-08'`,
        [propertyId],
      ),
    ),
  );
  return row?.count;
};
const showsReceived = (count: string) => eventually(async () => expect(await received()).toBe(count), 40_000);

const parked = async () => (await service.request({ url: '/api/evaluation/parked-events', as: it })).body.items;
const replay = async (key: string) => {
  const body = { keys: [key] };
  const url = '/api/evaluation/parked-events/replay';
  return (await service.request({ method: 'POST', url, as: it, body })).body;
};

/** A release with a bug in one complaint, until it is mended. */
const withBug = (id: string) => {
  const { run: sound } = CollectFacts.prototype;
  return jest.spyOn(CollectFacts.prototype, 'run').mockImplementation(function (this: CollectFacts, events) {
    if (JSON.stringify(events).includes(`"${id}"`)) return Promise.reject(new TypeError(`a bug in ${id}`));
    return sound.call(this, events);
  });
};

test('a poison event is set aside; mended and replayed, it appears in the figures, once', async () => {
  const bug = withBug('poison');
  await publish(registered, complaint('before'), complaint('poison'), complaint('after'));
  await showsReceived('2');
  const [line, ...others] = await eventually(async () => {
    const lines = await parked();
    expect(lines).not.toEqual([]);
    return lines;
  });
  expect(others).toEqual([]);
  expect(line).toMatchObject({ type: complaint('poison').type, propertyId, reason: 'TypeError: a bug in poison' });

  expect(await replay(line.key)).toEqual({ asked: 1 });
  await eventually(async () => {
    expect(await parked()).toEqual([expect.objectContaining({ waitsForReplay: false, attempts: line.attempts + 1 })]);
  }, 40_000);
  expect(await received()).toBe('2');

  bug.mockRestore();
  expect(await replay(line.key)).toEqual({ asked: 1 });
  await showsReceived('3');
  expect(await parked()).toEqual([]);
  expect(await replay(line.key)).toEqual({ asked: 0 });

  await publish(complaint('later'));
  await showsReceived('4');
}, 180_000);
