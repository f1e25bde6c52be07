/** PostgreSQL and Kafka for one run of the tests: in a scratch folder, without care for a crash of the machine. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from './certificates.mjs';
import { endKafkaIn, startKafka } from './kafka.mjs';
import { endPostgresIn, startPostgres } from './postgres.mjs';
import { isAlive } from './processes.mjs';

const prefix = 'goldkey-test-';

/** A run that was killed leaves its servers behind; the folder's name says whose they were. */
const endAbandoned = async () => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length)))) continue;
    const folder = join(tmpdir(), name);
    await endPostgresIn(join(folder, 'postgres'));
    await endKafkaIn(join(folder, 'kafka'));
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Of the servers, of a service that they know, and of a stranger whom another authority has signed. */
const makeCertificates = (dir) => {
  const [own, other] = [makeAuthority(join(dir, 'own')), makeAuthority(join(dir, 'other'))];
  const kafka = own.issue('kafka');
  return {
    kafka: { ca: own.ca, keystore: kafka.keystore },
    postgres: own.issue('postgres'),
    clients: {
      service: { ca: own.ca, ...own.issue('service') },
      stranger: { ca: other.ca, ...other.issue('stranger') },
    },
  };
};

/**
 * Starts what is not given from outside by GOLDKEY_TEST_POSTGRES (superuser url) and GOLDKEY_TEST_KAFKA (host:port),
 * and returns both addresses and `stop`, which ends what was started here.
 */
export const startTestPlatform = async ({ env = process.env, log = () => undefined } = {}) => {
  const dir = join(tmpdir(), `${prefix}${process.pid}`);
  await endAbandoned();
  mkdirSync(dir, { recursive: true });
  const certificates = makeCertificates(join(dir, 'tls'));
  const [postgres, kafka] = await Promise.all([
    env.GOLDKEY_TEST_POSTGRES
      ? undefined
      : startPostgres({ dir: join(dir, 'postgres'), durable: false, tls: certificates.postgres, log }),
    env.GOLDKEY_TEST_KAFKA ? undefined : startKafka({ dir: join(dir, 'kafka'), tls: certificates.kafka, log }),
  ]);
  return {
    postgres: postgres?.url ?? env.GOLDKEY_TEST_POSTGRES,
    kafka: kafka?.brokers ?? env.GOLDKEY_TEST_KAFKA,
    /** The broker's door with mutual TLS and who may pass it; only where both servers were started here. */
    secured: kafka && postgres && { brokers: kafka.securedBrokers, ...certificates.clients },
    /** What the started servers wrote, for a message about a failure. */
    logs: () => [postgres, kafka].filter(Boolean).map(({ logFile }) => readFileSync(logFile, 'utf8')),
    stop: async () => {
      await Promise.all([postgres?.stop(), kafka?.stop()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
