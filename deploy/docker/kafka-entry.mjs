/** Starts a broker as the public image does: KAFKA_LOG_DIRS is log.dirs, and so on; CLUSTER_ID, KAFKA_HEAP_OPTS. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const { CLUSTER_ID, KAFKA_HEAP_OPTS = '-Xmx384m' } = process.env;
const NO_PROPERTY = new Set(['KAFKA_HEAP_OPTS']);
const properties = Object.entries(process.env)
  .filter(([name]) => name.startsWith('KAFKA_') && !NO_PROPERTY.has(name))
  .map(([name, value]) => `${name.slice('KAFKA_'.length).toLowerCase().replaceAll('_', '.')}=${value}`);
const file = '/tmp/server.properties';
writeFileSync(file, `${properties.join('\n')}\n`);

const java = [
  ...KAFKA_HEAP_OPTS.split(' '),
  '-XX:+UseSerialGC',
  '-Dlog4j2.configurationFile=/opt/broker/log4j2.properties',
  '-cp',
  '/opt/broker/jars/*',
];
const folder = process.env.KAFKA_LOG_DIRS;
if (!existsSync(path.join(folder, 'bootstrap.checkpoint'))) {
  rmSync(folder, { recursive: true, force: true });
  const format = ['kafka.tools.StorageTool', 'format', '--cluster-id', CLUSTER_ID, '--config', file];
  const made = spawnSync('java', [...java, ...format], { stdio: 'inherit' });
  if (made.status !== 0) process.exit(made.status ?? 1);
}
const broker = spawn('java', [...java, 'kafka.Kafka', file], { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => broker.kill('SIGTERM'));
broker.on('exit', (code) => process.exit(code ?? 1));
