/**
 * `npm run try-keeping [-- --seed S] [--keep]`: backs a platform up while a register is brought in, restores it into a fresh folder,
 * goes on there, and proves that nothing was lost or doubled; rebuilds evaluation and compares hashes; has a ledger that
 * somebody changed replaced; restores one service to an earlier time and has the gap found. The last line is
 * `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importFile, run } from '../../tools/drill/commands.mjs';
import { countFiles } from '../../tools/drill/count.mjs';
import { prove, untilSettled } from '../../tools/drill/proof.mjs';
import { writeRegister } from '../../tools/drill/register.mjs';
import { Sight, Topics } from '../../tools/drill/sight.mjs';
import { root } from '../../tools/projects.mjs';
import { stopProcess, until } from '../local/processes.mjs';
import { startTestServices } from '../local/test-services.mjs';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '9' },
    rows: { type: 'string', default: '400' },
    keep: { type: 'boolean', default: false },
  },
});
const [seed, rows] = [Number(options.seed), Number(options.rows)];
const START_MS = 240_000;

const began = Date.now();
const say = (line) => process.stderr.write(`${`${((Date.now() - began) / 1000).toFixed(0)} s`.padStart(6)}  ${line}\n`);
const results = [];
const check = (what, holds, told = '') => {
  results.push(holds);
  process.stdout.write(`  ${holds ? 'ok      ' : 'FAILED  '} ${what}${told ? ` (${told})` : ''}\n`);
};

process.env.GOLDKEY_BACKUP_PASSPHRASE = 'a passphrase for a trial';
const goldkey = (...args) => run(['deploy/keeping/main.mjs', ...args]);
const lastLine = ({ said }) => said.split('\n').at(-1);
/** What `--json` printed: standard output stands before what was told on the way. */
const printed = ({ said }) => {
  const end = said.search(/\n *\d+ s {2}/);
  return JSON.parse(end === -1 ? said : said.slice(0, end));
};

const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-keeping-'));
const archive = path.join(folder, 'backup.age');
const fresh = path.join(folder, 'restored');
/** One before the backup, one while it is made, one after it. */
const registers = [1, 2, 3].map((number) => {
  const file = path.join(folder, `register-${number}.csv`);
  writeRegister(file, { rows: Math.ceil(rows / (number === 3 ? 4 : 1)), seed: seed + number, series: `K${number}` });
  return file;
});

