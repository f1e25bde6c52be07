import { AccessModule, verifier } from '@goldkey/access';
import { Database } from '@goldkey/postgres';
import { Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { listen } from './doors.js';
import { drainable } from './draining.js';
import { MAX_HEADER_BYTES } from './grpc.js';
import { secureGrpc } from './grpc-security.js';
import { KitModule } from './kit.module.js';
import { createLog, nestLogger } from './log.js';
import { createMetrics } from './metrics.js';
import { observe, requestId } from './observe.js';
import { openApiOf } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { answersAt } from './readiness.js';
import { grpcFilesOf } from './secured-connections.js';
import type { AssembledService, ServiceOptions } from './service-options.js';
import type { Readiness } from './tokens.js';

const BODY_LIMIT = 1_048_576;

@Module({})
class RootModule {}

const adapterFor = (options: ServiceOptions): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    // What comes over a kept connection while the service ends is answered, and the connection closed: nobody meets a 503 for that.
    return503OnClosing: false,
    trustProxy: options.config.TRUSTED_PROXIES,
    // A token names every property that its person sees: two thousand of them are 80 KiB.
    http: { maxHeaderSize: MAX_HEADER_BYTES },
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

/** Without a finished document it is made at the first question, when all doors are known. */
const showOpenApi = (app: NestFastifyApplication, { name, openApi }: ServiceOptions): void => {
  let document = openApi;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get(`/api/${name}/openapi.json`, async () => {
    document ??= openApiOf(app, name);
    return document;
  });
};

/** Opens the database, builds the Nest application and its doors; nothing listens yet. */
export const assemble = async (options: ServiceOptions): Promise<AssembledService> => {
  const { config, name } = options;
  secureGrpc(grpcFilesOf(config));
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
        KitModule.forRoot({
          ...{ name, database, config, log, metrics, texts, personalData: options.personalData },
          readiness: readinessOf(options),
        }),
        options.module,
      ],
    },
    adapterFor(options),
    { logger: nestLogger(log), abortOnError: false },
  );
  app.useGlobalFilters(new ProblemFilter(log, texts));
  observe(app, log, metrics);
  showOpenApi(app, options);
  const drain = drainable(app.getHttpAdapter().getInstance() as unknown as FastifyInstance);
  await options.prepare?.(app, { log, metrics });
  const stops: (() => Promise<void>)[] = [];
  if (!options.database) stops.push(() => database.close());
  return {
    app,
    database,
    log,
    metrics,
    listen: () => listen(options, { app, database, log, metrics }, stops),
    drain,
    close: async () => {
      await app.close();
      for (const stop of stops.reverse()) await stop();
    },
  };
};
