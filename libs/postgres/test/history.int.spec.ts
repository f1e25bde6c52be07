import { aCaller, aCallerOf } from '@goldkey/testing';
import { appendHistory, Database, HISTORY_LONGEST, historyOf } from '../src/index.js';
import { everybody, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

test('history is written by the caller, read by scope and never changed', async () => {
  await inTransaction(aCaller({ subject: 'acc-7', name: '王经理' }), (tx) =>
    appendHistory(tx, [
      {
        propertyId: 'p-1',
        recordKind: 'note',
        recordId: 'h',
        happenedAt: '2026-08-03T10:00:00+08:00',
        change: 'written',
      },
      { propertyId: 'p-1', recordKind: 'note', recordId: 'h', happenedAt: 0, change: 'earlier', data: { by: 'hand' } },
    ]),
  );
  const { entries: seen } = await inTransaction(aCallerOf('p-1'), (tx) => historyOf(tx, 'note', 'h'));
  expect(seen.map(({ change, actor }) => [change, actor.name])).toEqual([
    ['earlier', '王经理'],
    ['written', '王经理'],
  ]);
  const stranger = await inTransaction(aCallerOf('p-2'), (tx) => historyOf(tx, 'note', 'h'));
  expect(stranger).toEqual({ entries: [], leftOut: 0 });
  await expect(inTransaction(everybody, (tx) => tx.query('DELETE FROM history'))).rejects.toThrow('permission denied');
});

test('of a long history the newest entries are read, and how many there are before them is told', async () => {
  const entry = (n: number) => ({
    propertyId: 'p-1',
    recordKind: 'note',
    recordId: 'long',
    happenedAt: n,
    change: `change ${n}`,
  });
  const all = Array.from({ length: HISTORY_LONGEST + 3 }, (_each, n) => entry(n));
  await inTransaction(everybody, (tx) => appendHistory(tx, all));
  const { entries, leftOut } = await inTransaction(aCallerOf('p-1'), (tx) => historyOf(tx, 'note', 'long'));
  expect(entries).toHaveLength(HISTORY_LONGEST);
  expect([entries[0]?.change, entries.at(-1)?.change, leftOut]).toEqual(['change 3', `change ${all.length - 1}`, 3]);
});

test('history stays inside the scope even where the second wall is down', async () => {
  const told = (recordId: string, propertyId: string | null) => ({
    propertyId,
    recordKind: 'note',
    recordId,
    happenedAt: 0,
    change: 'written',
  });
  await inTransaction(everybody, (tx) => appendHistory(tx, [told('first-wall', 'p-1'), told('of-the-group', null)]));
  const owner = await Database.open({ url: notes.ownerUrl, applicationName: 'owner' });
  await owner.statement('ALTER TABLE history DISABLE ROW LEVEL SECURITY');
  const seen = async (recordId: string) =>
    (await inTransaction(aCallerOf('p-2'), (tx) => historyOf(tx, 'note', recordId))).entries.length;
  expect([await seen('first-wall'), await seen('of-the-group')]).toEqual([0, 1]);
  await owner.statement('ALTER TABLE history ENABLE ROW LEVEL SECURITY');
  await owner.close();
});

test('an append-only table refuses changes even to its owner', async () => {
  await inTransaction(everybody, (tx) => tx.query('INSERT INTO entry VALUES (1)'));
  const owner = await Database.open({ url: notes.ownerUrl, applicationName: 'owner' });
  await expect(owner.statement('UPDATE entry SET id = 2')).rejects.toThrow('append-only');
  await expect(owner.statement('TRUNCATE entry')).rejects.toThrow('append-only');
  await owner.close();
});
