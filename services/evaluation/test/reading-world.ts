import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Caller, runAsSystem } from '@goldkey/access';
import { instant } from '@goldkey/kernel';
import { type EventEnvelope, protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { builtInRulebook } from '@goldkey/rulebook';
import { allMigrations } from '@goldkey/service-kit';
import { takeFiles } from '@goldkey/service-kit/import';
import { type TestAnswer, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { collected } from '../src/adapters/in/kafka/facts.consumer.js';
import { runningMonth } from '../src/application/queries/months.js';
import { EvaluationModule, judgingOf } from '../src/evaluation.module.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';
import { MONTH, smallOrganisation } from './small-organisation.js';

const PERMISSIONS = ['evaluation:read', 'evaluation:read-people', 'evaluation:export', 'evaluation:operate'];

/** The quality centre: sees all properties and may do everything that this side offers. */
export const centre = aCaller({ subject: 'centre', employeeId: 'e-centre', permissions: PERMISSIONS });
/** The manager of p-1 and p-2. */
export const manager = aCaller({
  subject: 'manager',
  name: '陈经理',
  employeeId: 'e-manager',
  permissions: PERMISSIONS,
  scope: { all: false, properties: ['p-1', 'p-2'] },
});
/** Of the desk of p-1: reads figures, but nobody else's month. */
export const desk = aCaller({
  subject: 'desk',
  name: '李',
  employeeId: 'e-desk',
  permissions: ['evaluation:read'],
  scope: { all: false, properties: ['p-1'] },
});

/** host:port of services that answer. */
export interface Others {
  readonly estates?: string;
  readonly staffing?: string;
}

/** The evaluation with a small organisation whose months are judged. */
export interface ReadingWorld {
  readonly world: TestDatabase;
  readonly service: TestService;
  get(path: string, as: Caller, language?: string): Promise<TestAnswer>;
  tell(events: readonly EventEnvelope[]): Promise<void>;
  /** An event of the property that could not be handled. */
  park(propertyId: string, id: string): Promise<void>;
  close(): Promise<void>;
}

export const readingWorld = async (others: Others = {}): Promise<ReadingWorld> => {
  const world = await testDatabase('evaluation', { migrations: allMigrations(migrations) });
  const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-evaluation-'));
  const service = await testService({
    name: 'evaluation',
    module: EvaluationModule,
    texts,
    publishes: false,
    prepare: takeFiles,
    database: world.database,
    personalData,
    grpc: {
      package: [protoPackage('evaluation'), protoPackage('privacy')],
      protoPath: [protoPath('evaluation'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    // Nobody listens at port 9: names then stay ids, as where the other services are away.
    config: {
      ESTATES_GRPC: others.estates ?? '127.0.0.1:9',
      STAFFING_GRPC: others.staffing ?? '127.0.0.1:9',
      FILES_FOLDER: folder,
    } as object,
  });
  const judging = judgingOf(world.database, builtInRulebook);
  const tell = (events: readonly EventEnvelope[]): Promise<void> =>
    runAsSystem('evaluation', async () => {
      await judging.inTransaction(() => judging.collectFacts.run(events.map((one) => collected(one as never))));
      const waiting = await judging.inTransaction(() => judging.marks.waiting());
      // What lies between the organisation's months and the running one is empty, and left alone to save time.
      const running = runningMonth(instant(Date.now()));
      const wanted = waiting.filter(({ month }) => month <= MONTH || month >= running);
      await judging.assessMonths.run(wanted);
    });
  await tell(smallOrganisation);
  return {
    world,
    service,
    get: (path, as, language = 'zh-CN') => service.request({ url: `/api/evaluation/${path}`, as, language }),
    tell,
    park: async (propertyId, id) => {
      await world.database.statement(
        `INSERT INTO parked (consumer, source, event_id, topic, partition, "offset", type, property_id, headers, payload, error, attempts)
         VALUES ('evaluation.collect-facts', '/goldkey/test', $1, 'goldkey.staffing.events.v1', 0, 7, 'goldkey.staffing.task.filed.v1', $2,
                 '{}', '{', 'data.filedAt is missing', 1)`,
        [id, propertyId],
      );
    },
    close: async () => {
      await service.close();
      await world.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
