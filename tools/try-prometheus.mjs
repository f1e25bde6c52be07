/**
 * `npm run try-prometheus [-- --home FOLDER]`: starts Debian's Prometheus against a running copy and asks it every query of the
 * dashboards and every rule, with real data. Exit status 0: all of them are answered. Without Prometheus it says so and ends with 2.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { freePorts, lastLines, startProcess, stopProcess, until } from '../deploy/local/processes.mjs';
import { queriesOf } from './monitoring/dashboards.mjs';
import { root } from './projects.mjs';

const { values } = parseArgs({ options: { home: { type: 'string' } } });
const home = path.resolve(values.home ?? process.env.GOLDKEY_HOME ?? path.join(root, '.goldkey'));
const chart = path.join(root, 'charts/goldkey');
const say = (line) => process.stderr.write(`${line}\n`);
const fail = (sentence) => {
  say(sentence);
  process.exit(2);
};

if (spawnSync('prometheus', ['--version']).error)
  fail('*** NOT TRIED: no Prometheus here. Install it (Debian: apt-get install prometheus) and run again. ***');

const targets = () => {
  const { ports = {} } = JSON.parse(readFileSync(path.join(home, 'state.json'), 'utf8'));
  return Object.entries(ports)
    .filter(([name]) => name.endsWith('.http'))
    .map(([name, port]) => ({ targets: [`127.0.0.1:${port}`], labels: { pod: name.replace('.http', '') } }));
};

const settings = () => ({
  global: { scrape_interval: '1s', evaluation_interval: '1s' },
  rule_files: [path.join(chart, 'files/rules.yaml')],
  scrape_configs: [{ job_name: 'local/goldkey', static_configs: targets() }],
});

/** What a person has chosen at the head of a dashboard. */
const CHOSEN = { service: 'evaluation', region: '.*' };
const filledIn = (query) => query.replaceAll(/\$(\w+)/g, (_all, name) => CHOSEN[name] ?? '');

const dashboards = readdirSync(path.join(chart, 'dashboards')).map((file) =>
  parse(readFileSync(path.join(chart, 'dashboards', file), 'utf8')),
);

const asking = (url) => async (route) => {
  const answer = await fetch(`${url}/api/v1/${route}`, { signal: AbortSignal.timeout(10_000) });
  return answer.json();
};

/** Rates need two looks at a figure; by then rules have been worked out as well. */
const warm = (ask, count) =>
  until(
    async () => {
      const { data } = await ask(`query?query=${encodeURIComponent('count(count_over_time(up[1m]) > 5)')}`).catch(
        () => ({}),
      );
      return Number(data?.result?.[0]?.value?.[1] ?? 0) >= count;
    },
    60_000,
    500,
  );

/** What came of one query: a fault in words, or nothing. */
const faultOf = async (ask, { place, expr, quiet }) => {
  const { status, error, data } = await ask(`query?query=${encodeURIComponent(filledIn(expr))}`);
  if (status !== 'success') return `${place}: ${error}`;
  return data.result.length > 0 || quiet !== undefined ? undefined : `${place}: no data for ${expr}`;
};

const PATIENCE_MS = 30_000;

/** On a busy machine a look at the figures comes late now and then, so what has no answer is asked again for a while. */
const tryQueries = async (ask) => {
  const queries = dashboards.flatMap(queriesOf);
  let faults = [];
  const settled = async () => {
    faults = [];
    for (const query of queries)
      faults.push(await faultOf(ask, query).catch((error) => `${query.place}: ${error.message}`));
    faults = faults.filter((fault) => fault !== undefined);
    return faults.length === 0;
  };
  await until(settled, PATIENCE_MS, 2_000);
  return { faults, answered: queries.length - faults.length };
};

const tryRules = async (ask) => {
  const { data } = await ask('rules');
  const rules = data.groups.flatMap(({ rules: own }) => own);
  const faults = rules
    .filter(({ health }) => health !== 'ok')
    .map(({ name, health, lastError }) => `rule ${name}: ${health} ${lastError ?? ''}`);
  const firing = rules.filter(({ state }) => state === 'firing').map(({ name }) => name);
  if (firing.length > 0) say(`  alerts that fire: ${firing.join(', ')}`);
  return { faults, answered: rules.length - faults.length };
};

const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-prometheus-'));
const [port] = await freePorts(1);
const config = path.join(folder, 'prometheus.yml');
const logFile = path.join(folder, 'prometheus.log');
writeFileSync(config, stringify(settings()));
const child = startProcess(
  'prometheus',
  [
    `--config.file=${config}`,
    `--storage.tsdb.path=${path.join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ],
  { logFile },
);
let faults = [];
try {
  const ask = asking(`http://127.0.0.1:${port}`);
  if (!(await warm(ask, targets().length)))
    throw new Error(`not every service of ${home} could be scraped:\n${lastLines(logFile)}`);
  const [queries, rules] = [await tryQueries(ask), await tryRules(ask)];
  faults = [...queries.faults, ...rules.faults];
  for (const fault of faults) say(`  FAILED ${fault}`);
  process.stdout.write(
    `${queries.answered} queries answered, ${rules.answered} rules worked out\n${queries.answered + rules.answered} passed, ${faults.length} failed\n`,
  );
} finally {
  await stopProcess(child.pid);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(faults.length > 0 ? 1 : 0);
