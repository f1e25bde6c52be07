/**
 * `npm run drill -- [--only import|billing] [--kills N] [--seed S] [--rows R] [--file FILE] [--keep]`: brings a register into a
 * platform of its own, then bills and takes money, while parts of that platform are killed, and proves that nothing was lost
 * or doubled. See docs/drill.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startTestServices } from '../deploy/local/test-services.mjs';
import { openBooks } from './drill/billing-acts.mjs';
import { proveBilling } from './drill/billing-proof.mjs';
import { billUnderFire } from './drill/billing-under-fire.mjs';
import { countFiles } from './drill/count.mjs';
import { drawKills, generator } from './drill/draw.mjs';
import { importUnderFire, THE_IMPORT } from './drill/import-under-fire.mjs';
import { prove } from './drill/proof.mjs';
import { writeRegister } from './drill/register.mjs';
import { Sight, Topics } from './drill/sight.mjs';
import { billingVictimsOf, victimsOf } from './drill/victims.mjs';

const USE = 'Use: npm run drill -- [--only import|billing] [--kills N] [--seed S] [--rows R] [--file FILE] [--keep]';
/** Kills in one import of a register that was made for the drill; more of them need more registers. */
const KILLS_A_REGISTER = 6;
/** Kills in a month that is billed, paid and closed, and homes of the property in which they are. */
const [KILLS_A_MONTH, HOMES] = [2, 50];
/** So that a run has many parts, between which a kill can come. */
process.env.RUN_PART_HOUSEHOLDS ??= '1';
const FIRST_YEAR = 2020;
const PARTS = ['import', 'billing'];

const began = Date.now();
const say = (line) => process.stderr.write(`${`${((Date.now() - began) / 1000).toFixed(0)} s`.padStart(6)}  ${line}\n`);

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        kills: { type: 'string', default: '6' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        rows: { type: 'string', default: '4000' },
        file: { type: 'string' },
        only: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
    });
    const number = (name, least) => {
      const value = Number(values[name]);
      if (!Number.isInteger(value) || value < least) throw new Error(`--${name}: not a number from ${least} on`);
      return value;
    };
    if (values.only !== undefined && !PARTS.includes(values.only)) throw new Error(`--only: ${PARTS.join(' or ')}`);
    return { ...values, kills: number('kills', 0), seed: number('seed', 0), rows: number('rows', 1) };
  } catch (error) {
    process.stderr.write(`${error.message}\n${USE}\n`);
    process.exit(2);
  }
};

/** The files that are brought in one after the other, each with its number of kills. */
const registersOf = ({ kills, seed, rows, file }, folder) => {
  if (file !== undefined) return [{ file: path.resolve(file), kills }];
  return Array.from({ length: Math.max(1, Math.ceil(kills / KILLS_A_REGISTER)) }, (_each, index) => {
    const own = path.join(folder, `register-${index + 1}.csv`);
    writeRegister(own, { rows, seed: seed + index, series: `R${index + 1}` });
    return { file: own, kills: Math.min(KILLS_A_REGISTER, kills - index * KILLS_A_REGISTER) };
  });
};

const whenOf = (there, expected, during, caught) => {
  if (caught !== undefined) return `${caught.done} of ${caught.parts} parts booked`;
  return during ? `${there} of ${expected} done` : 'work done';
};

