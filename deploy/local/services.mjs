/** The platform's services as processes of this machine: found, told where everything is, started, watched. */
import { createHmac } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { databaseUrls } from './databases.mjs';
import { home, repository } from './folders.mjs';
import { isAlive, lastLines, Obstacle, startProcess, stopProcess, until } from './processes.mjs';

/** Every service that has been built, by the name of its folder; the gateway last, since it lets people in. */
export const foundServices = () =>
  readdirSync(join(repository, 'services'))
    .filter((name) => existsSync(join(repository, 'services', name, 'dist', 'main.js')))
    .sort((a, b) => Number(a === 'gateway') - Number(b === 'gateway') || (a < b ? -1 : 1));

const upper = (name) => name.toUpperCase();

/** Where everything listens, as each service is told. */
export const addressesOf = (services, ports) =>
  Object.fromEntries(
    services.flatMap((name) => [
      [`${upper(name)}_URL`, `http://127.0.0.1:${ports[`${name}.http`]}`],
      [`${upper(name)}_GRPC`, `127.0.0.1:${ports[`${name}.grpc`]}`],
    ]),
  );

/** Those that take events or rows by the thousand: short-lived objects need room, or collecting them costs a fifth of the time. */
const youngSpace = { evaluation: 32, complaints: 64 };
/**
 * How often old objects are looked through follows from how much they may grow to: with a third of this an import looked once a
 * second, a fifth of its time. It is a limit, not what they take (300 MB in the midst of an import).
 */
const oldSpace = { evaluation: 640, complaints: 640 };
const memoryOf = (name) =>
  `--max-old-space-size=${oldSpace[name] ?? 224} --max-semi-space-size=${youngSpace[name] ?? 8}`;

/** Collecting in several threads is quicker only where there are cores for them: on two they are taken from everybody else. */
const collectorOf = () => (availableParallelism() > 2 ? [] : ['--single-threaded-gc']);

/** Each service has a secret of its own at the issuer; all are drawn from one that the copy remembers. */
const serviceSecret = (secrets, name) => createHmac('sha256', secrets.serviceClients).update(name).digest('base64url');

/** Servers of the surroundings that a copy may be tried with, as whoever starts it names them: mail, a sign-in of the group's. */
const SURROUNDINGS = [
  ...['SMTP_URL', 'SMTP_STARTTLS', 'MAIL_FROM'],
  ...['OIDC_ISSUER_URL', 'OIDC_CLIENT_ID', 'OIDC_SCOPE', 'OIDC_AUDIENCE', 'OIDC_LOGIN_CLAIM'],
];
const surroundings = () =>
  Object.fromEntries(SURROUNDINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** The environment of one service. */
export const environmentOf = (name, { services, ports, postgres, kafka, secrets, publicUrl }) => {
  const urls = databaseUrls(postgres, name, secrets.database);
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: 'UTC',
    NODE_ENV: 'production',
    NODE_OPTIONS: memoryOf(name),
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(ports[`${name}.http`]),
    GRPC_PORT: String(ports[`${name}.grpc`]),
    DATABASE_URL: urls.app,
    MIGRATION_DATABASE_URL: urls.owner,
    APP_ROLE: urls.appRole,
    KAFKA_BROKERS: kafka,
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    ...addressesOf(services, ports),
    GATEWAY_CLIENT_SECRET: secrets.gatewayClient,
    CLI_CLIENT_SECRET: secrets.cliClient,
    SERVICE_CLIENT_SECRET: serviceSecret(secrets, name),
    ...(name === 'identity'
      ? { SERVICE_CLIENTS: services.map((each) => `${each}=${serviceSecret(secrets, each)}`).join(), MESSAGES: 'log' }
      : {}),
    // Nothing on one machine takes real money: payments by links are tried out at the test provider.
    ...(name === 'billing'
      ? {
          PAYMENT_PROVIDER: 'test',
          PAYMENT_SECRET: serviceSecret(secrets, 'payment-provider'),
          RUN_PART_HOUSEHOLDS: process.env.RUN_PART_HOUSEHOLDS ?? '',
        }
      : {}),
    FILES_FOLDER: join(home, 'files', name),
    BACKUP_RECORD: join(home, 'backup.json'),
    COOKIE_SECRET: secrets.cookie,
    WEBHOOK_ALLOWED_HOSTS: process.env.WEBHOOK_ALLOWED_HOSTS ?? '',
    ...surroundings(),
    BOOTSTRAP_ADMIN_LOGIN: 'it',
    BOOTSTRAP_ADMIN_PASSWORD: secrets.passwords.it,
    CONSOLE_DIR: join(repository, 'services', 'console', 'dist'),
    ...(process.env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { OTEL_EXPORTER_OTLP_ENDPOINT: process.env.OTEL_EXPORTER_OTLP_ENDPOINT }
      : {}),
  };
};

