import { randomBytes } from 'node:crypto';
import { AccessModule, type Verifier, verifier } from '@goldkey/access';
import { connectEvents, outboxState, Relay } from '@goldkey/messaging';
import { Database } from '@goldkey/postgres';
import { type DynamicModule, type INestMicroservice, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { type MicroserviceOptions, Transport } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import type { EntitySchema } from 'typeorm';
import type { StandardConfig } from './config.js';
import { messagingMetrics } from './events-metrics.js';
import { loaderOptions } from './grpc.js';
import { KitModule } from './kit.module.js';
import { localeOf, type Texts } from './locale.js';
import { createLog, type Log, nestLogger } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { openApiOf } from './openapi.js';
import { ProblemFilter } from './problem.filter.js';
import { inLocale } from './request-locale.js';
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
    trustProxy: 'loopback',
    requestIdHeader: false,
    genReqId: (request: { headers: Record<string, unknown> }) => {
      const parent = /^00-([0-9a-f]{32})-/.exec(String(request.headers['traceparent'] ?? ''))?.[1];
      return parent ?? randomBytes(16).toString('hex');
    },
    routerOptions: { maxParamLength: 500 },
  });

/** One log line and one measurement a request; probes and scrapes are not worth a line. */
const observe = (app: NestFastifyApplication, log: Log, metrics: Metrics): void => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, _reply: unknown, done: () => void) => {
    inLocale(localeOf(request.headers['accept-language']), done);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions?.url ?? 'unknown';
    const seconds = reply.elapsedTime / 1000;
    metrics.requests.observe({ route, method: request.method, status: String(reply.statusCode) }, seconds);
    if (route.startsWith('/health') || route === '/metrics') return;
    log.info(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime), trace: request.id },
      'answered',
    );
  });
};

/** Opens the database, builds the Nest application and its doors; nothing listens yet. */
export const assemble = async (options: ServiceOptions): Promise<AssembledService> => {
  const { config, name } = options;
  const log = createLog(name, config.LOG_LEVEL);
  const metrics = createMetrics(name);
  const database =
    options.database ??
    (await Database.open({
      url: config.DATABASE_URL,
      applicationName: name,
      poolSize: config.DATABASE_POOL_SIZE,
      entities: options.entities,
    }));
  const texts = [options.texts];
  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: RootModule,
      imports: [
        DiscoveryModule,
        AccessModule.forRoot({
          verifier: options.verifier ?? verifier({ jwksUrl: `${config.IDENTITY_URL}/internal/jwks.json` }),
        }),
        KitModule.forRoot({ database, config, log, metrics, texts, readiness: options.readiness ?? [] }),
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

type Parts = Pick<AssembledService, 'app' | 'database' | 'log' | 'metrics'>;

const connectGrpc = (options: ServiceOptions, { app }: Parts): INestMicroservice | undefined => {
  if (!options.grpc) return undefined;
  const { HTTP_HOST, GRPC_PORT } = options.config;
  return app.connectMicroservice<MicroserviceOptions>(
    {
      transport: Transport.GRPC,
      options: {
        package: [options.grpc.package].flat() as string[],
        protoPath: [options.grpc.protoPath].flat() as string[],
        url: `${HTTP_HOST}:${GRPC_PORT}`,
        loader: { ...loaderOptions, includeDirs: [...(options.grpc.includeDirs ?? [])] },
      },
    },
    { inheritAppConfig: true },
  );
};

const startRelay = (options: ServiceOptions, { database, log, metrics }: Parts): Relay | undefined => {
  if (options.publishes === false) return undefined;
  const relay = new Relay({
    database,
    brokers: options.config.KAFKA_BROKERS,
    service: options.name,
    log,
    metrics: messagingMetrics(metrics),
  });
  relay.start();
  return relay;
};

/** How far the outbox is behind, asked when somebody scrapes. */
const watchOutbox = (options: ServiceOptions, { database, metrics }: Parts): void => {
  if (options.publishes === false) return;
  Object.assign(metrics.outboxOldest, {
    collect: async () => {
      const state = await outboxState(database);
      metrics.outboxWaiting.set(state.unsent);
      metrics.outboxOldest.set(state.oldestAgeSeconds);
    },
  });
};

const listen = async (options: ServiceOptions, parts: Parts, stops: (() => Promise<void>)[]) => {
  const { app, database, log, metrics } = parts;
  const { config, name } = options;
  connectGrpc(options, parts);
  if (options.events) {
    connectEvents(app, {
      database,
      brokers: config.KAFKA_BROKERS,
      service: name,
      log,
      metrics: messagingMetrics(metrics),
      ...options.events,
    });
  }
  const fastify = app.getHttpAdapter().getInstance();
  let document: unknown;
  fastify.get(`/api/${name}/openapi.json`, (_request, reply) => {
    document ??= openApiOf(app, name);
    void reply.send(document);
  });
  await app.startAllMicroservices();
  const relay = startRelay(options, parts);
  if (relay) stops.push(() => relay.stop());
  watchOutbox(options, parts);
  await app.listen(config.HTTP_PORT, config.HTTP_HOST);
  const http = await app.getUrl();
  return { http, httpPort: Number(new URL(http).port), grpcPort: config.GRPC_PORT };
};

const STOP_WITHIN_MS = 20_000;

/** Starts the service and stops it in order on SIGTERM or SIGINT. A fault at the start ends the process with a sentence. */
export const start = async (options: ServiceOptions): Promise<void> => {
  const service = await assemble(options);
  const { log } = service;
  const end = (code: number): never => process.exit(code);
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => end(1), STOP_WITHIN_MS).unref();
    service.close().then(
      () => end(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        end(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'an error nobody waited for');
    end(1);
  });
  const { http } = await service.listen();
  log.info({ http }, 'listening');
};
