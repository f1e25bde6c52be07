/** `goldkey rebuild evaluation`: an empty database, every event again, and a ledger that is compared with the one that is kept. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { orderFor, provision } from '../../libs/postgres/dist/index.js';
import { databaseUrls } from '../local/databases.mjs';
import { repository } from '../local/folders.mjs';
import { Obstacle } from '../local/processes.mjs';
import { migrate } from '../local/services.mjs';
import { secrets } from '../local/settings.mjs';
import { asServer, connect, databasesOf, platformRuns, withStores } from './installation.mjs';
import { differingLines, ledgerDigest } from './ledger-digest.mjs';
import { strangers, takenOver } from './rebuilt-tables.mjs';
import { settleEvaluation } from './settle-evaluation.mjs';
import { copyTable, migrationsOf, sequencesOf, setSequences, tablesOf } from './tables.mjs';
import { goOnFromWhatWasTold } from './told-ledger.mjs';

const KEPT = 'evaluation';
const REBUILT = 'evaluation_rebuilt';
const PREFIX = 'rebuild.';
const MOST_TOLD = 10;

const urlsOf = (postgres, database) => {
  const { owner, app, appRole } = databaseUrls(postgres, KEPT, secrets().database);
  const at = (url) => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  return { owner: at(owner), app: at(app), appRole };
};

const drop = (postgres) =>
  asServer(postgres, (client) => client.query(`DROP DATABASE IF EXISTS ${REBUILT} WITH (FORCE)`));

const makeEmpty = async (postgres) => {
  const urls = urlsOf(postgres, REBUILT);
  await drop(postgres);
  await provision(postgres, [orderFor(urls)]);
  await migrate(KEPT, { PATH: process.env.PATH, MIGRATION_DATABASE_URL: urls.owner, APP_ROLE: urls.appRole });
  return urls;
};

/** Copies tables from one database into the other, in place of what lies there; both as the superuser. */
const takeOver = async (from, to, tables) => {
  await from.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await to.query('BEGIN');
  try {
    await to.query('SET LOCAL session_replication_role = replica');
    for (const table of tables) await to.query(`DELETE FROM ${table.name}`);
    for (const { name, columns, where } of tables) {
      const query = where && `SELECT ${columns.join(', ')} FROM ${name} t WHERE ${where}`;
      await copyTable(from, to, { name, columns, query });
    }
    const names = new Set(tables.map(({ name }) => name));
    const sequences = (await sequencesOf(from)).filter(({ name }) =>
      [...names].some((table) => name.startsWith(`${table}_`)),
    );
    await setSequences(to, sequences);
    await to.query('COMMIT');
  } finally {
    await from.query('ROLLBACK');
  }
};

/** The events of a file in place of those on the topics; how far topics were heard is taken from the ledger that is kept. */
const collectFile = async (file, urls, kept, made) => {
  const program = join(repository, 'services', 'evaluation', 'dist', 'collect', 'main.js');
  const done = spawnSync(process.execPath, [program, file], {
    env: { PATH: process.env.PATH, TZ: 'UTC', DATABASE_URL: urls.app },
    encoding: 'utf8',
    cwd: repository,
  });
  if (done.status !== 0) throw new Obstacle(`The events of ${file} could not be collected: ${done.stderr.trim()}`);
  if (kept === undefined) return;
  const [table] = (await tablesOf(kept)).filter(({ name }) => name === 'position');
  await takeOver(kept, made, [table]);
  await made.query('UPDATE position SET consumer = $1 || consumer', [PREFIX]);
};

