/** Whether the file for Docker Compose agrees with the services, their settings and the chart, and what must never change in it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { declaredTopics } from '../../deploy/kafka/topics.mjs';
import { filesLike, read, root, services } from './repository.js';

interface ComposeService {
  readonly image: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly mem_limit?: string;
  readonly restart?: string;
}

const folder = 'deploy/compose';
const text = read(`${folder}/compose.yaml`);
const compose = parse(text, { merge: true, maxAliasCount: -1 }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, object>>;
};
const containers = Object.entries(compose.services).map(([name, service]) => ({ name, service }));
const running = services.filter(({ folder: own }) => existsSync(path.join(root, own, 'src/main.ts')));
const names = running.map(({ name }) => name).sort();
const where = (holds: (service: ComposeService, name: string) => boolean): string[] =>
  containers.filter(({ name, service }) => !holds(service, name)).map(({ name }) => name);
const isJob = (name: string): boolean => name === 'prepare' || name.startsWith('migrate-');

test('there are two stores, every service, the job that prepares and one that migrates each', () => {
  const wanted = ['postgres', 'kafka', 'prepare', ...names, ...names.map((name) => `migrate-${name}`)];
  expect(Object.keys(compose.services).sort()).toEqual(wanted.sort());
});

test('nothing runs as root, writes to its image, gains rights or takes all memory', () => {
  expect(where(({ user }) => /^[1-9]\d*:[1-9]\d*$/.test(user ?? ''))).toEqual([]);
  expect(where((service) => service.read_only === true)).toEqual([]);
  expect(where((service) => service.cap_drop?.join() === 'ALL')).toEqual([]);
  expect(where((service) => service.security_opt?.includes('no-new-privileges:true') === true)).toEqual([]);
  expect(where((service) => /^\d+[mg]$/.test(service.mem_limit ?? ''))).toEqual([]);
});

test('what stays up is asked how it is, and what ends by itself is not started again', () => {
  expect(
    where(({ healthcheck, restart }, name) => isJob(name) || (!!healthcheck && restart === 'unless-stopped')),
  ).toEqual([]);
  expect(where(({ restart }, name) => !isJob(name) || restart === 'no')).toEqual([]);
});

test('stores come first, then their preparation, then migrations, then services', () => {
  const order = (name: string) =>
    Object.entries(compose.services[name]?.depends_on ?? {}).map(([other, { condition }]) => `${other} ${condition}`);
  expect(order('prepare').sort()).toEqual(['kafka service_healthy', 'postgres service_healthy']);
  for (const name of names) {
    expect(order(`migrate-${name}`)).toEqual(['prepare service_completed_successfully']);
    expect(order(name)).toEqual([`migrate-${name} service_completed_successfully`]);
  }
});

test('only the gateway is reached from outside, and from this machine alone where nothing else is said', () => {
  expect(where(({ ports = [] }, name) => ports.length === (name === 'gateway' ? 1 : 0))).toEqual([]);
  expect(compose.services.gateway?.ports).toEqual([`\${GOLDKEY_BIND:-127.0.0.1}:\${GOLDKEY_PORT:-8080}:8080`]);
});

test('data has volumes with names', () => {
  const named = containers.flatMap(({ service: { volumes = [] } }) => volumes.map((volume) => volume.split(':')[0]));
  expect(named.sort()).toEqual(Object.keys(compose.volumes).sort());
  expect(named).toEqual(expect.arrayContaining(['postgres', 'kafka']));
});

test('a service is told settings that it has, and whom it asks by the names of services', () => {
  const shared = filesLike(/^libs\/.*\.ts$/)
    .map(read)
    .join('\n');
  const unknown = running.flatMap(({ name, folder: own }) => {
    const known = shared + read(`${own}/src/config.ts`);
    const told = compose.services[name]?.environment ?? {};
    const strange = Object.keys(told).filter((setting) => !new RegExp(`\\b${setting}\\b`).test(known));
    const hosts = Object.entries(told).flatMap(([setting, value]) => {
      const [, host] = /_(?:URL|GRPC)$/.test(setting)
        ? (/^(?:http:\/\/)?([a-z]+):(?:8080|50051)$/.exec(value) ?? [])
        : [];
      return host === undefined || host === setting.replace(/_(URL|GRPC)$/, '').toLowerCase()
        ? []
        : [`${setting}=${value}`];
    });
    return [...strange, ...hosts].map((what) => `${name}: ${what}`);
  });
  expect(unknown).toEqual([]);
});

test('whom a service asks by gRPC or opens to browsers, its file of settings names too', () => {
  const told = running.map(({ name }) => ({
    name,
    asks: Object.keys(compose.services[name]?.environment ?? {}).filter((setting) => /_(GRPC|URL)$/.test(setting)),
  }));
  const wanted = running.map(({ name, folder: own }) => {
    const declared = [...read(`${own}/src/config.ts`).matchAll(/^\s*([A-Z]+)_(GRPC|URL): /gm)]
      .map(([, other = '', kind = '']) => ({ other: other.toLowerCase(), setting: `${other}_${kind}` }))
      .filter(({ other }) => names.includes(other))
      .map(({ setting }) => setting);
    return { name, asks: [...declared, 'DATABASE_URL', 'IDENTITY_URL', 'PUBLIC_URL'] };
  });
  const sorted = (all: typeof told) => all.map(({ name, asks }) => ({ name, asks: [...new Set(asks)].sort() }));
  expect(sorted(told)).toEqual(sorted(wanted));
});

test('topics are made by the job that reads their list', () => {
  expect(compose.services.prepare?.environment.TOPICS).toBe('make');
  expect(compose.services.kafka?.environment.KAFKA_AUTO_CREATE_TOPICS_ENABLE).toBe('false');
  expect(declaredTopics().length).toBeGreaterThan(names.length);
});

test('no secret stands in it, and secrets.sh gives each a value of its own that stays', () => {
  const asked = [...new Set([...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name = '']) => name))].sort();
  const secret = /(?:SECRET|PASSWORD)$/;
  const open = containers.flatMap(({ name, service }) =>
    Object.entries(service.environment)
      .filter(([key, value]) =>
        secret.test(key) ? !/^\$\{[A-Z_]+:\?[^}]+\}$/.test(value) : /:\/\/\w+:(?!\$\{)[^@/]+@/.test(value),
      )
      .map(([key]) => `${name}: ${key}`),
  );
  expect(open).toEqual([]);
  const scratch = mkdtempSync(path.join(tmpdir(), 'goldkey-compose-'));
  try {
    for (const file of ['compose.yaml', 'secrets.sh']) cpSync(path.join(root, folder, file), path.join(scratch, file));
    const env = path.join(scratch, '.env');
    const write = (): string => {
      execFileSync('sh', [path.join(scratch, 'secrets.sh')], { stdio: 'ignore' });
      return readFileSync(env, 'utf8');
    };
    const first = write();
    const values = first
      .trim()
      .split('\n')
      .map((line) => line.split('='));
    expect(values.map(([name]) => name).sort()).toEqual(asked);
    expect(values.filter(([, value = '']) => !/^[0-9a-f]{48}$/.test(value))).toEqual([]);
    expect(new Set(values.map(([, value]) => value)).size).toBe(asked.length);
    expect(statSync(env).mode & 0o077).toBe(0);
    expect(write()).toBe(first);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

test('.env goes neither into the repository nor into an image', () => {
  expect(read('.gitignore').split('\n')).toContain('.env');
  expect(read('.dockerignore').split('\n')).toContain('**/.env');
});