const logOf = (name) => join(home, 'logs', `${name}.log`);

/** Brings one service's database up to date: a step of its own, before the service starts. */
export const migrate = async (name, environment) => {
  const logFile = logOf(`${name}.migrate`);
  const child = startProcess(process.execPath, [join(repository, 'services', name, 'dist', 'migrate.js')], {
    logFile,
    env: environment,
    cwd: repository,
  });
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0)
    throw new Obstacle(
      `The database of ${name} could not be brought up to date; the end of ${logFile}:\n${lastLines(logFile)}`,
    );
};

const isReady = async (url) => {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/**
 * Services that judge behind the scenes: on one machine they let those go first at whose counter people wait. Not more than
 * that: they show pages, too, and the lowest priority leaves them no time at all beside other programs.
 */
const BACKGROUND = new Set(['evaluation']);
const BEHIND = constants.priority.PRIORITY_BELOW_NORMAL;

/** Linux weighs whole sessions against each other, so a process's own priority says nothing to the other services. */
const goBehind = (pid) => {
  try {
    setPriority(pid, BEHIND);
    if (existsSync(`/proc/${pid}/autogroup`)) writeFileSync(`/proc/${pid}/autogroup`, String(BEHIND));
  } catch {
    // It has ended already, or this system has no priorities: the work is done all the same.
  }
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STEADY_MS = 60_000;
/** A start that takes longer has failed. */
const READY_MS = 90_000;

/** Starts a service and keeps it running: one that ends by itself is started again, each time after a longer pause. */
export const superviseService = (name, { environment, url, say }) => {
  const running = { name, url, pid: undefined, restarts: 0, stopping: false };
  let pauseMs = FIRST_PAUSE_MS;
  /** While it starts everybody waits for it. */
  const goBehindOnceReady = async (pid) => {
    await until(() => running.stopping || running.pid !== pid || isReady(url), READY_MS, 250);
    if (running.pid === pid) goBehind(pid);
  };
  const launch = () => {
    const began = Date.now();
    const child = startProcess(
      process.execPath,
      ['--enable-source-maps', ...collectorOf(), join(repository, 'services', name, 'dist', 'main.js')],
      {
        logFile: logOf(name),
        env: environment,
        cwd: repository,
      },
    );
    running.pid = child.pid;
    if (BACKGROUND.has(name)) void goBehindOnceReady(child.pid);
    child.once('exit', (code, signal) => {
      if (running.stopping) return;
      if (Date.now() - began > STEADY_MS) pauseMs = FIRST_PAUSE_MS;
      running.restarts += 1;
      say(
        `${name} ended by itself (${signal ?? code}); starting it again in ${pauseMs / 1000} s. Its log: ${logOf(name)}`,
      );
      running.timer = setTimeout(launch, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  };
  launch();
  return {
    ...running,
    get pid() {
      return running.pid;
    },
    get restarts() {
      return running.restarts;
    },
    /** Resolves once it takes requests; throws with the end of its log when it does not come up. */
    ready: async () => {
      const up = await until(() => isReady(url), READY_MS, 100);
      if (!up) throw new Obstacle(`${name} did not come up; the end of ${logOf(name)}:\n${lastLines(logOf(name))}`);
    },
    stop: async () => {
      running.stopping = true;
      clearTimeout(running.timer);
      if (isAlive(running.pid)) await stopProcess(running.pid, { graceMs: 20_000 });
    },
  };
};
