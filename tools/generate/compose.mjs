/**
 * `deploy/compose/compose.yaml`: what the chart's example `trial` comes to, said once more for Docker Compose. Services, settings,
 * ports, bounds and rights are read from the rendered example, so what the chart knows of a service Compose knows too; in place of
 * the example's secrets stand names that `.env` gives a value (deploy/compose/secrets.sh).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { root } from '../projects.mjs';

export const title = 'compose: the trial for Docker';

const trial = 'charts/goldkey/examples/trial/rendered/all.yaml';
const HEAD = `# Made by \`npm run generate compose\` from the chart's example "trial": change that, or say otherwise in compose.override.yaml.
# How to use it: README.md beside this file. Secrets are in .env, which secrets.sh writes.
`;

const things = () => {
  const all = parseAllDocuments(readFileSync(path.join(root, trial), 'utf8'))
    .map((document) => document.toJS())
    .filter((thing) => thing !== null);
  return {
    of: (kind) => all.filter((thing) => thing.kind === kind),
    secret: (name) => all.find(({ kind, metadata }) => kind === 'Secret' && metadata.name === name).stringData,
  };
};

const short = (name) => name.replace(/^goldkey-/, '');
const passwordOf = (url) => new URL(url).password;

/** The example's own secrets, each with the name under which an installation keeps it; the longest first. */
const namesOfSecrets = ({ secret }, services) => {
  const named = services.flatMap((name) => {
    const { DATABASE_URL, SERVICE_CLIENT_SECRET, SERVICE_CLIENTS: _all, ...shared } = secret(`goldkey-${name}`);
    const { MIGRATION_DATABASE_URL } = secret(`goldkey-${name}-owner`);
    const own = name.toUpperCase();
    return [
      [passwordOf(DATABASE_URL), `${own}_DATABASE_PASSWORD`],
      [passwordOf(MIGRATION_DATABASE_URL), `${own}_OWNER_PASSWORD`],
      [SERVICE_CLIENT_SECRET, `${own}_SERVICE_SECRET`],
      ...Object.entries(shared).map(([key, value]) => [value, key]),
    ];
  });
  return [
    ...named,
    [secret('goldkey-postgres-admin').password, 'POSTGRES_PASSWORD'],
    [secret('goldkey-sign-in').password, 'ADMIN_PASSWORD'],
  ].sort(([one], [other]) => other.length - one.length);
};

/** A value of the example as Compose has it: hosts by the names of its services, secrets by their names. */
const translated = (value, secrets) => {
  if (value.includes('$')) throw new Error(`"${value}" would mean something else to Compose`);
  const said = value
    .replaceAll(/goldkey-([a-z]+)-grpc(?=:)/g, '$1')
    .replaceAll(/goldkey-([a-z]+)(?=:)/g, '$1')
    .replace(/^http:\/\/localhost:8080$/, `\${GOLDKEY_URL:-http://localhost:\${GOLDKEY_PORT:-8080}}`);
  const kept = secrets.reduce((text, [secret, name]) => text.replaceAll(secret, `\${${name}:?run secrets.sh}`), said);
  if (/[0-9a-f]{20}/.test(kept)) throw new Error(`a secret of the example has no name: ${kept}`);
  return kept;
};

/** A proxy that ends TLS before the gateway has an address of the machine's own. */
const proxied = (name, value) =>
  name === 'TRUSTED_PROXIES' && value === 'loopback' ? `\${GOLDKEY_TRUSTED_PROXIES:-${value}}` : value;

const environmentOf = ({ secret }, container, secrets) => {
  const read = (from) => secret(from.name)[from.key];
  const all = Object.fromEntries([
    ...(container.envFrom ?? []).flatMap(({ secretRef }) => Object.entries(secret(secretRef.name))),
    ...(container.env ?? []).map(({ name, value, valueFrom }) => [name, value ?? read(valueFrom.secretKeyRef)]),
  ]);
  const said = Object.entries(all).map(([name, value]) => [name, translated(value, secrets)]);
  return Object.fromEntries(said.map(([name, value]) => [name, proxied(name, value)]));
};

/** Rights as the chart says them; they are the same for everything that runs, or this is no longer true. */
const rightsOf = (pod, { securityContext: own }) => ({
  user: `${pod.securityContext.runAsUser}:${pod.securityContext.runAsGroup}`,
  read_only: own.readOnlyRootFilesystem,
  cap_drop: own.capabilities.drop,
  security_opt: [`no-new-privileges:${!own.allowPrivilegeEscalation}`],
});

const bytes = (quantity) => quantity.replace('Mi', 'm').replace('Gi', 'g');
/** Data has a volume with a name; whatever else may be written to is gone with the container. */
const KEPT = new Set(['data', 'files']);

const roomOf = (pod, container, name) => {
  const mounts = container.volumeMounts ?? [];
  const size = Object.fromEntries((pod.volumes ?? []).map((volume) => [volume.name, volume.emptyDir?.sizeLimit]));
  const kept = mounts.filter((mount) => KEPT.has(mount.name));
  const scratch = mounts.filter((mount) => !KEPT.has(mount.name));
  return {
    tmpfs: scratch.map((mount) => `${mount.mountPath}:mode=1777,size=${bytes(size[mount.name] ?? '256Mi')}`),
    ...(kept.length > 0 ? { volumes: kept.map((mount) => `${name}:${mount.mountPath}`) } : {}),
  };
};

