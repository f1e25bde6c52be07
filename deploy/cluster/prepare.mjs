/**
 * Runs once for each version before its services roll out (charts/goldkey, templates/prepare.yaml): makes the databases with
 * their roles, and the topics, where they are missing. Waits for stores that are only starting.
 *
 * ADMIN_DATABASE_URL   a role that may create roles and databases; without it they are there already
 * <SERVICE>_DATABASE_URL, <SERVICE>_MIGRATION_DATABASE_URL   of each service, for the names and passwords in them
 * KAFKA_BROKERS, KAFKA_TLS, …  as of every service; TOPICS=given where somebody else makes the topics
 * PATIENCE_S           how long stores may take to answer; default 300
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createTopics } from '../../libs/messaging/dist/index.js';
import { isFault, orderFor, provision } from '../../libs/postgres/dist/index.js';
import { brokersOf, defineConfig, standardConfig } from '../../libs/service-kit/dist/index.js';
import { declaredTopics } from '../kafka/topics.mjs';

const { ADMIN_DATABASE_URL, TOPICS, PATIENCE_S = '300' } = process.env;
const { DATABASE_URL: _, ...brokerSettings } = standardConfig;
const brokers = brokersOf(defineConfig(brokerSettings)());
const end = Date.now() + Number(PATIENCE_S) * 1000;
const say = (line) => process.stdout.write(`${line}\n`);
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** Tries again for as long as the other side may still be starting; what it refuses for a reason is told at once. */
const patiently = async (what, work, isStarting) => {
  for (let told = false; ; ) {
    try {
      return await work();
    } catch (error) {
      if (!isStarting(error) || Date.now() > end) throw error;
      if (!told) say(`waiting for ${what}: ${error.message}`);
      told = true;
    }
    await pause(1_000);
  }
};

const orders = Object.entries(process.env).flatMap(([name, owner]) => {
  const [, service] = /^(\w+)_MIGRATION_DATABASE_URL$/.exec(name) ?? [];
  return service === undefined ? [] : [orderFor({ owner, app: process.env[`${service}_DATABASE_URL`] })];
});

if (ADMIN_DATABASE_URL) {
  const made = await patiently('PostgreSQL', () => provision(ADMIN_DATABASE_URL, orders), isFault);
  say(made.length === 0 ? 'all databases are there' : `made the databases ${made.join(', ')}`);
}
if (TOPICS !== 'given') {
  const made = await patiently(
    'Kafka',
    () => createTopics(brokers, declaredTopics(), quiet),
    () => true,
  );
  say(made.length === 0 ? 'all topics are there' : `made the topics ${made.join(', ')}`);
}
