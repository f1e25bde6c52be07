import { runAs, runAsSystem } from '@goldkey/access';
import { appendHistory, Database, type MigrationInterface, type QueryRunner, scopeTable } from '@goldkey/postgres';
import { aCaller, aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import { allMigrations, declarePersonalData, PersonalDataDesk, type PersonKeys } from '../src/index.js';
import { undeclaredWords } from '../src/testing/undeclared-words.js';

/** Expand. Letters and answers to them, in two forms of keeping. */
class CreateLetters1764000009901 implements MigrationInterface {
  name = 'CreateLetters1764000009901';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter (id text PRIMARY KEY, property_id text NOT NULL, household_id text, phone text, closed_on date,
        state jsonb NOT NULL, version integer NOT NULL);
      CREATE TABLE reply (id text PRIMARY KEY, property_id text NOT NULL, letter_id text NOT NULL, sent_on date,
        state jsonb NOT NULL, version integer NOT NULL);
    `);
    for (const table of ['letter', 'reply']) await runner.query(scopeTable(table));
  }

  async down(): Promise<void> {}
}

const declared = declarePersonalData({
  service: 'letters',
  stores: [
    {
      name: 'replies',
      title: ['回复', '回覆', 'replies'],
      table: 'reply',
      of: 'owner',
      whose: [{ through: 'letters', at: 'letter_id' }],
      fields: [{ at: 'state.words', sort: 'words', leaves: 'mark' }],
      term: { years: 3, after: 't.sent_on', because: 'claims' },
    },
    {
      name: 'letters',
      title: ['来信', '來信', 'letters'],
      table: 'letter',
      of: 'owner',
      whose: [
        { in: 'phones', at: 'phone' },
        { home: 'household_id', on: 'closed_on', name: 'state.writers[].name' },
      ],
      fields: [
        { at: 'phone', sort: 'telephone' },
        { at: 'state.writers[].name', sort: 'name', leaves: 'mark', of: { key: '', in: 'names' } },
        { at: 'state.words', sort: 'words', leaves: 'mark' },
      ],
      term: { years: 2, after: 't.closed_on', because: 'service' },
      inUse: 't.closed_on IS NULL',
      history: { recordKind: 'letter', fields: ['words'] },
    },
  ],
  notPersonal: {},
});

const keys = (changes: Partial<PersonKeys> = {}): PersonKeys => ({
  ...{ kind: 'owner', ids: [], accounts: [], names: ['张三'], phones: ['138'] },
  homes: [{ householdId: 'h-1', until: '2026-06-30' }],
  ...changes,
});
const now = new Date('2026-11-27T00:00:00Z');
const everybody = aCaller({ subject: 'acc-1', name: '王经理' });

let world: TestDatabase;
let desk: PersonalDataDesk;
beforeAll(async () => {
  world = await testDatabase('letters', { migrations: allMigrations([CreateLetters1764000009901]) });
  desk = new PersonalDataDesk(world.database, declared);
});
afterAll(() => world.drop());

const letter = (id: string, changes: Record<string, unknown> = {}) =>
  runAs(everybody, () =>
    world.database.transaction(async (tx) => {
      const row = { property_id: 'p-1', household_id: null, phone: '138', closed_on: '2026-05-01', ...changes };
      const state = { writers: [{ name: '张三' }, { name: '李四' }], words: '漏水' };
      await tx.query('INSERT INTO letter VALUES ($1, $2, $3, $4, $5, $6, 1)', [
        ...[id, row.property_id, row.household_id, row.phone, row.closed_on, JSON.stringify(state)],
      ]);
      await tx.query('INSERT INTO reply VALUES ($1, $2, $3, $4, $5, 1)', [
        ...[`r-${id}`, row.property_id, id, row.closed_on, JSON.stringify({ words: '已派人' })],
      ]);
      await appendHistory(tx, [
        {
          ...{ propertyId: row.property_id, recordKind: 'letter', recordId: id, happenedAt: 0, change: 'written' },
          data: { words: '漏水', way: 'post' },
        },
      ]);
    }),
  );

const read = <Row = { state: Record<string, unknown>; version: number; phone: string | null }>(
  sql: string,
): Promise<Row[]> => runAs(everybody, () => world.database.transaction((tx) => tx.query<Row>(sql), { readOnly: true }));

test('a person is told what is kept of them, and erased where nothing stands against it; what stays is told with why', async () => {
  await letter('a');
  await letter('open', { closed_on: null });
  await letter('at-home', { phone: null, household_id: 'h-1' });
  await letter('later', { phone: null, household_id: 'h-1', closed_on: '2026-08-01' });
  await letter('far', { property_id: 'p-2' });
  const [own] = await runAs(aCallerOf('p-1'), () => desk.export(keys())).then((all) =>
    all.filter(({ store }) => store === 'letters'),
  );
  expect(own?.rows).toHaveLength(3);
  expect(own?.rows[0]).toEqual({ phone: '138', 'state.writers[].name': '张三', 'state.words': '漏水' });

  const expected = [
    { store: 'replies', erased: 0, kept: [{ reason: 'claims', rows: 3 }] },
    { store: 'letters', erased: 2, kept: [{ reason: 'in-use', rows: 1 }] },
  ];
  const told = await runAs(aCallerOf('p-1'), () => desk.preview(keys(), now));
  expect(told).toMatchObject(expected);
  expect((await read("SELECT * FROM letter WHERE id = 'a'"))[0]?.phone).toBe('138');

  expect(await runAs(aCallerOf('p-1'), () => desk.erase(keys(), now, 'request-1'))).toMatchObject(expected);
  const [a] = await read("SELECT * FROM letter WHERE id = 'a'");
  expect(a).toMatchObject({
    phone: null,
    version: 2,
    state: { words: '***', writers: [{ name: '***' }, { name: '李四' }] },
  });
  const untouched = await read(
    "SELECT * FROM letter WHERE id IN ('open', 'later', 'far') AND version = 1 AND state ->> 'words' = '漏水'",
  );
  expect(untouched).toHaveLength(3);
  const again = await runAs(aCallerOf('p-1'), () => desk.erase(keys(), now, 'request-1'));
  expect(again.map(({ erased }) => erased)).toEqual([0, 0]);
});

test('the history loses the words and nothing else, and says how much was erased, not whose', async () => {
  const entries = await read<{ data: object; record_kind: string; change: string }>(
    "SELECT * FROM history WHERE record_id IN ('a', 'letters') ORDER BY seq",
  );
  expect(entries[0]).toMatchObject({ change: 'written', data: { words: '***', way: 'post' } });
  expect(entries[1]).toMatchObject({
    change: 'person-erased',
    record_kind: 'personal-data',
    data: { request: 'request-1', erased: { letters: 2 }, kept: { replies: 3, letters: 1 } },
  });
  expect(JSON.stringify(entries)).not.toContain('张三');
  const change = (sql: string) => runAs(everybody, () => world.database.transaction((tx) => tx.query(sql)));
  await expect(change("UPDATE history SET data = '{}'")).rejects.toThrow('permission denied');
  const owner = await Database.open({ url: world.ownerUrl, applicationName: 'owner' });
  const asOwner = (sql: string) => runAs(everybody, () => owner.transaction((tx) => tx.query(sql)));
  await expect(asOwner("UPDATE history SET data = '{}'")).rejects.toThrow('append-only');
  // Whoever owns the tables could say that it erases: even then who, when and what stay.
  await expect(
    asOwner("SELECT set_config('goldkey.erasing', 'on', true); UPDATE history SET actor_id = 'x'"),
  ).rejects.toThrow('append-only');
  await owner.close();
});

test('what is past its time goes by itself, in every property, and names in the audit after three years', async () => {
  await letter('old', { property_id: 'p-2', phone: '139', closed_on: '2024-01-01' });
  await letter('old-open', { property_id: 'p-2', phone: '139', closed_on: null });
  await runAs(everybody, () =>
    world.database.transaction((tx) =>
      tx.query(
        `INSERT INTO history (property_id, record_kind, record_id, happened_at, recorded_at, actor_kind, actor_id, actor_name, change, address)
         SELECT 'p-2', 'letter', 'long-ago', $1::timestamptz, $1::timestamptz - years * interval '1 year', 'person', 'acc-9', '赵经理', 'written', '10.0.0.9'
         FROM unnest(ARRAY[1, 5]) AS years`,
        [now],
      ),
    ),
  );
  const erased = await runAsSystem('retention', () => desk.eraseExpired(now));
  expect(Object.fromEntries(erased)).toEqual({ letters: 1, audit: 1 });
  const who = await read<{ actor_id: string; actor_name: string; address: string | null }>(
    "SELECT * FROM history WHERE record_id = 'long-ago' ORDER BY recorded_at",
  );
  expect(who).toMatchObject([
    { actor_id: 'acc-9', actor_name: '***', address: null },
    { actor_id: 'acc-9', actor_name: '赵经理', address: '10.0.0.9' },
  ]);
  const [old] = await read("SELECT * FROM letter WHERE id = 'old'");
  expect(old).toMatchObject({ phone: null, state: { words: '***', writers: [{ name: '***' }, { name: '***' }] } });
  const later = new Date(Date.now() + 4 * 366 * 86_400_000);
  await expect(runAsSystem('retention', () => desk.eraseExpired(later))).rejects.toThrow('six months');
});

test('words that no declaration names are told, wherever they lie; codes are none, nor what is said to be of a thing', async () => {
  await runAs(everybody, () =>
    world.database.transaction(async (tx) => {
      const state = {
        words: '漏水',
        place: '北门',
        why: [{ note: 'Too late' }],
        by: '01a2-b3',
        at: '2026-03-05T09:00',
      };
      await tx.query("INSERT INTO letter VALUES ('unheard', 'p-1', 'h-1', '138', '2026-08-01', $1, 1)", [
        JSON.stringify(state),
      ]);
      const data = { words: '漏水', reason: '送错' };
      const entry = {
        propertyId: 'p-1',
        recordKind: 'letter',
        recordId: 'unheard',
        happenedAt: 0,
        change: 'sent',
        data,
      };
      await appendHistory(tx, [entry]);
    }),
  );
  const said = { ...declared, ofThings: { 'a place': ['letter.place'] } };
  expect(await undeclaredWords(world.database, said)).toEqual([
    'history of letter: reason',
    'letter: state.why[].note',
  ]);
  expect(await undeclaredWords(world.database, declared)).toContain('letter: state.place');
  const notTheirs = { ...declared, ofThings: { 'letters of firms': ['letter.*'] } };
  expect(await undeclaredWords(world.database, notTheirs)).toEqual([]);
});
