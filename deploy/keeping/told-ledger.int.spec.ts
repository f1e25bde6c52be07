/** A rebuilt ledger in the place of one of which others were told: it goes on from what they know, on two real databases. */
import { allMigrations } from '@goldkey/service-kit';
import { type TestDatabase, testDatabase } from '@goldkey/testing';
import type pg from 'pg';
import { migrations } from '../../services/evaluation/src/migrations.js';
import { connect } from './installation.mjs';
import { tablesOf } from './tables.mjs';
import { goOnFromWhatWasTold } from './told-ledger.mjs';

const server = process.env['GOLDKEY_TEST_POSTGRES'] ?? '';
const opened: TestDatabase[] = [];
const clients: pg.Client[] = [];

const openLedger = async (): Promise<pg.Client> => {
  const database = await testDatabase('evaluation', {
    migrations: allMigrations(migrations),
  });
  opened.push(database);
  const client = await connect(server, new URL(database.url).pathname.slice(1));
  clients.push(client);
  return client;
};

let kept: pg.Client;
let made: pg.Client;
beforeEach(async () => {
  kept = await openLedger();
  made = await openLedger();
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  for (const database of opened) await database.drop();
});

type Posting = readonly [kind: 'charged' | 'adjusted' | 'withdrawn', points: number];
interface Line {
  readonly month?: string;
  /** What the line says; else what its postings come to. */
  readonly says?: number;
  readonly postings: readonly Posting[];
}

const write = async (ledger: pg.Client, id: string, { month = '2026-08', says, postings }: Line): Promise<void> => {
  const net = says ?? postings.reduce((sum, [, points]) => sum + points, 0);
  await ledger.query(
    `INSERT INTO ledger_line (id, key, clause, version, property_id, subject_kind, subject_id, month, at, outcome, points, fine_fen,
       details, evidence, stands, posted_at, changed_at)
     VALUES ($1, $1, 'M-04', '2026', 'p-1', 'employee', 'e-1', $2, now(), 'charged', $3, 0, '{}', '{f-1}', $4, now(), now())`,
    [id, month, net, postings.at(-1)?.[0] !== 'withdrawn'],
  );
  for (const [index, [kind, points]] of postings.entries())
    await ledger.query(`INSERT INTO ledger_entry VALUES ($1, $2, 'p-1', $3, $4, 0, 'charged', '{f-1}', now())`, [
      id,
      index + 1,
      kind,
      points,
    ]);
};

const goOn = async (): Promise<number> => goOnFromWhatWasTold(kept, made, await tablesOf(made));
const linesOf = async (ledger: pg.Client) =>
  (await ledger.query('SELECT id, points::int, stands FROM ledger_line ORDER BY id')).rows;
const postingsOf = async (ledger: pg.Client, id: string) =>
  (await ledger.query('SELECT kind, points::int FROM ledger_entry WHERE line_id = $1 ORDER BY seq', [id])).rows;
const monthsToJudge = async () => (await made.query('SELECT DISTINCT property_id, month FROM dirty')).rows;

test('a line that both tell alike keeps its history, and no month is judged again', async () => {
  await write(kept, 'late-plan', {
    postings: [
      ['charged', 2],
      ['adjusted', -1],
    ],
  });
  await write(made, 'late-plan', { postings: [['charged', 1]] });

  expect(await goOn()).toBe(0);

  expect(await postingsOf(made, 'late-plan')).toEqual([
    { kind: 'charged', points: 2 },
    { kind: 'adjusted', points: -1 },
  ]);
  expect(await monthsToJudge()).toEqual([]);
});

test('a line that was changed without a posting says again what was told of it', async () => {
  await write(kept, 'late-plan', { says: 7, postings: [['charged', 2]] });
  await write(made, 'late-plan', { postings: [['charged', 2]] });

  expect(await goOn()).toBe(0);

  expect(await linesOf(made)).toEqual([{ id: 'late-plan', points: 2, stands: true }]);
});

test('where events say otherwise than what was told, the line holds what was told until its month is judged', async () => {
  await write(kept, 'late-plan', { postings: [['charged', 5]] });
  await write(made, 'late-plan', { postings: [['charged', 2]] });

  expect(await goOn()).toBe(1);

  expect(await linesOf(made)).toEqual([{ id: 'late-plan', points: 5, stands: true }]);
  expect(await monthsToJudge()).toEqual([{ property_id: 'p-1', month: '2026-08' }]);
});

test('what was charged without ground stays until its month is judged, in both months where they differ', async () => {
  await write(kept, 'groundless', { month: '2026-07', postings: [['charged', 3]] });
  await write(kept, 'in-july', { month: '2026-07', postings: [['charged', 1]] });
  await write(made, 'in-july', { month: '2026-08', postings: [['charged', 2]] });

  expect(await goOn()).toBe(2);

  expect(await linesOf(made)).toEqual([
    { id: 'groundless', points: 3, stands: true },
    { id: 'in-july', points: 1, stands: true },
  ]);
  expect(await monthsToJudge()).toEqual(
    expect.arrayContaining([
      { property_id: 'p-1', month: '2026-07' },
      { property_id: 'p-1', month: '2026-08' },
    ]),
  );
});

test('what nobody was told of is left to be charged, and what was withdrawn stays withdrawn', async () => {
  await write(kept, 'withdrawn', {
    postings: [
      ['charged', 4],
      ['withdrawn', -4],
    ],
  });
  await write(made, 'new', { postings: [['charged', 6]] });

  expect(await goOn()).toBe(1);

  expect(await linesOf(made)).toEqual([{ id: 'withdrawn', points: 0, stands: false }]);
  expect(await postingsOf(made, 'new')).toEqual([]);
  expect(await monthsToJudge()).toEqual([{ property_id: 'p-1', month: '2026-08' }]);
});
