/** Whether what monitoring reads is there: every metric of rules and dashboards in the registry, with the labels that are asked of it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parse } from 'yaml';
import { dashboardOf, queriesOf } from '../monitoring/dashboards.mjs';
import { filesLike, read, root } from './repository.js';

const chart = 'charts/goldkey';

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly fieldConfig?: { readonly defaults: { readonly unit: string } };
  readonly targets?: readonly { readonly expr: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly templating: { readonly list: readonly { readonly name: string }[] };
  readonly panels: readonly Panel[];
}

/** Metric → its type and labels, as docs/metrics.md (made from the code) has them. */
const registry = new Map(
  read('docs/metrics.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, name = '', type = '', , labels = '']) => [name.replaceAll('`', ''), { type, labels: labels.split(', ') }]),
);

const { groups } = parse(read(`${chart}/files/rules.yaml`)) as {
  groups: { rules: { alert?: string; record?: string; expr: string }[] }[];
};
const rules = groups.flatMap(({ rules: own }) => own);
const recorded = new Set(rules.flatMap(({ record }) => record ?? []));

/** Others': Prometheus's own, operators', Node's, and what Prometheus puts beside every figure. */
const FOREIGN = /^(up|(cnpg|certmanager|process|nodejs)_\w+)$/;
const ADDED = ['job', 'pod', 'namespace', 'instance', 'le', 'kind'];
const FUNCTIONS =
  /^(sum|max|min|count|avg|by|rate|increase|topk|time|vector|or|and|on|ignoring|histogram_quantile|min_over_time|label_values)$/;

const baseOf = (name: string): string => name.replace(/_(bucket|sum|count)$/, '');
const typeOf = (name: string): string | undefined => registry.get(name)?.type;

/** Names of metrics in a query, each with the labels that it is asked by there. */
const askedIn = (query: string): { name: string; labels: string[] }[] => {
  const bare = query.replaceAll(/"[^"]*"/g, '""');
  const grouped = [...bare.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, list = '']) =>
    list.split(',').map((label) => label.trim()),
  );
  return [...bare.replaceAll(/\bby \([^)]*\)/g, ' ').matchAll(/([a-zA-Z_:][\w:]*)(?:\{([^}]*)\})?/g)]
    .filter(([, name = '']) => !FUNCTIONS.test(name) && !/^[smhd]$/.test(name))
    .map(([, name = '', matchers = '']) => ({
      name,
      labels: [...grouped, ...[...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label)],
    }));
};

const unknownIn = (query: string): string[] =>
  askedIn(query).flatMap(({ name, labels }) => {
    if (FOREIGN.test(name) || recorded.has(name)) return [];
    const known = registry.get(name) ?? (typeOf(baseOf(name)) === 'histogram' ? registry.get(baseOf(name)) : undefined);
    if (known === undefined) return [`${name} is no metric`];
    return labels
      .filter((label) => !ADDED.includes(label) && !known.labels.includes(label))
      .map((label) => `${name} has no label ${label}`);
  });

const sources = filesLike(/^charts\/goldkey\/dashboards\/.*\.yaml$/);
const dashboards = sources.map((file) => ({
  file,
  short: parse(read(file)),
  made: JSON.parse(read(file.replace('/dashboards/', '/files/dashboards/').replace('.yaml', '.json'))) as Dashboard,
}));

test('the registry has metrics, and their names end with their unit', () => {
  expect(registry.size).toBeGreaterThan(25);
  const units =
    /_(seconds|events|connections|yuan|points|entries|duties|misses|months|differences|matters|messages|commands|targets|state|rate|total)$/;
  expect([...registry.keys()].filter((name) => !units.test(name))).toEqual([]);
  expect([...registry].filter(([name, { type }]) => name.endsWith('_total') !== (type === 'counter'))).toEqual([]);
});

test('rules ask for metrics that there are, by labels that they have', () => {
  expect(rules.flatMap(({ expr }) => unknownIn(expr))).toEqual([]);
});

test('a metric that is not there, and a label that it has not, are noticed', () => {
  expect(unknownIn('sum by (service) (rate(outbox_publshed_total[5m]))')).toEqual([
    'outbox_publshed_total is no metric',
  ]);
  expect(unknownIn('max(parked_events{consumer="x"})')).toEqual(['parked_events has no label consumer']);
  expect(unknownIn('sum by (topic) (parked_total)')).toEqual(['parked_total has no label topic']);
});

test('every alert is tried by promtool', () => {
  const tried = read(`${chart}/tests/rules_test.yaml`);
  expect(
    rules.flatMap(({ alert }) => (alert === undefined || tried.includes(`alertname: ${alert}`) ? [] : [alert])),
  ).toEqual([]);
});

/** Grafana's own ids of units; another text is shown as a suffix, which is seldom meant. */
const UNITS = ['none', 's', 'reqps', 'ops', 'percentunit', 'bytes', 'currencyCNY'];

describe.each(dashboards)('dashboard $made.title', ({ short, made }) => {
  const panels = made.panels.filter(({ type }) => type !== 'row');

  test('is what its short form makes, with an id of its own', () => {
    expect(made).toEqual(dashboardOf(short));
    expect(dashboards.filter(({ made: { uid } }) => uid === made.uid)).toHaveLength(1);
    expect(made.description).toMatch(/^For .+\. /);
  });

  test('its panels lie beside each other, have ids, titles and units', () => {
    expect(panels.length).toBeGreaterThan(9);
    expect(new Set(made.panels.map(({ id }) => id)).size).toBe(made.panels.length);
    expect(panels.filter(({ fieldConfig }) => !UNITS.includes(fieldConfig?.defaults.unit ?? ''))).toEqual([]);
    const cells = made.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_each, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(made.panels.filter(({ gridPos: { x, w } }) => x + w > 24)).toEqual([]);
  });

  test('its queries ask for metrics that there are, by labels and variables that there are', () => {
    const queries = (queriesOf(short) as { expr: string }[]).map(({ expr }) => expr);
    expect(queries.length).toBeGreaterThan(9);
    expect(queries.flatMap(unknownIn)).toEqual([]);
    const variables = new Set(made.templating.list.map(({ name }) => name));
    const used = queries.flatMap((query) => [...query.matchAll(/\$(\w+)/g)].map(([, name = '']) => name));
    expect(used.filter((name) => !variables.has(name))).toEqual([]);
  });
});

const promtool = (...args: string[]) => spawnSync('promtool', args, { cwd: path.join(root, chart), encoding: 'utf8' });
const hasPromtool = promtool('--version').error === undefined;
const inCi = !['', 'false', '0'].includes(process.env['CI'] ?? '');

test('promtool finds the rules well formed, and each alert as its test says', () => {
  if (!hasPromtool && !inCi) {
    process.stderr.write('\n*** RULES NOT TRIED: no promtool here (Debian: apt-get install prometheus). ***\n');
    return;
  }
  for (const args of [
    ['check', 'rules', 'files/rules.yaml'],
    ['test', 'rules', 'tests/rules_test.yaml'],
  ]) {
    const { status, stdout, stderr } = promtool(...args);
    expect({ args, status, said: status === 0 ? '' : stdout + stderr }).toEqual({ args, status: 0, said: '' });
  }
});
