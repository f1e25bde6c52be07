import { randomUUID } from 'node:crypto';
import { runAsSystem } from '@goldkey/access';
import { appendEvents, Relay } from '@goldkey/messaging';
import { testTopics } from '@goldkey/messaging/testing';
import type { AssembledService } from '@goldkey/service-kit';
import { allMigrations } from '@goldkey/service-kit';
import { testService } from '@goldkey/service-kit/testing';
import { eventually, type TestDatabase, testDatabase } from '@goldkey/testing';
import { AssessDirtyMonthsJob } from '../src/adapters/in/clock/assess-dirty-months.job.js';
import { appealDecided } from '../src/adapters/out/appeal-events.js';
import { EvaluationModule } from '../src/evaluation.module.js';
import { migrations } from '../src/migrations.js';
import { texts } from '../src/texts/index.js';

const brokers = process.env['GOLDKEY_TEST_KAFKA'] ?? '';
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const run = randomUUID().slice(0, 8);
/** A topic of this file's own: the evaluation hears its own news as it hears everybody's. */
const publisher = `news${run}`;
const topic = `goldkey.${publisher}.events.v1`;
const propertyId = `p-${run}`;
const departmentId = `d-${run}`;

const platform = { ESTATES_GRPC: '127.0.0.1:9', STAFFING_GRPC: '127.0.0.1:9', RULEBOOK_FILE: undefined };

let here: TestDatabase;
let relay: Relay;
let service: AssembledService;

beforeAll(async () => {
  const topics = [topic, 'goldkey.evaluation.dlq.v1', 'goldkey.evaluation.events.v1'];
  await testTopics(brokers, topics);
  here = await testDatabase('evaluation', { migrations: allMigrations(migrations), poolSize: 6 });
  relay = new Relay({ database: here.database, brokers, service: publisher, log: quiet });
  relay.start();
  service = await testService({
    name: 'evaluation',
    module: EvaluationModule,
    texts,
    publishes: false,
    database: here.database,
    config: { ...platform, KAFKA_BROKERS: brokers },
    events: { group: `evaluation.test-${run}`, topics: [topic], inbox: false, together: true, marks: true },
    background: (app) => app.get(AssessDirtyMonthsJob),
  });
  await service.listen();
});
afterAll(async () => {
  await service?.close();
  await relay?.stop();
  await here?.drop();
});

const tell = (...events: Parameters<typeof appendEvents>[2]) =>
  runAsSystem('news', () => here.database.transaction((tx) => appendEvents(tx, publisher, events)));

/** The indicator of appeals on the department's card of March. */
const upheldOnCard = async (): Promise<string | undefined> => {
  const [row] = await runAsSystem('evaluation.test', () =>
    here.database.transaction((tx) =>
      tx.query<{ scorecard: { indicators: { id: string; value: string }[] } | null }>(
        `SELECT scorecard FROM subject_month WHERE month = '2026-03' AND subject_id = $1`,
        [departmentId],
      ),
    ),
  );
  return row?.scorecard?.indicators.find(({ id }) => id === 'J-08')?.value;
};

const decided = (n: number, upheld: boolean) =>
  appealDecided(
    {
      appealId: `appeal-${n}-${run}`,
      entryId: 'line',
      propertyId,
      departmentId,
      month: '2026-03' as never,
      subjectKind: 'employee',
      subjectId: 'e-1',
      filedBy: 'e-1',
      filedAt: Date.parse('2026-03-10T09:00:00+08:00') as never,
      reason: 'It was done.',
      evidence: [],
      state: upheld ? 'upheld' : 'rejected',
      decidedBy: 'e-9',
      decidedAt: Date.parse('2026-03-12T09:00:00+08:00') as never,
      reasons: 'So it was.',
    },
    'Asia/Shanghai',
  );

test('a decided appeal travels as news of the evaluation itself and counts on the card of the department (J-08)', async () => {
  await tell(
    {
      type: 'goldkey.estates.property.registered.v1',
      subject: propertyId,
      time: '2026-01-01T08:00:00+08:00',
      propertyId,
      data: { propertyId, name: '测试', unitId: 'u-1', serviceStart: '2026-01-01', households: 10 },
    },
    {
      type: 'goldkey.staffing.unit.defined.v1',
      subject: departmentId,
      time: '2026-01-01T08:00:00+08:00',
      propertyId,
      data: { unitId: departmentId, kind: 'department', name: '客服部', propertyId },
    },
    ...decided(1, true),
  );
  await eventually(async () => expect(await upheldOnCard()).toBe('1'), 40_000);
  await tell(...decided(2, false), ...decided(3, true));
  await eventually(async () => expect(await upheldOnCard()).toBe('2'), 40_000);
});
