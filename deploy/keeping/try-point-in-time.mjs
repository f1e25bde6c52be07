/**
 * `npm run try-point-in-time`: a server of its own archives its log of changes, a base is taken while somebody writes, a mistake is
 * made, and the server is brought back to the moment before it. The last line is `N passed, N failed`.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { makeServerFolder, startPostgres } from '../local/postgres.mjs';
import { until } from '../local/processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'goldkey-point-in-time-'));
const [archive, first, second, base] = ['archive', 'first', 'second', 'base'].map((name) => join(folder, name));
process.env.GOLDKEY_HOME = folder;
const { prepareRecovery, takeBase, untilRecovered } = await import('./point-in-time.mjs');

const results = [];
const check = (what, holds, told = '') => {
  results.push(holds);
  process.stdout.write(`  ${holds ? 'ok      ' : 'FAILED  '} ${what}${told ? ` (${told})` : ''}\n`);
};

const connect = async (url) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};
const insert = (client, words) => client.query('INSERT INTO note (words) VALUES ($1)', [words]);
const one = async (client, sql) => Object.values((await client.query(sql)).rows[0])[0];

/** Somebody who goes on writing until told to stop; answers how much was acknowledged. */
const writer = (client) => {
  let [writing, count] = [true, 0];
  const done = (async () => {
    while (writing) {
      await insert(client, 'while the base was taken');
      count += 1;
      await pause(5);
    }
  })();
  done.catch(() => undefined); // Told to who stops it.
  return async () => {
    writing = false;
    await done;
    return count;
  };
};

const trial = async () => {
  makeServerFolder(archive);
  const server = await startPostgres({ dir: first, archive });
  let instant;
  try {
    const [client, other] = [await connect(server.url), await connect(server.url)];
    await client.query('CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY, words text NOT NULL)');
    await insert(client, 'before the base');
    const stop = writer(other);
    const from = await takeBase(client, join(first, 'data'), base);
    const during = await stop();
    check('a base is taken while somebody writes', during > 0, `${during} rows meanwhile`);
    await insert(client, 'after the base');
    // People name an instant by its second or millisecond; the server counts finer.
    await pause(20);
    instant = await one(client, 'SELECT clock_timestamp()');
    check('the instant lies after the base', instant > from);
    await pause(20);
    await client.query('DELETE FROM note');
    check('a mistake deletes everything', Number(await one(client, 'SELECT count(*) FROM note')) === 0);
    const last = await one(client, 'SELECT pg_walfile_name(pg_switch_wal())');
    const archived = await until(() => readdirSync(archive).includes(last), 30_000);
    check(
      'the log of changes up to the mistake is archived',
      archived === true,
      `${readdirSync(archive).length} files`,
    );
    await Promise.all([client.end(), other.end()]);
    // As after a disaster: the server is gone, only base and archive are left.
    await server.stop();
    prepareRecovery({ base, archive, data: join(second, 'data'), instant: instant.toISOString() });
    const restored = await startPostgres({ dir: second });
    try {
      // The roles are those of the base, and so are their passwords.
      const url = new URL(restored.url);
      url.password = new URL(server.url).password;
      const again = await connect(url.href);
      await untilRecovered(again);
      const rows = Number(await one(again, 'SELECT count(*) FROM note'));
      check(
        'every row that was acknowledged before the instant is there, and the mistake is not',
        rows === during + 2,
        `${rows} rows`,
      );
      check(
        'the last row before the instant is there',
        (await one(again, 'SELECT words FROM note ORDER BY id DESC LIMIT 1')) === 'after the base',
      );
      await insert(again, 'after the recovery');
      check('the server goes on from there', Number(await one(again, 'SELECT count(*) FROM note')) === rows + 1);
      await again.end();
    } finally {
      await restored.stop();
    }
  } finally {
    await server.stop();
  }
};

let fault;
try {
  await trial();
} catch (error) {
  fault = error;
  process.stdout.write(`  FAILED   ${error.stack}\n`);
}
rmSync(folder, { recursive: true, force: true });
const failed = results.filter((holds) => !holds).length + (fault ? 1 : 0);
process.stdout.write(`${results.length - results.filter((holds) => !holds).length} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
