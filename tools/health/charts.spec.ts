/** What must never change in the chart, read from its rendered examples, and whether it knows the services as they are. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { filesLike, linesLike, read, root, services } from './repository.js';

interface Container {
  readonly name: string;
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly image: string;
  readonly securityContext?: { readonly readOnlyRootFilesystem?: boolean; readonly allowPrivilegeEscalation?: boolean };
  readonly resources?: { readonly requests?: object; readonly limits?: object };
  readonly startupProbe?: object;
  readonly readinessProbe?: object;
  readonly livenessProbe?: object;
}
interface PodSpec {
  readonly automountServiceAccountToken?: boolean;
  readonly securityContext?: { readonly runAsNonRoot?: boolean };
  readonly terminationGracePeriodSeconds?: number;
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
}
interface Thing {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: { readonly template?: { readonly spec: PodSpec } };
}

const chart = 'charts/goldkey';
const examples = readdirSync(path.join(root, chart, 'examples'));
const rendered = (example: string): Thing[] =>
  parseAllDocuments(read(`${chart}/examples/${example}/rendered/all.yaml`))
    .map((document) => document.toJS() as Thing | null)
    .filter((thing): thing is Thing => thing !== null);

const values = parse(read(`${chart}/values.yaml`)) as {
  services: Record<
    string,
    { grpc?: boolean; kafka?: boolean; files?: boolean; calls: string[]; listens?: string[]; proxies?: string[] }
  >;
};
const running = services.filter(({ folder }) => existsSync(path.join(root, folder, 'src/main.ts')));

describe.each(examples)('example %s', (example) => {
  const things = rendered(example);
  const pods = things.flatMap(({ kind, metadata, spec }) =>
    spec?.template === undefined ? [] : [{ name: `${kind} ${metadata.name}`, kind, pod: spec.template.spec }],
  );
  const containers = pods.flatMap(({ name, pod }) =>
    [...(pod.initContainers ?? []), ...pod.containers].map((container) => ({
      name: `${name}: ${container.name}`,
      container,
    })),
  );
  const where = <T extends { name: string }>(list: readonly T[], holds: (one: T) => boolean): string[] =>
    list.filter((one) => !holds(one)).map(({ name }) => name);

  test('no pod runs as root or holds a token of the cluster', () => {
    expect(pods.length).toBeGreaterThan(0);
    expect(where(pods, ({ pod }) => pod.securityContext?.runAsNonRoot === true)).toEqual([]);
    expect(where(pods, ({ pod }) => pod.automountServiceAccountToken === false)).toEqual([]);
  });

  test('no container writes to its image, gains rights, or is without bounds', () => {
    const safe = ({ container: { securityContext: context } }: (typeof containers)[number]) =>
      context?.readOnlyRootFilesystem === true && context.allowPrivilegeEscalation === false;
    expect(where(containers, safe)).toEqual([]);
    expect(where(containers, ({ container }) => container.resources?.requests !== undefined)).toEqual([]);
    expect(where(containers, ({ container }) => container.resources?.limits !== undefined)).toEqual([]);
    expect(where(containers, ({ container }) => !/:latest$|^[^:]+$/.test(container.image))).toEqual([]);
  });

  test('every service is probed, and has more time to end than it takes', () => {
    const deployments = pods.filter(({ kind }) => kind === 'Deployment');
    expect(deployments.length).toBeGreaterThan(0);
    const probed = (container: Container) =>
      Boolean(container.startupProbe && container.readinessProbe && container.livenessProbe);
    expect(where(deployments, ({ pod }) => pod.containers.every(probed))).toEqual([]);
    expect(where(deployments, ({ pod }) => (pod.terminationGracePeriodSeconds ?? 0) > 30)).toEqual([]);
  });

  test('the gateway believes nobody of another machine, or the network that is named, and services the gateway', () => {
    const believed = (of: (name: string) => boolean) =>
      pods
        .filter(({ kind, name }) => kind === 'Deployment' && of(name))
        .flatMap(({ pod }) => pod.containers.flatMap(({ env = [] }) => env))
        .flatMap(({ name, value }) => (name === 'TRUSTED_PROXIES' ? [value] : []));
    const isGateway = (name: string) => name.endsWith('-gateway');
    const hasEntrance = things.some(({ kind }) => kind === 'Ingress' || kind === 'HTTPRoute');
    expect(believed(isGateway)).toEqual([hasEntrance ? '10.244.0.0/16' : 'loopback']);
    const services = believed((name) => !isGateway(name));
    expect([services.length, [...new Set(services)]]).toEqual([running.length - 1, ['uniquelocal']]);
  });

  test('every service has a policy of who may reach it', () => {
    const policies = things.filter(({ kind }) => kind === 'NetworkPolicy').map(({ metadata }) => metadata.name);
    const names = things.filter(({ kind }) => kind === 'Deployment').map(({ metadata }) => metadata.name);
    expect(policies).toEqual(expect.arrayContaining(names));
  });
});

test('the chart has every service, and no other', () => {
  expect(Object.keys(values.services).sort()).toEqual(running.map(({ name }) => name).sort());
});

test('`calls` and `proxies` are the addresses that a service is told by its configuration', () => {
  const told = (folder: string, suffix: string): string[] =>
    linesLike([`${folder}/src/config.ts`], new RegExp(`^\\s*[A-Z]+_${suffix}: `))
      .map((line) => /([A-Z]+)_(?:GRPC|URL): /.exec(line)?.[1]?.toLowerCase() ?? '')
      .filter((name) => running.some((service) => service.name === name));
  const wanted = running.map(({ name, folder }) => ({
    name,
    calls: told(folder, 'GRPC').sort(),
    proxies: told(folder, 'URL').sort(),
  }));
  const declared = running.map(({ name }) => {
    const { calls = [], proxies = [] } = values.services[name] ?? {};
    return { name, calls: [...calls].sort(), proxies: proxies.filter((other) => other !== 'identity').sort() };
  });
  expect(declared).toEqual(wanted);
});

test('`grpc`, `kafka` and `files` say what a service does', () => {
  const has = (folder: string, words: RegExp, file = 'main.ts'): boolean =>
    linesLike([`${folder}/src/${file}`], words).length > 0;
  const wanted = running.map(({ name, folder }) => ({
    name,
    grpc: has(folder, /^\s*grpc: /),
    kafka: !has(folder, /publishes: false/) || has(folder, /^\s*events: /),
    files: has(folder, /fileSettings/, 'config.ts'),
  }));
  const declared = running.map(({ name }) => ({
    name,
    grpc: values.services[name]?.grpc ?? false,
    kafka: values.services[name]?.kafka ?? false,
    files: values.services[name]?.files ?? false,
  }));
  expect(declared).toEqual(wanted);
});

test('`listens` are the services whose events a service reads', () => {
  const wanted = running.map(({ name, folder }) => {
    const text = read(`${folder}/src/main.ts`);
    const told = /TOLD_BY = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
    const named = [...text.matchAll(/'goldkey\.([a-z]+)\.events\.v1'/g)].map(([, other]) => other);
    return { name, listens: [...named, ...[...told.matchAll(/'([a-z]+)'/g)].map(([, other]) => other)].sort() };
  });
  const declared = running.map(({ name }) => ({ name, listens: [...(values.services[name]?.listens ?? [])].sort() }));
  expect(declared).toEqual(wanted);
});

test('the chart carries the list of topics as it is', () => {
  expect(read(`${chart}/files/topics.yaml`)).toBe(read('deploy/kafka/topics.yaml'));
});

describe('alerts', () => {
  const { groups } = parse(read(`${chart}/files/rules.yaml`)) as {
    groups: { rules: { alert?: string; record?: string; expr: string }[] }[];
  };
  const rules = groups.flatMap(({ rules: own }) => own);

  test('each has a section in the run-books, and each section an alert', () => {
    const sections = linesLike(['docs/run-books.md'], /^## /).map((line) => line.replace(/^.*## /, ''));
    expect(rules.flatMap(({ alert }) => alert ?? []).sort()).toEqual(sections.sort());
  });

  test('each reads metrics that a service has, or that an operator is known for', () => {
    const ours = filesLike(/^(libs|services)\/.*\.ts$/)
      .map(read)
      .join('\n');
    const known = (name: string): boolean =>
      name === 'up' || /^(cnpg|certmanager)_/.test(name) || new RegExp(`['"]${name}['"]`).test(ours);
    const named = rules.flatMap(({ expr }) =>
      [...expr.replace(/\{[^}]*\}|\bby \([^)]*\)/g, ' ').matchAll(/(?<![\w:])[a-z]+(?:_[a-z]+)+(?![\w:])/g)].map(
        ([name]) => name.replace(/_(count|sum|bucket)$/, ''),
      ),
    );
    const functions = new Set(['histogram_quantile', 'min_over_time']);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !functions.has(name) && !known(name))).toEqual([]);
  });
});

test('the schema refuses what it does not know, at every level that the chart reads', () => {
  const open: string[] = [];
  const visit = (
    at: string,
    schema: { type?: string; properties?: Record<string, object>; additionalProperties?: unknown },
  ) => {
    if (schema.properties === undefined) return;
    if (schema.additionalProperties !== false) open.push(at);
    for (const [name, below] of Object.entries(schema.properties)) visit(`${at}.${name}`, below);
  };
  visit('values', JSON.parse(read(`${chart}/values.schema.json`)) as object);
  expect(open).toEqual([]);
});
