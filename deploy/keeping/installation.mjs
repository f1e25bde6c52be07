/** The stores of a local copy: those that run, or started for as long as they are needed. Its folder is GOLDKEY_HOME's. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { home } from '../local/folders.mjs';
import { startKafka } from '../local/kafka.mjs';
import { startPostgres } from '../local/postgres.mjs';
import { isOurs, Obstacle } from '../local/processes.mjs';
import { readState } from '../local/settings.mjs';

export const postgresFolder = join(home, 'postgres');
export const kafkaFolder = join(home, 'kafka');
export const filesFolder = join(home, 'files');

/** Whether the platform of this copy runs, or only its data is there. */
export const platformRuns = () => {
  const { starter } = readState();
  return starter !== undefined && isOurs(starter, 'node');
};

/** The address of the superuser on the running server of this copy. */
const superuserUrl = (port) => {
  const password = readFileSync(join(postgresFolder, 'password'), 'utf8').trim();
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
};

const running = () => {
  const { ports = {}, postgresPid, kafkaPid, brokers } = readState();
  return {
    postgres: isOurs(postgresPid, join(postgresFolder, 'data')) ? superuserUrl(ports.postgres) : undefined,
    kafka: isOurs(kafkaPid, join(kafkaFolder, 'server.properties')) ? brokers : undefined,
    ports,
  };
};

/**
 * Calls `work` with `{ postgres, kafka }` (the superuser's url, host:port). What does not run is started at the port of the
 * last start and stopped afterwards. Throws an {@link Obstacle} where there is no copy.
 */
export const withStores = async ({ say, make = false }, work) => {
  if (!make && !existsSync(join(postgresFolder, 'data', 'PG_VERSION')))
    throw new Obstacle(`There is no copy of Goldkey in ${home}. Another folder: --home FOLDER`);
  const { ports, ...there } = running();
  const stops = [];
  const start = async (launch, folder, port) => {
    const server = await launch({ dir: folder, port, log: say });
    stops.push(() => server.stop());
    return server.url ?? server.brokers;
  };
  try {
    const postgres = there.postgres ?? (await start(startPostgres, postgresFolder, ports.postgres));
    const kafka = there.kafka ?? (await start(startKafka, kafkaFolder, ports.kafka));
    return await work({ postgres, kafka });
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
};

/** What a text of a row looks like must not depend on who asks. */
const SESSION = [
  "SET timezone = 'UTC'",
  "SET datestyle = 'ISO, YMD'",
  "SET intervalstyle = 'postgres'",
  'SET extra_float_digits = 1',
  "SET bytea_output = 'hex'",
  'SET synchronize_seqscans = off',
  'SET idle_in_transaction_session_timeout = 0',
  'SET statement_timeout = 0',
].join('; ');

/** A connection as the superuser to one service's database. */
export const connect = async (server, database, name = 'goldkey keeping') => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href, application_name: name, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // The query under way, or the next one, tells it.
  await client.connect();
  await client.query(SESSION);
  return client;
};

/** Calls `work` with a connection to each of the databases, and closes them all. */
export const withDatabases = async (server, names, work) => {
  const clients = new Map();
  try {
    for (const name of names) clients.set(name, await connect(server, name));
    return await work(clients);
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end().catch(() => undefined)));
  }
};

/** Calls `work` with a connection to the server's own database. */
export const asServer = async (server, work) => {
  const client = await connect(server, 'postgres');
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The databases of services that there are on the server. */
export const databasesOf = (server, services) =>
  asServer(server, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname = ANY ($1)', [services]);
    const found = new Set(rows.map(({ datname }) => datname));
    return services.filter((name) => found.has(name));
  });
