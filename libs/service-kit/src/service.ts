import { AccessModule, type Verifier, verifier } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntitySchema } from 'typeorm';
import type { StandardConfig } from './config.js';
import { listen } from './doors.js';
import { KitModule } from './kit.module.js';
import type { Texts } from './locale.js';
import { createLog, type Log, nestLogger } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { observe, requestId } from './observe.js';
import { ProblemFilter } from './problem.filter.js';
import { answersAt } from './readiness.js';
import type { Readiness } from './tokens.js';

const BODY_LIMIT = 1_048_576;

/** What a service is made of. */
export interface ServiceOptions<Config extends StandardConfig = StandardConfig> {
  /** `complaints`; its doors lie below `/api/complaints`. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly config: Config;
  readonly texts: Texts;
  readonly entities?: readonly EntitySchema[];
  /** The consumer for handlers marked `@EventPattern`. */
  readonly events?: { readonly group: string; readonly topics: readonly string[]; readonly inbox?: boolean };
  readonly grpc?: {
    readonly package: string | readonly string[];
    readonly protoPath: string | readonly string[];
    readonly includeDirs?: readonly string[];
  };
  /** Whether the service publishes events; default true. */
  readonly publishes?: boolean;
  /** Bytes of a request's body at most; default 1 MiB. */
  readonly bodyLimit?: number;
  /** What else must be up before it takes requests. */
  readonly readiness?: readonly Readiness[];
  /** In place of identity's keys; tests sign their own. */
  readonly verifier?: Verifier;
  /** In place of a new connection; it is then closed by who gave it. */
  readonly database?: Database;
  /** What is registered with Fastify before the service's own routes. */
  readonly prepare?: (app: NestFastifyApplication, parts: { log: Log; metrics: Metrics }) => void | Promise<void>;
}

/** A service that is assembled and not yet listening. */
export interface AssembledService {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Begins to publish, consume and listen; answers where. */
  listen(): Promise<{ http: string; httpPort: number; grpcPort: number }>;
  close(): Promise<void>;
}

@Module({})
class RootModule {}

const adapterFor = (options: ServiceOptions): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    trustProxy: options.config.TRUSTED_PROXIES,
    requestIdHeader: false,
    genReqId: requestId as never,
    routerOptions: { maxParamLength: 500 },
  });

const openDatabase = ({ config, name, entities }: ServiceOptions): Promise<Database> =>
  Database.open({ url: config.DATABASE_URL, applicationName: name, poolSize: config.DATABASE_POOL_SIZE, entities });

const readinessOf = ({ config, publishes, events, readiness = [] }: ServiceOptions): readonly Readiness[] => {
  const needsBroker = config.KAFKA_BROKERS !== '' && (publishes !== false || events !== undefined);
  return needsBroker ? [answersAt('kafka', config.KAFKA_BROKERS), ...readiness] : readiness;
};

/** Opens the database, builds the Nest application and its doors; nothing listens yet. */
export const assemble = async (options: ServiceOptions): Promise<AssembledService> => {
  const { config, name } = options;
  const log = createLog(name, config.LOG_LEVEL);
  const metrics = createMetrics(name);
  const database = options.database ?? (await openDatabase(options));
  const texts = [options.texts];
  const keys = options.verifier ?? verifier({ jwksUrl: `${config.IDENTITY_URL}/internal/jwks.json` });
  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: RootModule,
      imports: [
        DiscoveryModule,
        AccessModule.forRoot({ verifier: keys }),
        KitModule.forRoot({ database, config, log, metrics, texts, readiness: readinessOf(options) }),
        options.module,
      ],
    },
    adapterFor(options),
    { logger: nestLogger(log), abortOnError: false },
  );
  app.useGlobalFilters(new ProblemFilter(log, texts));
  observe(app, log, metrics);
  await options.prepare?.(app, { log, metrics });
  const stops: (() => Promise<void>)[] = [];
  if (!options.database) stops.push(() => database.close());
  return {
    app,
    database,
    log,
    metrics,
    listen: () => listen(options, { app, database, log, metrics }, stops),
    close: async () => {
      await app.close();
      for (const stop of stops.reverse()) await stop();
    },
  };
};
