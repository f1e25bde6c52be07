/** Evaluation as a process of its own on a database of one's choice, for as long as it takes until everything is judged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockNumber } from '../../libs/messaging/dist/kafka-client.js';
import { home, repository } from '../local/folders.mjs';
import { freePorts, isAlive, lastLines, Obstacle, startProcess, stopProcess } from '../local/processes.mjs';
import { environmentOf, foundServices } from '../local/services.mjs';
import { readState, secrets } from '../local/settings.mjs';
import { asAdmin, existingOf, extentOf } from './topic-log.mjs';

const GROUP = 'evaluation.collect-facts';
const LOOK_MS = 250;
/** So long without any progress, and something is wrong. */
const PATIENCE_MS = 180_000;

/** What it listens to (its main.ts). */
export const heardTopics = [
  'estates',
  'staffing',
  'inspections',
  'complaints',
  'billing',
  'convenience',
  'evaluation',
].map((service) => `goldkey.${service}.events.v1`);

const endsOf = (kafka) => asAdmin(kafka, async (admin) => extentOf(admin, await existingOf(admin, heardTopics)));

/** How much is left: messages to hear, months to judge, deadlines that have passed and are not judged yet. */
const leftTo = async (client, consumer, ends) => {
  const { rows: positions } = await client.query(
    'SELECT topic, partition, next_offset FROM position WHERE consumer = $1',
    [consumer],
  );
  const next = new Map(positions.map((row) => [`${row.topic}/${row.partition}`, BigInt(row.next_offset)]));
  const behind = ends.reduce((sum, { topic, partition, low, high }) => {
    const at = next.get(`${topic}/${partition}`) ?? low;
    return high > at ? sum + Number(high - at) : sum;
  }, 0);
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM dirty)::int AS dirty, (SELECT count(*) FROM next_due WHERE due_at <= now())::int AS due`,
  );
  return { behind, ...rows[0] };
};

const isDone = ({ behind, dirty, due }) => behind === 0 && dirty === 0 && due === 0;
const inWords = ({ behind, dirty, due }) => `${behind} events to hear, ${dirty} months and ${due} deadlines to judge`;

const untilSettled = async (client, consumer, kafka, alive, say) => {
  const ends = await endsOf(kafka);
  let [last, changed, told] = ['', Date.now(), 0];
  for (;;) {
    const left = await leftTo(client, consumer, ends);
    if (isDone(left)) return;
    const words = inWords(left);
    if (words !== last) [last, changed] = [words, Date.now()];
    if (!alive()) throw new Obstacle(`evaluation ended by itself with ${words} left.`);
    if (Date.now() - changed > PATIENCE_MS) throw new Obstacle(`Nothing has moved for a while: ${words}.`);
    if (Date.now() - told > 5_000) {
      say(words);
      told = Date.now();
    }
    await pause(LOOK_MS);
  }
};

/** Seconds of processor that a process has used, as far as the system tells. */
const processorSeconds = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
};

/**
 * Runs evaluation on `database` (its urls, and a superuser's connection `client`) until all that lies on the topics is heard and
 * judged. With `prefix` it reads as a group of its own, and `silent` keeps it from publishing: the relay's lock is held here.
 */
export const settleEvaluation = async ({ urls, client, postgres, kafka, prefix = '', silent = false, say }) => {
  const lock = lockNumber('evaluation relay');
  if (silent) await client.query('SELECT pg_advisory_lock($1)', [lock]);
  const { ports = {}, publicUrl = 'http://127.0.0.1' } = readState();
  const [http, grpc] = await freePorts(2);
  const services = foundServices();
  const environment = {
    ...environmentOf('evaluation', { services, ports, postgres, kafka, secrets: secrets(), publicUrl }),
    HTTP_PORT: String(http),
    GRPC_PORT: String(grpc),
    DATABASE_URL: urls.app,
    ...(prefix ? { KAFKA_GROUP_PREFIX: prefix } : {}),
  };
  const logFile = join(home, 'logs', 'evaluation.rebuild.log');
  const main = join(repository, 'services', 'evaluation', 'dist', 'main.js');
  const child = startProcess(process.execPath, ['--enable-source-maps', main], {
    logFile,
    env: environment,
    cwd: repository,
  });
  try {
    await untilSettled(client, `${prefix}${GROUP}`, kafka, () => isAlive(child.pid), say);
    say(`everything is heard and judged, with ${processorSeconds(child.pid).toFixed(1)} s of processor`);
  } catch (error) {
    if (error instanceof Obstacle) error.message += ` The end of ${logFile}:\n${lastLines(logFile)}`;
    throw error;
  } finally {
    await stopProcess(child.pid, { graceMs: 20_000 });
    if (silent) await client.query('SELECT pg_advisory_unlock($1)', [lock]);
  }
};
