import { runAsSystem } from '@goldkey/access';
import { connectEvents, outboxState, parkedCount, Relay, useTracing } from '@goldkey/messaging';
import { type Database, forgetOldKeys } from '@goldkey/postgres';
import { type MicroserviceOptions, Transport } from '@nestjs/microservices';
import { eventTracing } from './event-tracing.js';
import { messagingMetrics } from './events-metrics.js';
import { freePort } from './free-port.js';
import { actAsService, loaderOptions, MAX_HEADER_BYTES } from './grpc.js';
import { answeringCredentials } from './grpc-security.js';
import type { Log } from './log.js';
import { brokersOf } from './secured-connections.js';
import type { AssembledService, ServiceOptions } from './service-options.js';
import { serviceTokens } from './service-token.js';

type Parts = Pick<AssembledService, 'app' | 'database' | 'log' | 'metrics'>;

/** How often a service states up to which instant it has published everything. */
const MARKS_EVERY_MS = 15_000;
const FORGET_EVERY_MS = 6 * 3_600_000;

const connectGrpc = async (options: ServiceOptions, { app }: Parts): Promise<number> => {
  const { HTTP_HOST, GRPC_PORT } = options.config;
  if (!options.grpc) return GRPC_PORT;
  // gRPC does not tell which port it took, so it is chosen before.
  const port = GRPC_PORT === 0 ? await freePort(HTTP_HOST) : GRPC_PORT;
  app.connectMicroservice<MicroserviceOptions>(
    {
      transport: Transport.GRPC,
      options: {
        package: [options.grpc.package].flat() as string[],
        protoPath: [options.grpc.protoPath].flat() as string[],
        url: `${HTTP_HOST}:${port}`,
        credentials: answeringCredentials(),
        loader: { ...loaderOptions, includeDirs: [...(options.grpc.includeDirs ?? [])] },
        channelOptions: { 'grpc.max_metadata_size': MAX_HEADER_BYTES },
        gracefulShutdown: true,
      },
    },
    { inheritAppConfig: true },
  );
  return port;
};

const startRelay = (options: ServiceOptions, { database, log, metrics }: Parts): Relay | undefined => {
  if (options.publishes === false) return undefined;
  const relay = new Relay({
    database,
    brokers: brokersOf(options.config),
    service: options.name,
    log,
    metrics: messagingMetrics(metrics),
    marksEveryMs: MARKS_EVERY_MS,
  });
  relay.start();
  return relay;
};

/** What is asked of the database only when somebody scrapes. A database that is away leaves the last figures standing. */
const watchDatabase = (options: ServiceOptions, { database, metrics, log }: Parts): void => {
  const asked = async (): Promise<void> => {
    const pool = database.pool();
    for (const state of ['total', 'idle', 'waiting'] as const) metrics.connections.set({ state }, pool[state]);
    metrics.parkedNow.set(await parkedCount(database));
    if (options.publishes === false) return;
    const { unsent, oldestAgeSeconds } = await outboxState(database);
    metrics.outboxWaiting.set(unsent);
    metrics.outboxOldest.set(oldestAgeSeconds);
  };
  metrics.onScrape(() =>
    asked().catch((error: unknown) => log.warn({ err: error }, 'the database could not be measured')),
  );
};

const forgetKeys = (name: string, database: Database, log: Log): NodeJS.Timeout =>
  setInterval(() => {
    // What is not forgotten now is forgotten by the next round.
    runAsSystem(name, () => database.transaction((tx) => forgetOldKeys(tx))).catch((error: unknown) =>
      log.warn({ err: error }, 'old idempotency keys were not forgotten'),
    );
  }, FORGET_EVERY_MS).unref();

/** Opens every door of an assembled service. `stops` takes what is to be ended, last first. */
export const listen = async (
  options: ServiceOptions,
  parts: Parts,
  stops: (() => Promise<void>)[],
): Promise<{ http: string; httpPort: number; grpcPort: number }> => {
  const { app, database, log, metrics } = parts;
  const { config, name } = options;
  useTracing(eventTracing);
  const { SERVICE_CLIENT_SECRET: secret, IDENTITY_URL: identityUrl } = config;
  if (secret !== undefined) actAsService(serviceTokens({ name, secret, identityUrl }));
  const grpcPort = await connectGrpc(options, parts);
  if (options.events) {
    connectEvents(app, {
      database,
      brokers: brokersOf(config),
      service: name,
      log,
      metrics: messagingMetrics(metrics),
      ...options.events,
      group: `${config.KAFKA_GROUP_PREFIX ?? ''}${options.events.group}`,
    });
  }
  await app.startAllMicroservices();
  const relay = startRelay(options, parts);
  if (relay) stops.push(() => relay.stop());
  const background = options.background?.(app);
  background?.start();
  if (background) stops.push(() => background.stop());
  watchDatabase(options, parts);
  const timer = forgetKeys(name, database, log);
  stops.push(async () => clearInterval(timer));
  await app.listen(config.HTTP_PORT, config.HTTP_HOST);
  const http = await app.getUrl();
  return { http, httpPort: Number(new URL(http).port), grpcPort };
};
