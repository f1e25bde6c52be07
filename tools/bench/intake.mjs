/** Complaint intake over HTTP, the whole path, against the same two inserts by pgbench (else by plain pg clients). */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { inTurn, quantile, spread } from './rounds.mjs';

const CONNECTIONS = 16;

const post = (agent, url, token, body) =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${token}`,
          'idempotency-key': randomUUID(),
        },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () =>
          answer.statusCode < 300 ? resolve() : reject(new Error(`${answer.statusCode} ${text}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Intakes a second through the service, and how long each took. */
const throughService = async (platform, seconds) => {
  const token = await platform.token();
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const url = `${platform.addressOf('complaints')}/api/complaints/complaints`;
  const complaint = {
    ...platform.place,
    category: 'noise',
    description: 'Loud music after ten at night',
    channel: 'phone',
  };
  const times = [];
  const began = performance.now();
  const client = async () => {
    while (performance.now() - began < seconds * 1000) {
      const sent = performance.now();
      await post(
        agent,
        url,
        token,
        JSON.stringify({ ...complaint, receivedAt: new Date(Date.now() - 1000).toISOString() }),
      );
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return { rate: (times.length * 1000) / (performance.now() - began), times };
};

const columns = async (db, table) =>
  (
    await db.query(
      `SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND NOT (attname = ANY ($2))`,
      [table, ['xid']],
    )
  ).rows.map(({ attname }) => attname);

/** Two tables as the service's own, and the two inserts of one real intake with fresh keys. */
const prepareFloor = async (db) => {
  await db.query(`DROP TABLE IF EXISTS bench_complaint, bench_outbox; CREATE TABLE bench_complaint (LIKE complaint INCLUDING ALL);
    CREATE TABLE bench_outbox (LIKE outbox INCLUDING ALL)`);
  const copied = async (from, to, fresh) => {
    const names = await columns(db, from);
    const [row] = (await db.query(`SELECT ${names.map((name) => `${name}::text`).join(', ')} FROM ${from} LIMIT 1`))
      .rows;
    const values = names.map((name) => fresh[name] ?? (row[name] === null ? 'NULL' : pg.escapeLiteral(row[name])));
    return `INSERT INTO ${to} (${names.join(', ')}) VALUES (${values.join(', ')});`;
  };
  const key = 'gen_random_uuid()';
  return [
    'BEGIN;',
    await copied('complaint', 'bench_complaint', { id: key, number: key }),
    await copied('outbox', 'bench_outbox', { id: key }),
    'COMMIT;',
  ];
};

const hasPgbench = () => spawnSync('pgbench', ['--version']).status === 0;

const byPgbench = (url, script, seconds) => {
  const args = ['-n', '-c', `${CONNECTIONS}`, '-j', '2', '-T', `${seconds}`, '-f', script, url];
  const { status, stdout, stderr } = spawnSync('pgbench', args, { encoding: 'utf8' });
  const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
  if (status !== 0 || rate === undefined) throw new Error(`pgbench: ${stderr}`);
  return Number(rate);
};

const byClients = async (url, statements, seconds) => {
  const began = performance.now();
  let done = 0;
  const client = async () => {
    const db = new pg.Client({ connectionString: url });
    await db.connect();
    for (; performance.now() - began < seconds * 1000; done += 1) for (const one of statements) await db.query(one);
    await db.end();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  return (done * 1000) / (performance.now() - began);
};

export const intake = async ({ platform, folder, full }) => {
  const seconds = full ? 15 : 4;
  await throughService(platform, full ? 5 : 2);
  const db = await platform.connect('complaints');
  const script = path.join(folder, 'intake.sql');
  const statements = await prepareFloor(db);
  writeFileSync(script, statements.join('\n'));
  const times = [];
  const url = platform.ownerUrl('complaints');
  const pgbench = hasPgbench();
  const { floors, ours, ratios } = await inTurn(
    full ? 5 : 3,
    () => (pgbench ? byPgbench(url, script, seconds) : byClients(url, statements, seconds)),
    async () => {
      const round = await throughService(platform, seconds);
      times.push(quantile(round.times, 0.99));
      return round.rate;
    },
  );
  await db.query('DROP TABLE bench_complaint, bench_outbox');
  await db.end();
  return [
    {
      measure: `complaint intake ÷ ${pgbench ? 'pgbench' : 'pg clients'}, ${CONNECTIONS} connections`,
      unit: '/s',
      floor: spread(floors),
      ours: spread(ours),
      ratio: spread(ratios),
      goal: { least: 0.35 },
    },
    { measure: 'complaint intake p99', unit: 'ms', ours: spread(times), goal: { most: 80 } },
  ];
};
