/**
 * `npm run images -- --registry registry.example/goldkey [--tag 0.1.0] [--only complaints,gateway] [--stores]`: builds the images of
 * all services with the builder that is there (buildah, docker or podman); `--stores` those of PostgreSQL and Kafka for trials,
 * too. With several `--tag`, the same build under several numbers, each in its label. Nothing is pushed. The base image is `--base`,
 * default that of the Dockerfile; `--offline` takes it from the builder's store.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
    tag: { type: 'string', multiple: true, default: [version] },
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
const isDocker = builder === 'docker';
const offline = values.offline && !isDocker ? ['--pull-never'] : [];
const imageOf = (name, tag) => `${values.registry}/${name}:${tag}`;
const base = values.base === undefined ? {} : { NODE_IMAGE: values.base };

/**
 * Without a network of its own, so that nothing of this machine's is changed. What takes long, a stage, keeps a layer for each step as
 * docker always does; what comes after all stages is one layer. `given` are stages that there are as images already.
 */
const build = async (image, { file, context, args = {}, target, given = {} }) => {
  process.stdout.write(`building ${image}\n`);
  const stages = Object.entries(given);
  const isLast = target === undefined;
  const options = [
    ...offline,
    ...(isDocker || isLast ? [] : ['--layers']),
    ...['--network', 'host', '-f', path.join(here, file), '-t', image],
    ...(target === undefined ? [] : ['--target', target]),
    ...(existsSync(npmrc) ? ['--secret', `id=npmrc,src=${npmrc}`] : []),
    ...stages.flatMap(([stage, tag]) => ['--build-context', `${stage}=container-image://${tag}`]),
    ...Object.entries({ ...args, ...base }).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
  ];
  const child = spawn(builder, ['build', ...options, context], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${builder} could not build ${image}`);
  return image;
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
      await build(imageOf(name, 'trial'), { file: 'stores.Dockerfile', target: name, context });
    }
  } finally {
    rmSync(context, { recursive: true, force: true });
  }
};

/** Buildah and podman would go through all stages again for each service; docker finds what it kept by itself. */
const sharedStages = async (common) => {
  const given = {};
  for (const target of isDocker ? [] : ['packages', 'built', 'platform'])
    given[target] = await build(`localhost/goldkey-stage/${target}:${values.tag[0]}`, { ...common, given, target });
  return given;
};

const buildServices = async () => {
  const common = { file: 'service.Dockerfile', context: root };
  const given = await sharedStages(common);
  const REVISION = revision();
  for (const VERSION of values.tag)
    for (const SERVICE of values.only?.split(',') ?? services())
      await build(imageOf(SERVICE, VERSION), { ...common, given, args: { SERVICE, VERSION, REVISION } });
};

// What the stores' images wait for is mostly the network.
const outcomes = await Promise.allSettled([buildServices(), ...(values.stores ? [buildStores()] : [])]);
for (const { reason } of outcomes.filter(({ status }) => status === 'rejected')) {
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
}