/** Puts the rebuilt database in the other's place; the other one stays, under a name that says when. */
const replace = async (postgres, { kept, made }) => {
  let apart = 0;
  if (kept !== undefined) {
    const tables = await tablesOf(made);
    await takeOver(kept, made, takenOver(tables).last);
    apart = await goOnFromWhatWasTold(kept, made, tables);
  }
  await made.query('UPDATE position SET consumer = substr(consumer, $2) WHERE starts_with(consumer, $1)', [
    PREFIX,
    PREFIX.length + 1,
  ]);
  await Promise.all([kept?.end(), made.end()]);
  const aside = `evaluation_until_${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
  await asServer(postgres, async (client) => {
    if (kept !== undefined) await client.query(`ALTER DATABASE ${KEPT} RENAME TO ${aside}`);
    await client.query(`ALTER DATABASE ${REBUILT} RENAME TO ${KEPT}`);
  });
  return kept === undefined ? {} : { aside, apart };
};

const compared = async (kept, made) => {
  const after = await ledgerDigest(made);
  if (kept === undefined) return { after };
  const before = await ledgerDigest(kept);
  const equal = before.sha256 === after.sha256;
  const parts = Object.keys(after.parts).filter((name) => before.parts[name].sha256 !== after.parts[name].sha256);
  return { before, after, equal, parts, differences: equal ? [] : await differingLines(kept, made) };
};

const saying = ({ before, after, equal, parts = [], differences = [], aside, apart = 0 }, replaced) => {
  const rows = Object.entries(after.parts).map(([name, { rows: count }]) => `${count} ${name}`);
  const made = `Rebuilt from the events: ${rows.join(', ')}, sha256 ${after.sha256}.`;
  const verdict =
    before === undefined
      ? 'There is no other ledger to compare it with.'
      : equal
        ? 'The ledger that is kept has the same hash.'
        : `The ledger that is kept has another one (${before.sha256}): ${parts.join(', ')} differ.`;
  return [
    made,
    verdict,
    ...differences.slice(0, MOST_TOLD).map((line) => `  ${line}`),
    ...(differences.length > MOST_TOLD ? [`  … and ${differences.length - MOST_TOLD} more`] : []),
    ...(replaced ? [`It is in place now${aside ? `; the one before is kept as database ${aside}` : ''}.`] : []),
    ...(apart > 0
      ? [`Of ${apart} lines something else was told: as soon as evaluation runs, it posts the difference.`]
      : []),
    ...(!replaced && equal === false
      ? [
          `It is left as database ${REBUILT}. \`npm run verify\` says which one the facts agree with; --replace puts it in place.`,
        ]
      : []),
  ].join('\n');
};

/** Tables are taken over as they are, so both databases must be of this version. */
const mustBeOfOneVersion = async (kept, made) => {
  const [before, after] = await Promise.all([kept, made].map(migrationsOf));
  const apart = [...after.filter((name) => !before.includes(name)), ...before.filter((name) => !after.includes(name))];
  if (apart.length > 0)
    throw new Obstacle(
      `The database that is kept is of another version (${apart.join(', ')}): start the platform once, it is migrated then.`,
    );
};

const rebuildWith = async ({ postgres, kafka }, { events, replace: wanted, running, say }) => {
  const [there] = await databasesOf(postgres, [KEPT]);
  const kept = there && (await connect(postgres, KEPT));
  say('making an empty database');
  const urls = await makeEmpty(postgres);
  const made = await connect(postgres, REBUILT);
  const tables = await tablesOf(made);
  const strange = strangers(tables);
  if (strange.length > 0)
    throw new Obstacle(`rebuilt-tables.mjs names what evaluation does not have: ${strange.join(', ')}`);
  if (kept !== undefined) {
    await mustBeOfOneVersion(kept, made);
    await takeOver(kept, made, takenOver(tables).first);
  }
  if (events !== undefined) {
    say(`collecting ${events}`);
    await collectFile(events, urls, kept, made);
  }
  say('replaying and judging');
  const silently = { urls, client: made, postgres, kafka, prefix: PREFIX, silent: true, say };
  await settleEvaluation(silently);
  if (kept !== undefined && !running) {
    say('bringing the ledger that is kept to now');
    await settleEvaluation({ urls: urlsOf(postgres, KEPT), client: kept, postgres, kafka, say });
    await settleEvaluation(silently);
  }
  const result = await compared(kept, made);
  const replaced = wanted ? await replace(postgres, { kept, made }) : {};
  if (!wanted) {
    await Promise.all([kept?.end(), made.end()]);
    if (result.equal) await drop(postgres);
  }
  return { ...result, ...replaced };
};

/** Runs the command. Answers the exit status: 1 where the ledger that stays is another than the events give. */
export const rebuild = async (options, { say, tell }) => {
  if (options.words[0] !== KEPT)
    throw new Obstacle('Say what: rebuild evaluation. No other service can be made from events; they are restored.');
  const running = platformRuns();
  if (running && options.replace)
    throw new Obstacle('The platform runs: end it first (Ctrl-C where it was started). Without --replace it may run.');
  const events = options.events === undefined ? undefined : resolve(options.events);
  if (events !== undefined && !existsSync(events)) throw new Obstacle(`There is no file ${events}.`);
  const result = await withStores({ say }, (stores) =>
    rebuildWith(stores, { events, replace: options.replace, running, say }),
  );
  tell(options.json ? JSON.stringify(result) : saying(result, options.replace));
  return result.equal === false && !options.replace ? 1 : 0;
};
