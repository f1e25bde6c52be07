import type { Caller } from '@goldkey/access';
import { type Instant, parseInstant } from '@goldkey/kernel';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { testService } from '@goldkey/service-kit/testing';
import { appealStore } from '../src/adapters/out/postgres/appeal.store.js';
import { outageStore } from '../src/adapters/out/postgres/outage.store.js';
import { DecideAppeal } from '../src/application/decide-appeal.js';
import { DecideOutage, type DecideOutageCommand } from '../src/application/decide-outage.js';
import { DeclareOutage, type DeclareOutageCommand } from '../src/application/declare-outage.js';
import { FileAppeal } from '../src/application/file-appeal.js';
import { EvaluationModule } from '../src/evaluation.module.js';
import { texts } from '../src/texts/index.js';
import type { EvaluationWorld } from './evaluation-world.js';

/** Declares and decides outages, by the world's clock. */
export const outagesIn = (world: EvaluationWorld) => {
  const clock = { now: () => world.clock.now() as Instant };
  const store = outageStore(world.opened.database);
  type Told = Omit<DeclareOutageCommand, 'from' | 'until'> & { readonly from: string; readonly until: string };
  return {
    declare: ({ from, until, ...told }: Told) =>
      world.asSystem(() =>
        new DeclareOutage(store, clock).run({ ...told, from: parseInstant(from), until: parseInstant(until) }),
      ),
    decide: (command: DecideOutageCommand) => world.asSystem(() => new DecideOutage(store, clock).run(command)),
  };
};

/** Files and decides appeals, by the world's clock. */
export const appealsIn = (world: EvaluationWorld) => {
  const clock = { now: () => world.clock.now() as Instant };
  const store = appealStore(world.opened.database);
  return {
    file: (appealId: string, entryId: string, by: string) =>
      world.asSystem(() =>
        new FileAppeal(store, clock).run({ appealId, entryId, by, reason: 'It was another place.', evidence: [] }),
      ),
    uphold: (appealId: string) =>
      world.asSystem(() =>
        new DecideAppeal(store, clock).run({ appealId, by: 'e-judge', selves: [], upheld: true, reasons: 'It was.' }),
      ),
  };
};

/** The doors of the service on the world's database; they go by the real clock. */
export const doorsOf = async (world: EvaluationWorld, settings: object = {}) => {
  const service = await testService({
    name: 'evaluation',
    module: EvaluationModule,
    texts,
    publishes: false,
    database: world.opened.database,
    grpc: { package: protoPackage('evaluation'), protoPath: protoPath('evaluation'), includeDirs: [protoRoot] },
    config: { ESTATES_GRPC: '127.0.0.1:9', STAFFING_GRPC: '127.0.0.1:9', ...settings } as object,
  });
  let count = 0;
  return {
    service,
    get: (path: string, as: Caller) => service.request({ url: `/api/evaluation/${path}`, as }),
    post: (path: string, body: object, as: Caller) => {
      count += 1;
      const headers = { 'idempotency-key': `world-${count}` };
      return service.request({ method: 'POST', url: `/api/evaluation/${path}`, as, body, headers });
    },
    close: () => service.close(),
  };
};
