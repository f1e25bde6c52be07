/** Brings the whole platform up on this machine and down again. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTopics } from '../../libs/messaging/dist/index.js';
import { provision } from '../../libs/postgres/dist/index.js';
import { declaredTopics } from '../kafka/topics.mjs';
import { databaseOrder } from './database-order.mjs';
import { home, repository } from './folders.mjs';
import { endKafkaIn, startKafka } from './kafka.mjs';
import { endPostgresIn, makeServerFolder, startPostgres } from './postgres.mjs';
import { isOurs, Obstacle, stopProcess } from './processes.mjs';
import { superviseServer } from './servers.mjs';
import { addressesOf, environmentOf, foundServices, migrate, superviseService } from './services.mjs';
import { portsFor, readState, secrets, writeState } from './settings.mjs';

const postgresDir = join(home, 'postgres');
const kafkaDir = join(home, 'kafka');
/** Where changes are archived, for whoever wants to go back to any instant. */
const archiveFolder = () => {
  const { GOLDKEY_WAL_ARCHIVE: folder } = process.env;
  if (folder) makeServerFolder(folder);
  return folder || undefined;
};
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Ends what a killed start left behind. */
export const endAbandoned = async () => {
  const { pids = {} } = readState();
  for (const [name, pid] of Object.entries(pids)) {
    if (isOurs(pid, join('services', name, 'dist', 'main.js'))) await stopProcess(pid);
  }
  await endPostgresIn(postgresDir);
  await endKafkaIn(kafkaDir);
};

/** Does the work for each of the items, two at a time. */
export const inPairs = async (items, work) => {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all([worker(), worker()]);
};

/** Waits for both also where one fails, so that the other is known and can be ended. */
const bothOrNone = async (...starts) => {
  const outcomes = await Promise.allSettled(starts);
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return outcomes.map(({ value }) => value);
};

const portTaken = (name, port) => {
  throw new Obstacle(
    `Port ${port} for the ${name.replace('.http', '')} is in use. Choose another with \`npm start -- --port <number>\`, or end what listens there.`,
  );
};

/**
 * Starts database, broker and services. `say` gets a line for each step. Returns the public address, what runs, and `stop`,
 * which ends everything in the order that loses nothing.
 */
export const startPlatform = async ({ port, reset, say }) => {
  if (reset) {
    await endAbandoned();
    for (const folder of [postgresDir, kafkaDir, join(home, 'state.json'), join(home, 'logs')])
      rmSync(folder, { recursive: true, force: true });
  }
  await endAbandoned();
  const services = foundServices();
  const names = ['postgres', 'kafka', ...services.flatMap((name) => [`${name}.http`, `${name}.grpc`])];
  const ports = await portsFor(names, port === undefined ? {} : { 'gateway.http': port }, portTaken);
  const publicUrl = `http://127.0.0.1:${ports['gateway.http']}`;
  const known = secrets();
  const stops = [];
  let remember = () => undefined;
  const changed = () => remember();
  const toStop = (started) => {
    stops.push(() => started.stop());
    return started;
  };
  const stop = async () => {
    for (const end of stops.reverse()) await end();
    writeState({ pids: {}, starter: undefined });
  };
  try {
    say('starting PostgreSQL and Kafka');
    const [postgres, kafka] = await bothOrNone(
      superviseServer('PostgreSQL', {
        launch: () => startPostgres({ dir: postgresDir, port: ports.postgres, log: say, archive: archiveFolder() }),
        say,
        changed,
      }).then(toStop),
      superviseServer('Kafka', {
        launch: () => startKafka({ dir: kafkaDir, port: ports.kafka, log: say }),
        say,
        changed,
      }).then(toStop),
    );
    say('preparing databases and topics');
    await provision(
      postgres.url,
      services.map((name) => databaseOrder(postgres.url, name, known.database)),
    );
    const environment = Object.fromEntries(
      services.map((name) => [
        name,
        environmentOf(name, {
          services,
          ports,
          postgres: postgres.url,
          kafka: kafka.brokers,
          secrets: known,
          publicUrl,
        }),
      ]),
    );
    await Promise.all([
      createTopics(kafka.brokers, declaredTopics(), quiet),
      inPairs(services, (name) => migrate(name, environment[name])),
    ]);
    say(`starting ${services.join(', ')}`);
    const addresses = addressesOf(services, ports);
    const running = services.map((name) =>
      superviseService(name, { environment: environment[name], url: addresses[`${name.toUpperCase()}_URL`], say }),
    );
    stops.push(() => Promise.all(running.map((service) => service.stop())));
    remember = () =>
      writeState({
        pids: Object.fromEntries(running.map(({ name, pid }) => [name, pid])),
        starter: process.pid,
        publicUrl,
        brokers: kafka.brokers,
        postgresPid: postgres.pid,
        kafkaPid: kafka.pid,
      });
    remember();
    await Promise.all(running.map((service) => service.ready()));
    remember();
    const watch = setInterval(remember, 5_000);
    stops.push(async () => clearInterval(watch));
    return { publicUrl, services: running, postgres, kafka, secrets: known, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Whether another start of this copy runs now. */
export const runningStart = () => {
  const { starter, publicUrl } = readState();
  return starter !== undefined && isOurs(starter, 'start.mjs') ? { pid: starter, publicUrl } : undefined;
};

/** Whether the demo group was loaded in full. */
export const demoIsLoaded = () => readState().demo === 'loaded';
export const demoExists = () => existsSync(join(repository, 'deploy', 'local', 'demo', 'main.mjs'));