/** Starts the copy of a folder as a person does; resolves when it is up. */
const startCopy = async (home) => {
  const child = spawn(process.execPath, ['deploy/local/start.mjs', '--no-demo'], {
    cwd: root,
    env: { ...process.env, GOLDKEY_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  await until(() => said.includes('Goldkey is up') || child.exitCode !== null, START_MS, 200);
  if (!said.includes('Goldkey is up')) throw new Error(`the restored copy did not start:\n${said}`);
  return { child, stop: () => stopProcess(child.pid, { signal: 'SIGINT', graceMs: 60_000 }) };
};

const sightOf = async (home) => {
  process.env.GOLDKEY_HOME = home;
  const { readFileSync } = await import('node:fs');
  const { ports, brokers } = JSON.parse(readFileSync(path.join(home, 'state.json'), 'utf8'));
  const password = readFileSync(path.join(home, 'postgres', 'password'), 'utf8').trim();
  return {
    sight: new Sight(`postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${ports.postgres}/postgres`),
    topics: new Topics(brokers),
  };
};

const refusals = async () => {
  const damaged = path.join(folder, 'damaged.age');
  copyFileSync(archive, damaged);
  truncateSync(damaged, Math.floor(statSync(archive).size * 0.7));
  const elsewhere = path.join(folder, 'refused');
  const cut = await goldkey('restore', '--from', damaged, '--home', elsewhere);
  check(
    'a file that was cut off is refused, and nothing is made',
    cut.status === 2 && /damaged or not complete/.test(cut.said) && !existsSync(elsewhere),
    lastLine(cut),
  );
  const again = await goldkey('restore', '--from', archive, '--home', fresh);
  check(
    'a folder that holds a copy is refused',
    again.status === 2 && /is not empty/.test(again.said),
    lastLine(again),
  );
};

const rebuild = async (home) => {
  const events = path.join(folder, 'events.ndjson.gz');
  const replayed = await goldkey('rebuild', 'evaluation', '--home', home);
  check(
    'evaluation rebuilt from its topics has the same hash',
    replayed.status === 0 && /the same hash/i.test(replayed.said),
    lastLine(replayed),
  );
  const exported = await run(['tools/run-cli.mjs', 'export', '--events', '--out', events, '--home', home]);
  if (exported.status !== 0) throw new Error(exported.said);
  const fed = await goldkey('rebuild', 'evaluation', '--events', events, '--home', home);
  check(
    'evaluation rebuilt from an export has the same hash',
    fed.status === 0 && /the same hash/i.test(fed.said),
    lastLine(fed),
  );
};

const backUpUnderLoad = async (platform) => {
  say('a register comes in; a second one while the backup is made, a third one afterwards');
  await importFile(registers[0], { home: platform.home });
  await untilSettled(platform);
  const importing = importFile(registers[1], { home: platform.home });
  await until(
    async () =>
      (
        await platform.sight.one(
          'complaints',
          "SELECT count(*)::int AS n FROM complaint WHERE external_key LIKE 'K2-%'",
        )
      ).n > 0,
    60_000,
  );
  const made = await goldkey('backup', '--to', archive, '--home', platform.home, '--json');
  await importing;
  await importFile(registers[2], { home: platform.home });
  await untilSettled(platform);
  check('a backup is made while people work', made.status === 0 && existsSync(archive), lastLine(made));
  const { n } = await platform.sight.one('complaints', 'SELECT count(*)::int AS n FROM complaint');
  return n;
};

/** Starts the restored copy for this work, and ends it. */
const whileItRuns = async (work) => {
  const copy = await startCopy(fresh);
  try {
    const { sight, topics } = await sightOf(fresh);
    try {
      await work({ home: fresh, sight, topics, say });
    } finally {
      await sight.close();
    }
  } finally {
    await copy.stop();
  }
};

const proveAll = async (platform, when) => {
  for (const { what, differences, told } of await prove(platform, { files: registers, count: countFiles(registers) }))
    check(`${when}: ${what}`, differences.length === 0, differences.length === 0 ? told : differences.join('; '));
};

const goOn = (before) =>
  whileItRuns(async (platform) => {
    const { n } = await platform.sight.one('complaints', 'SELECT count(*)::int AS n FROM complaint');
    check('what came after the backup is not in the restored copy', n < before, `${n} of ${before} matters`);
    for (const file of registers) await importFile(file, { home: fresh });
    await proveAll(platform, 'restored and gone on with');
    // Somebody with the server's password goes past the service.
    await platform.sight.one(
      'evaluation',
      'UPDATE ledger_line SET points = points + 1 WHERE id = (SELECT min(id) FROM ledger_line) RETURNING id',
    );
    const refused = await goldkey('rebuild', 'evaluation', '--replace', '--home', fresh);
    check(
      'nothing is put in the place of a ledger that is in use',
      refused.status === 2 && /the platform runs/i.test(refused.said),
      lastLine(refused),
    );
  });

/** A ledger that does not follow from the events is replaced by one that does. */
const replaceLedger = async () => {
  const found = await goldkey('rebuild', 'evaluation', '--replace', '--home', fresh);
  check(
    'a ledger that somebody changed is found out and replaced, and the other one is kept',
    found.status === 0 &&
      /has another one/.test(found.said) &&
      /kept as database evaluation_until_\d+/.test(found.said),
    lastLine(found),
  );
  const again = await goldkey('rebuild', 'evaluation', '--home', fresh);
  check(
    'the ledger in its place has the hash of a rebuild',
    again.status === 0 && /the same hash/i.test(again.said),
    again.status === 0 ? lastLine(again) : again.said,
  );
  await whileItRuns((platform) => proveAll(platform, 'gone on with the ledger that was replaced'));
};

const gapOf = ({ findings }, service) =>
  findings.find(({ check: name, state, facts }) => name === 'gaps' && state === 'bad' && facts?.service === service);

/** One service's database is older than what it told, and evaluation's is older than what it heard. */
const gaps = async () => {
  const whole = await goldkey('doctor', '--home', fresh, '--json');
  check(
    'doctor finds no gap in a copy that is whole',
    printed(whole).findings.some(({ check: name, state }) => name === 'gaps' && state === 'ok'),
  );
  for (const service of ['complaints', 'evaluation']) {
    const { status, said } = await goldkey('restore', '--from', archive, '--home', fresh, '--service', service);
    if (status !== 0) throw new Error(said);
  }
  const found = await goldkey('doctor', '--home', fresh, '--json');
  const gap = gapOf(printed(found), 'complaints');
  check(
    'doctor finds what complaints told and does not remember',
    found.status === 1 && gap?.facts.events.length > 0,
    gap?.said,
  );
  const { status, said } = await goldkey('rebuild', 'evaluation', '--home', fresh);
  check(
    'evaluation, restored to an earlier time, catches up from the topics to what a rebuild gives',
    status === 0 && /the same hash/i.test(said),
    lastLine({ said }),
  );
};

const trial = async () => {
  const started = await startTestServices({ demo: false, pages: false, log: say });
  const sight = new Sight(started.running.postgres.url);
  const platform = { ...started, sight, topics: new Topics(started.running.kafka.brokers), say };
  let before;
  try {
    before = await backUpUnderLoad(platform);
    await rebuild(started.home);
  } finally {
    await sight.close();
    await started.stop();
  }
  say('restoring into a fresh folder');
  const restored = await goldkey('restore', '--from', archive, '--home', fresh);
  check('the backup is restored, each table read back and equal', restored.status === 0, lastLine(restored));
  await refusals();
  await goOn(before);
  await replaceLedger();
  await gaps();
};

let fault;
try {
  await trial();
} catch (error) {
  fault = error;
  process.stdout.write(`  FAILED   ${error.stack}\n`);
}
if (!options.keep) rmSync(folder, { recursive: true, force: true });
else say(`kept in ${folder}`);
const failed = results.filter((holds) => !holds).length + (fault ? 1 : 0);
process.stdout.write(`${results.length - results.filter((holds) => !holds).length} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
