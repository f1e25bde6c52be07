/** Whom a kill may hit: how it is killed and how it is known to be back. */
import { isAlive, until } from '../../deploy/local/processes.mjs';

const BACK_MS = 180_000;

/** Whose connection holds the lock under which a service's outbox is sent. */
const RELAY = `
  SELECT a.pid FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
  WHERE l.locktype = 'advisory' AND l.granted AND a.datname = $1 AND a.application_name = $1 || ' relay'`;

const answers = async (url) => {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** Its process id, where it lives: between two lives there is nothing to kill. */
const living = ({ pid }) => (isAlive(pid) ? pid : undefined);

/** A victim is `find` (what of it lives now, or nothing), `kill` of what was found, and `serves`, once another is there. */
const service = (platform, name) => {
  const running = platform.running.services.find((each) => each.name === name);
  return {
    find: () => living(running),
    kill: (pid) => process.kill(pid, 'SIGKILL'),
    serves: () => answers(running.url),
  };
};

const relay = ({ sight }, name) => ({
  find: async () => (await sight.rows('postgres', RELAY, [name]).catch(() => []))[0]?.pid,
  kill: (pid) => sight.rows('postgres', 'SELECT pg_terminate_backend($1)', [pid]),
  serves: () => true,
});

const server = (running, serves) => ({
  find: () => living(running),
  kill: (pid) => process.kill(pid, 'SIGKILL'),
  serves,
});

/** The servers that every service leans on; `database` is one that is asked whether PostgreSQL answers. */
const serversOf = (platform, database) => ({
  Kafka: server(platform.running.kafka, () => platform.topics.answers()),
  PostgreSQL: server(platform.running.postgres, () =>
    platform.sight
      .rows(database, 'SELECT 1')
      .then(() => true)
      .catch(() => false),
  ),
});

/** All victims by name, for the import of a register. */
export const victimsOf = (platform) => ({
  evaluation: service(platform, 'evaluation'),
  complaints: service(platform, 'complaints'),
  'relay of complaints': relay(platform, 'complaints'),
  ...serversOf(platform, 'complaints'),
});

/** All victims by name, for runs and payments. */
export const billingVictimsOf = (platform) => ({
  billing: service(platform, 'billing'),
  'relay of billing': relay(platform, 'billing'),
  ...serversOf(platform, 'billing'),
});

/** Kills without a word and waits until another of the kind serves. Answers the seconds which that took. */
export const strike = async (name, { find, kill, serves }) => {
  const found = await until(find, BACK_MS);
  if (found === undefined) throw new Error(`there is no ${name} to kill`);
  await kill(found);
  const began = Date.now();
  const isBack = async () => {
    const now = await find();
    return now !== undefined && now !== found && (await serves());
  };
  if (!(await until(isBack, BACK_MS))) throw new Error(`${name} was not back after ${BACK_MS / 1000} s`);
  return (Date.now() - began) / 1000;
};
