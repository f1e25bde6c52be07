/**
 * `npm run images -- --registry registry.example/goldkey [--tag 0.1.0] [--only complaints,gateway] [--stores]`: builds the images of
 * all services with the builder that is there (buildah, docker or podman); `--stores` those of PostgreSQL and Kafka for trials,
 * too. Nothing is pushed. The base image is `--base`, default that of the Dockerfile; `--offline` takes it from the builder's store.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prepareKafka } from '../local/kafka.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const { values } = parseArgs({
  options: {
    registry: { type: 'string', default: 'goldkey' },
    tag: { type: 'string', default: version },
    only: { type: 'string' },
    stores: { type: 'boolean', default: false },
    base: { type: 'string' },
    offline: { type: 'boolean', default: false },
  },
});

const found = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
const builder = ['buildah', 'docker', 'podman'].find(found);
if (builder === undefined) {
  process.stderr.write('None of buildah, docker, podman is here: install one, then run this again.\n');
  process.exit(1);
}

const revision = () => {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
};

const npmrc = path.join(homedir(), '.npmrc');
/** Without a network of its own, so that nothing of this machine's is changed; docker always keeps layers. */
const own = builder === 'docker' ? [] : ['--layers', ...(values.offline ? ['--pull-never'] : [])];

const build = (name, { file, context, args = {}, target }) => {
  const image = `${values.registry}/${name}`;
  process.stdout.write(`building ${image}\n`);
  const given = { ...args, ...(values.base === undefined ? {} : { NODE_IMAGE: values.base }) };
  const options = [
    ...own,
    ...['--network', 'host', '-f', path.join(here, file), '-t', image],
    ...(target === undefined ? [] : ['--target', target]),
    ...(existsSync(npmrc) ? ['--secret', `id=npmrc,src=${npmrc}`] : []),
    ...Object.entries(given).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
  ];
  const { status } = spawnSync(builder, ['build', ...options, context], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) process.exit(status ?? 1);
};

/** Whatever has a program of its own. */
const services = () =>
  readdirSync(path.join(root, 'services')).filter((name) =>
    existsSync(path.join(root, 'services', name, 'src', 'main.ts')),
  );

/** The trial's images are made from few files: the broker's jars come from where `npm start` keeps them. */
const buildStores = async () => {
  const context = mkdtempSync(path.join(tmpdir(), 'goldkey-stores-'));
  try {
    const { jars } = await prepareKafka((line) => process.stdout.write(`${line}\n`));
    cpSync(jars, path.join(context, 'jars'), { recursive: true });
    copyFileSync(path.join(root, 'deploy/local/kafka/log4j2.properties'), path.join(context, 'log4j2.properties'));
    for (const name of ['postgres', 'kafka']) {
      copyFileSync(path.join(here, `${name}-entry.mjs`), path.join(context, `${name}-entry.mjs`));
      build(`${name}:trial`, { file: 'stores.Dockerfile', target: name, context });
    }
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
};

const wanted = values.only?.split(',') ?? services();
if (values.stores) await buildStores();
for (const name of wanted) {
  build(`${name}:${values.tag}`, {
    file: 'service.Dockerfile',
    context: root,
    args: { SERVICE: name, VERSION: values.tag, REVISION: revision() },
  });
}