const tableOf = (blows) => {
  if (blows.length === 0) return ['Nothing was killed.'];
  const rows = [
    ['', 'killed', 'when', 'back after'],
    ...blows.map(({ victim, rows: there, expected, during, seconds, caught }, index) => [
      String(index + 1),
      victim,
      whenOf(there, expected, during, caught),
      seconds === 0 ? 'had ended already' : `${seconds.toFixed(1)} s`,
    ]),
  ];
  const widths = rows[0].map((_cell, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
};

const toldOf = (checks) =>
  checks.flatMap(({ what: name, differences, told }) =>
    differences.length === 0
      ? [`  ok       ${name} (${told})`]
      : [`  DIFFERS  ${name}`, ...differences.map((text) => `           ${text}`)],
  );

const isEqual = ({ differences }) => differences.length === 0;

const verdictOf = (checks, { kills, seed, rows, file, only }) => {
  const bad = checks.filter((check) => !isEqual(check));
  const what = file === undefined ? `--rows ${rows}` : `--file ${file}`;
  const part = only === undefined ? '' : ` --only ${only}`;
  return [
    bad.length === 0
      ? 'Nothing was lost and nothing doubled.'
      : `${bad.length} of ${checks.length} checks differ: something was lost or doubled.`,
    `The same once more: npm run drill --${part} --kills ${kills} --seed ${seed} ${what}`,
  ];
};

const drillImport = async (options, platform, folder) => {
  const random = generator(options.seed);
  const registers = registersOf(options, folder);
  const victims = victimsOf(platform);
  const [blows, files] = [[], []];
  let before = 0;
  for (const { file, kills } of registers) {
    files.push(file);
    const all = countFiles(files).matters.size;
    const expected = all - before;
    say(`${path.basename(file)}: ${expected} rows, ${kills} kills`);
    const drawn = drawKills(random, kills, Object.keys(victims), THE_IMPORT);
    const done = await importUnderFire(platform, { file, kills: drawn, victims, before, expected });
    say(`${path.basename(file)} is in; the import was started ${done.starts} times`);
    blows.push(...done.blows.map((blow) => ({ ...blow, expected })));
    before = all;
  }
  say('waiting until everything is settled, and comparing');
  const checks = await prove(platform, { files, count: countFiles(files) });
  return { blows, checks };
};

const monthOf = (index) => `${FIRST_YEAR + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, '0')}`;

const drillBilling = async ({ kills, seed }, platform) => {
  const random = generator(seed);
  const victims = billingVictimsOf(platform);
  const world = await openBooks(platform, { homes: HOMES });
  const months = Array.from({ length: Math.max(2, Math.ceil(kills / KILLS_A_MONTH)) }, (_each, index) =>
    monthOf(index),
  );
  say(`${world.homes.length} homes, ${months.length} months to bill, collect and close, ${kills} kills`);
  const drawn = drawKills(random, kills, Object.keys(victims));
  const blows = await billUnderFire(platform, world, { random, months, kills: drawn, victims });
  say('waiting until everything is told, and comparing');
  return { blows, checks: await proveBilling(platform, world, blows) };
};

const drill = async (options, platform, folder) => {
  const parts = { import: drillImport, billing: drillBilling };
  const all = [];
  for (const name of PARTS.filter((part) => options.only === undefined || part === options.only)) {
    const { blows, checks } = await parts[name](options, platform, folder);
    process.stdout.write(`${['', name, ...tableOf(blows), '', ...toldOf(checks)].join('\n')}\n`);
    all.push(...checks);
  }
  process.stdout.write(`${['', ...verdictOf(all, options)].join('\n')}\n`);
  return all.every(isEqual);
};

const main = async () => {
  const options = read();
  say(`seed ${options.seed}; starting a platform`);
  const started = await startTestServices({ demo: false, pages: false, log: say });
  const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-drill-'));
  const sight = new Sight(started.running.postgres.url);
  const platform = { ...started, sight, topics: new Topics(started.running.kafka.brokers), say };
  let [ending, equal] = [false, false];
  const end = async () => {
    if (ending) return;
    ending = true;
    await sight.close();
    const keep = options.keep || !equal;
    await started.stop({ keep });
    rmSync(folder, { recursive: true, force: true });
    if (keep) say(`data and logs are kept in ${started.home}`);
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, async () => {
      await end();
      process.exit(130);
    });
  try {
    equal = await drill(options, platform, folder);
  } finally {
    await end();
  }
  process.exit(equal ? 0 : 1);
};

await main();
