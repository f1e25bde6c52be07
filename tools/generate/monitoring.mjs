/** What monitoring reads: the registry of metrics as the code declares them, and Grafana's dashboards from their short form. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { buildPackages } from '../build.mjs';
import { dashboardOf } from '../monitoring/dashboards.mjs';
import { root } from '../projects.mjs';

export const title = 'monitoring: registry of metrics, dashboards';
export const owns = ['charts/goldkey/files/dashboards'];

const load = (file) => import(pathToFileURL(path.join(root, file)).href);
/** Node's own are its business: dashboards name them, nobody here declares them. */
const OF_NODE = /^(process|nodejs)_/;

const declaredBy = async (register) => {
  const { createMetrics } = await load('libs/service-kit/dist/metrics.js');
  const metrics = createMetrics('x');
  await register(metrics);
  const found = await metrics.registry.getMetricsAsArray();
  return found
    .filter(({ name }) => !OF_NODE.test(name))
    .map(({ name, help, type, labelNames }) => ({ name, help, type, labels: labelNames }));
};

const own = (name) => `services/${name}/dist/adapters/out`;

/** What a service declares besides: the functions that files named `…metrics.js` export. Nothing is asked of a database. */
const registerOwn = async (service, metrics) => {
  const folder = own(service);
  const files = existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder)).filter((file) => /metrics\.js$/.test(file))
    : [];
  for (const file of files)
    for (const register of Object.values(await load(`${folder}/${file}`)))
      if (typeof register === 'function') register({}, { metrics, log: console });
};

const unitOf = (name) =>
  name
    .replace(/_total$/, '')
    .split('_')
    .at(-1);

const TYPES = { counter: 'counter', gauge: 'gauge', histogram: 'histogram' };

const row =
  (service) =>
  ({ name, help, type, labels }) =>
    `| \`${name}\` | ${TYPES[type]} | ${unitOf(name)} | ${['service', ...labels].join(', ')} | ${service} | ${help} |`;

const registry = async () => {
  const everywhere = await declaredBy(() => undefined);
  const known = new Set(everywhere.map(({ name }) => name));
  const rows = everywhere.map(row('all'));
  for (const service of readdirSync(path.join(root, 'services')).sort()) {
    const declared = await declaredBy((metrics) => registerOwn(service, metrics));
    rows.push(...declared.filter(({ name }) => !known.has(name)).map(row(service)));
  }
  return `# Metrics

Made by \`npm run generate\` from what the code declares; do not edit. Each service shows its figures at \`/metrics\`. Names end with their
unit (a counter's with \`_total\` after it); a histogram has \`_bucket\`, \`_sum\` and \`_count\`. \`process_…\` and \`nodejs_…\` are Node's own.
No label names a person or a property.

| metric | type | unit | labels | of | what |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
};

export const generate = async (out) => {
  await buildPackages();
  mkdirSync(path.join(out, 'docs'), { recursive: true });
  writeFileSync(path.join(out, 'docs/metrics.md'), await registry());
  const from = path.join(root, 'charts/goldkey/dashboards');
  const to = path.join(out, 'charts/goldkey/files/dashboards');
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const dashboard = dashboardOf(parse(readFileSync(path.join(from, file), 'utf8')));
    writeFileSync(path.join(to, file.replace('.yaml', '.json')), `${JSON.stringify(dashboard, null, 2)}\n`);
  }
};
