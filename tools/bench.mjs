/**
 * `npm run bench`: our figures beside their floors, measured in the same run on this machine, with a platform of its own in a
 * scratch folder. `--full` takes longer and is steadier; `--only offline,intake` runs some; `--no-record` leaves
 * docs/bench.md alone. Goals are those of issues 4 to 6; a ratio that misses its goal is marked and does not fail the run.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildConsole, buildPackages } from './build.mjs';
import { root } from './projects.mjs';

const MEASURES = [
  'console',
  'offline',
  'intake',
  'lists',
  'complaints',
  'routes',
  'scope',
  'billing',
  'stream',
  'late',
  'judging',
  'figures',
  'organisation',
];
const ON_PLATFORM = new Set([
  'intake',
  'lists',
  'complaints',
  'routes',
  'scope',
  'billing',
  'stream',
  'late',
  'judging',
  'figures',
  'organisation',
]);

const options = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    only: { type: 'string' },
    'no-record': { type: 'boolean', default: false },
  },
}).values;
/** A million cases take minutes to make: only where they are asked for. */
const LONG = new Set(['complaints']);
const standard = MEASURES.filter((name) => options.full || !LONG.has(name));
const chosen = options.only === undefined ? standard : options.only.split(',');
const unknown = chosen.filter((name) => !MEASURES.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no measure ${unknown.join(', ')}: ${MEASURES.join(', ')}\n`);
  process.exit(2);
}

const began = Date.now();
const say = (line) => process.stderr.write(`${`${((Date.now() - began) / 1000).toFixed(0)} s`.padStart(6)}  ${line}\n`);

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const shown = (spread) =>
  spread === undefined
    ? ''
    : spread.min === spread.max
      ? number(spread.median)
      : `${number(spread.median)} (${number(spread.min)}–${number(spread.max)})`;

const verdict = ({ goal, ratio, ours }) => {
  if (goal === undefined) return '';
  const { median } = ratio ?? ours;
  const met = goal.most === undefined ? median >= goal.least : median <= goal.most;
  return `${goal.most === undefined ? `≥ ${goal.least}` : `≤ ${goal.most}`} ${met ? 'met' : '**missed**'}`;
};

const tableOf = (rows) => [
  '| measure | floor | ours | unit | ratio: median (min–max) | goal |',
  '|---|---|---|---|---|---|',
  ...rows.map(
    (row) =>
      `| ${row.measure} | ${shown(row.floor)} | ${shown(row.ours)} | ${row.unit} | ${shown(row.ratio)} | ${verdict(row)} |`,
  ),
];

const load = async (name) => {
  const found = await import(`./bench/${name}.mjs`);
  return name === 'console' ? found.consoleScript : found[name];
};

let platform;

const measureAll = async (folder) => {
  const rows = [];
  try {
    for (const name of chosen) {
      if (ON_PLATFORM.has(name) && platform === undefined) {
        say('starting a platform');
        platform = await (await import('./bench/platform.mjs')).startPlatform({ say: () => undefined });
      }
      say(name);
      rows.push(...(await (await load(name))({ platform, folder, full: options.full, say })));
    }
  } finally {
    await platform?.stop();
  }
  return rows;
};

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const record = (table) => {
  const file = path.join(root, 'docs', 'bench.md');
  const commit = `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes'}`;
  const machine = `${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}`;
  const head = existsSync(file)
    ? ''
    : '# Bench\n\nWhat `npm run bench` measured, newest last: ours beside the floor of the same run. Ratios are ours ÷ floor.\n';
  const title = `\n## ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${commit}${options.full ? ', full' : ''}\n\n${machine}.\n\n`;
  appendFileSync(file, `${head}${title}${table.join('\n')}\n`);
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    say(`${signal}: ending what was started`);
    await platform?.stop();
    process.exit(130);
  });
}
await buildPackages();
await buildConsole({ say });
const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-bench-'));
try {
  const table = tableOf(await measureAll(folder));
  process.stdout.write(`${table.join('\n')}\n`);
  if (!options['no-record']) record(table);
  say('done');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