const check = (test) => ({ healthcheck: { test, interval: '10s', timeout: '5s', retries: 6, start_period: '60s' } });
const isReady =
  'fetch("http://127.0.0.1:8080/health/ready").then((is) => process.exit(is.ok ? 0 : 1), () => process.exit(1))';
/** Bash opens the port by itself; the images of both stores have it, and nothing else in common that could ask. */
const opens = (port) => check(['CMD', 'bash', '-c', `exec 3<>/dev/tcp/127.0.0.1/${port}`]);
const LOGS = { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } };
const done = { condition: 'service_completed_successfully' };
const healthy = { condition: 'service_healthy' };

/** What is Docker's alone: a new volume belongs to whom the folder of the image does, so it lies where the public images have one. */
const STORES = {
  postgres: { shm_size: '256m', volumes: ['postgres:/var/lib/postgresql'] },
  kafka: { user: '1000:1000' },
};

const storeOf = (example, { metadata, spec }, secrets) => {
  const pod = spec.template.spec;
  const [container] = pod.containers;
  const name = short(metadata.name);
  return {
    '<<': 'rights',
    image: `\${${name.toUpperCase()}_IMAGE:-${container.image}}`,
    ...(container.args === undefined ? {} : { command: container.args }),
    environment: environmentOf(example, container, secrets),
    ...roomOf(pod, container, name),
    ...opens(container.ports[0].containerPort),
    restart: 'unless-stopped',
    stop_grace_period: `${pod.terminationGracePeriodSeconds}s`,
    mem_limit: bytes(container.resources.limits.memory),
    ...STORES[name],
  };
};

const imageOf = ({ image }) => {
  const [, service, tag] = /^goldkey\/([a-z]+):(.+)$/.exec(image);
  return { service, tag, image: `\${GOLDKEY_REGISTRY:-goldkey}/${service}:\${GOLDKEY_TAG:-${tag}}` };
};

const onceOf = (example, { metadata, spec }, secrets) => {
  const [container] = spec.template.spec.containers;
  // Jobs bear the mark of a version at the end of their names.
  const name = short(metadata.name).replace(/-[0-9a-f]{8}$/, '');
  return [
    name,
    {
      '<<': 'rights',
      image: imageOf(container).image,
      command: container.command,
      environment: environmentOf(example, container, secrets),
      depends_on: name === 'prepare' ? { postgres: healthy, kafka: healthy } : { prepare: done },
      restart: 'no',
      mem_limit: bytes(container.resources.limits.memory),
    },
  ];
};

const serviceOf = (example, { metadata, spec }, secrets) => {
  const pod = spec.template.spec;
  const [container] = pod.containers;
  const name = short(metadata.name);
  const { image, tag } = imageOf(container);
  return {
    '<<': 'service',
    image,
    build: {
      context: '../..',
      dockerfile: 'deploy/docker/service.Dockerfile',
      args: { SERVICE: name, VERSION: `\${GOLDKEY_TAG:-${tag}}` },
    },
    environment: environmentOf(example, container, secrets),
    ...(name === 'gateway' ? { ports: [`\${GOLDKEY_BIND:-127.0.0.1}:\${GOLDKEY_PORT:-8080}:8080`] } : {}),
    ...roomOf(pod, container, name),
    depends_on: { [`migrate-${name}`]: done },
    stop_grace_period: `${pod.terminationGracePeriodSeconds}s`,
    mem_limit: bytes(container.resources.limits.memory),
  };
};

/** What every one of them says is said once. */
const agreed = (rights) => {
  const [first, ...others] = rights.map((each) => JSON.stringify(each));
  if (others.some((other) => other !== first)) throw new Error('containers of the chart have different rights');
  return JSON.parse(first);
};

/** The library knows no merge keys of plain objects: their names are put in afterwards. */
const withAnchors = (text) => text.replaceAll(/^x-(\w+):$/gm, 'x-$1: &$1').replaceAll(/"?<<"?: (\w+)$/gm, '<<: *$1');

export const generate = (out) => {
  const example = things();
  const [deployments, stores, jobs] = ['Deployment', 'StatefulSet', 'Job'].map(example.of);
  const secrets = namesOfSecrets(
    example,
    deployments.map(({ metadata }) => short(metadata.name)),
  );
  const pods = [...deployments, ...stores, ...jobs].map(({ spec }) => spec.template.spec);
  const byName = (list, of) => list.map((thing) => [short(thing.metadata.name), of(example, thing, secrets)]);
  const services = Object.fromEntries([
    ...byName(stores, storeOf),
    ...jobs.map((job) => onceOf(example, job, secrets)),
    ...byName(deployments, serviceOf),
  ]);
  const document = {
    name: 'goldkey',
    'x-rights': { ...agreed(pods.flatMap((pod) => pod.containers.map((one) => rightsOf(pod, one)))), logging: LOGS },
    'x-service': { '<<': 'rights', restart: 'unless-stopped', ...check(['CMD', 'node', '-e', isReady]) },
    services,
    volumes: Object.fromEntries(
      Object.entries(services).flatMap(([name, { volumes }]) => (volumes === undefined ? [] : [[name, {}]])),
    ),
  };
  const folder = path.join(out, 'deploy/compose');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'compose.yaml'),
    HEAD + withAnchors(stringify(document, { lineWidth: 0, aliasDuplicateObjects: false, compat: 'yaml-1.1' })),
  );
};
