/**
 * A single-node Apache Kafka (KRaft) of one's own. The jars come from Maven Central once per user; a class-data archive
 * made from them halves the start. Data stays in its folder over stops and crashes.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './folders.mjs';
import { findJava } from './java.mjs';
import { freePorts, isAlive, isOurs, lastLines, Obstacle, startProcess, stopProcess, until } from './processes.mjs';

const pom = fileURLToPath(new URL('kafka/pom.xml', import.meta.url));
const logging = fileURLToPath(new URL('kafka/log4j2.properties', import.meta.url));
const digest = (...parts) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);

/** The folder of the broker's jars, fetched when this user has not got them yet. */
const fetchJars = (log) => {
  const folder = cacheFolder(`kafka-${digest(readFileSync(pom, 'utf8'))}`);
  const jars = join(folder, 'jars');
  if (existsSync(jars)) return jars;
  log('fetching Apache Kafka by Maven');
  mkdirSync(folder, { recursive: true });
  const fresh = mkdtempSync(join(folder, 'fetching-'));
  const answer = spawnSync(
    'mvn',
    ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${fresh}`, '-DincludeScope=runtime'],
    { encoding: 'utf8' },
  );
  if (answer.status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    if (answer.error?.code === 'ENOENT') {
      throw new Obstacle(
        'Maven (mvn) is needed once, to fetch Apache Kafka. Install it (`apt-get install maven`) and start again.',
      );
    }
    throw new Obstacle(
      `Maven could not fetch Apache Kafka. Is there a network, and may Maven Central (repo1.maven.org) or the mirror in ~/.m2/settings.xml be reached? What Maven said:\n${(answer.stdout + answer.stderr).trim().slice(0, 1500)}`,
    );
  }
  if (existsSync(jars)) rmSync(fresh, { recursive: true, force: true });
  else renameSync(fresh, jars);
  return jars;
};

const jvm = (jars, options) => [
  '-Xmx256m',
  '-Xms96m',
  '-XX:+UseSerialGC',
  '-Xshare:auto',
  '-XX:MaxDirectMemorySize=96m',
  '-Djdk.nio.maxCachedBufferSize=262144',
  '-Djava.awt.headless=true',
  `-Dlog4j2.configurationFile=${logging}`,
  ...options,
  '-cp',
  join(jars, '*'),
];

/** A second door, with mutual TLS: for tests of services that speak to secured brokers. */
const tlsDoor = (tls) =>
  tls === undefined
    ? { listener: '', settings: '' }
    : {
        listener: `,SSL://127.0.0.1:${tls.port}`,
        settings: `ssl.keystore.type=PEM
ssl.keystore.location=${tls.keystore}
ssl.truststore.type=PEM
ssl.truststore.location=${tls.ca}
ssl.client.auth=required
`,
      };

const broker = (port, controllerPort, data, { listener, settings }) => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}${listener}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}${listener}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SSL:SSL
inter.broker.listener.name=PLAINTEXT
log.dirs=${data}
auto.create.topics.enable=false
default.replication.factor=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
# Lower, and a busy machine fences its own broker.
broker.session.timeout.ms=9000
num.network.threads=2
num.io.threads=4
background.threads=2
log.cleaner.threads=1
log.cleaner.dedupe.buffer.size=8388608
log.segment.bytes=134217728
log.index.size.max.bytes=1048576
message.max.bytes=8388608
replica.fetch.max.bytes=8388608
fetch.max.bytes=57671680
${settings}`;

const format = (java, jars, archive, properties, log) => {
  const id = randomBytes(16).toString('base64url');
  const answer = spawnSync(
    java,
    [...jvm(jars, archive), 'kafka.tools.StorageTool', 'format', `--cluster-id=${id}`, '--config', properties],
    { encoding: 'utf8' },
  );
  if (answer.status !== 0)
    throw new Obstacle(`Kafka could not make its data folder:\n${answer.stderr || answer.stdout}`);
  log('made the broker folder');
};

/** Runs the broker once in a scratch folder and keeps what it loaded as an archive that later starts map in. */
const makeArchive = async (java, jars, file, log) => {
  log('making the class archive of Kafka (once)');
  const scratch = mkdtempSync(join(tmpdir(), 'goldkey-kafka-'));
  const fresh = `${file}.${process.pid}`;
  try {
    const running = await launch({
      java,
      jars,
      options: [`-XX:ArchiveClassesAtExit=${fresh}`],
      dir: scratch,
      log: () => undefined,
    });
    await stopProcess(running.pid, { graceMs: 60_000 });
    if (existsSync(fresh)) renameSync(fresh, file);
    else writeFileSync(file, ''); // This Java makes none; an empty file keeps us from trying at every start.
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(fresh, { force: true });
  }
};

/** Jars, Java and archive: everything that needs the network or is made once. May run while other things are built. */
export const prepareKafka = async (log = () => undefined) => {
  const java = findJava(log);
  const jars = fetchJars(log);
  const version = spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr;
  const file = join(jars, '..', `classes-${digest(java, version, jars)}.jsa`);
  if (!existsSync(file)) await makeArchive(java, jars, file, log);
  return { java, jars, options: statSync(file).size > 0 ? [`-XX:SharedArchiveFile=${file}`] : [] };
};

const launch = async ({ java, jars, options, dir, port, tls, log }) => {
  const [free, controller, secured] = await freePorts(3);
  const chosen = port ?? free;
  const data = join(dir, 'data');
  const properties = join(dir, 'server.properties');
  mkdirSync(dir, { recursive: true });
  writeFileSync(properties, broker(chosen, controller, data, tlsDoor(tls && { ...tls, port: secured })));
  if (!existsSync(join(data, 'bootstrap.checkpoint'))) {
    rmSync(data, { recursive: true, force: true });
    format(
      java,
      jars,
      options.filter((option) => option.startsWith('-XX:SharedArchiveFile')),
      properties,
      log,
    );
  }
  const logFile = join(dir, 'kafka.log');
  const from = existsSync(logFile) ? statSync(logFile).size : 0;
  const child = startProcess(java, [...jvm(jars, options), 'kafka.Kafka', properties], { logFile });
  const exited = new Promise((done) => child.once('exit', done));
  const serves = () => readFileSync(logFile).subarray(from).includes('Kafka Server started');
  const started = await until(() => serves() || child.exitCode !== null || child.pid === undefined, 120_000);
  if (started !== true || !isAlive(child.pid)) {
    throw new Obstacle(`Kafka did not start; the end of ${logFile}:\n${lastLines(logFile)}`);
  }
  child.unref();
  writeFileSync(join(dir, 'pid'), String(child.pid));
  return { port: chosen, securedPort: tls && secured, pid: child.pid, logFile, exited };
};

/** Ends the broker of this folder if one still runs, after its starter was killed. */
export const endKafkaIn = async (dir) => {
  const file = join(dir, 'pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  if (isOurs(pid, join(dir, 'server.properties'))) await stopProcess(pid);
  rmSync(file, { force: true });
};

/**
 * Starts the broker whose data lies in `dir` and waits until it serves. Returns `brokers` (host:port), the process id
 * and `stop`. Topics are not made here: deploy/kafka/topics.yaml says which there are. With `tls` (files `ca` and `keystore`, the
 * broker's key and certificate) it has a second door, `securedBrokers`, for whom that authority has signed.
 */
export const startKafka = async ({ dir, port, tls, log = () => undefined }) => {
  const folder = resolve(dir);
  const prepared = await prepareKafka(log);
  await endKafkaIn(folder);
  const running = await launch({ ...prepared, dir: folder, port, tls, log });
  return {
    ...running,
    brokers: `127.0.0.1:${running.port}`,
    securedBrokers: tls && `127.0.0.1:${running.securedPort}`,
    stop: async () => {
      await stopProcess(running.pid, { graceMs: 30_000 });
      rmSync(join(folder, 'pid'), { force: true });
    },
  };
};
