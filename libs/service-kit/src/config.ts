import { securedConnections } from './secured-connections.js';
import {
  type ConfigDefinition,
  ConfigError,
  type ConfigOf,
  integer,
  oneOf,
  optional,
  optionalSecret,
  port,
  type Settings,
  secretUrl,
  text,
  url,
} from './settings.js';

/** The file named by `--openapi`: the process only describes its service, and needs no settings to do so. */
export const describing = (argv: readonly string[] = process.argv): string | undefined => {
  const at = argv.indexOf('--openapi');
  return at < 0 ? undefined : argv[at + 1];
};

const SAMPLE = 'http://127.0.0.1:9';

/** Declares a service's settings. The result reads them all and throws one {@link ConfigError} that names every fault. */
export const defineConfig = <S extends Settings>(settings: S): ConfigDefinition<S> => {
  // The one reader of the environment: config.ts of each service calls this function.
  const read = (environment: Readonly<Record<string, string | undefined>> = process.env): ConfigOf<S> => {
    const faults: string[] = [];
    const values: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(settings)) {
      try {
        values[name] = setting.read(environment[name]);
      } catch (error) {
        if (environment === process.env && describing() !== undefined) values[name] = SAMPLE;
        else faults.push(`${name} ${(error as Error).message} (${setting.description})`);
      }
    }
    if (faults.length > 0) throw new ConfigError(faults);
    return values as ConfigOf<S>;
  };
  return Object.assign(read, { settings });
};

/** What every service is told. */
export const standardConfig = {
  HTTP_HOST: text('127.0.0.1', 'address that HTTP and gRPC listen on'),
  HTTP_PORT: port(0, 'port of HTTP; 0 takes a free one'),
  GRPC_PORT: port(0, 'port of gRPC; 0 takes a free one'),
  DATABASE_URL: secretUrl('PostgreSQL of this service, as the role that owns no table'),
  DATABASE_POOL_SIZE: integer(10, { min: 2, max: 100 }, 'connections to PostgreSQL at most'),
  KAFKA_BROKERS: text('127.0.0.1:9092', 'comma-separated host:port'),
  ...securedConnections,
  KAFKA_GROUP_PREFIX: optional('put before the consumer group, where several installations read the same topics'),
  BACKUP_RECORD: optional('file in which the newest backup of a copy on one machine is noted; shown to group IT'),
  IDENTITY_URL: url('http://127.0.0.1:3001', "identity's own address, for its signing keys"),
  SERVICE_CLIENT_SECRET: optionalSecret(
    "this service's own secret at the built-in issuer, for what it asks of others by itself",
  ),
  TRUSTED_PROXIES: text('loopback', 'addresses or networks whose X-Forwarded-For is believed, separated by commas'),
  DRAIN_SECONDS: integer(0, { min: 0, max: 120 }, 'for so long a service that is told to end still takes requests'),
  PUBLIC_URL: url('http://127.0.0.1:8080', 'address of the console as browsers see it'),
  LOG_LEVEL: oneOf(['info', 'debug', 'warn', 'error', 'silent'], 'least level that is logged'),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional('OpenTelemetry collector; without it no traces are made'),
} as const;

/** The values of {@link standardConfig}. */
export type StandardConfig = ConfigOf<typeof standardConfig>;
