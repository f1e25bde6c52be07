import { aCaller, aCallerOf } from '@goldkey/testing';
import { appendHistory, Database, historyOf } from '../src/index.js';
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
  const seen = await inTransaction(aCallerOf('p-1'), (tx) => historyOf(tx, 'note', 'h'));
  expect(seen.map(({ change, actor }) => [change, actor.name])).toEqual([
    ['earlier', '王经理'],
    ['written', '王经理'],
  ]);
  expect(await inTransaction(aCallerOf('p-2'), (tx) => historyOf(tx, 'note', 'h'))).toEqual([]);
  await expect(inTransaction(everybody, (tx) => tx.query('DELETE FROM history'))).rejects.toThrow('permission denied');
});

test('an append-only table refuses changes even to its owner', async () => {
  await inTransaction(everybody, (tx) => tx.query('INSERT INTO entry VALUES (1)'));
  const owner = await Database.open({ url: notes.ownerUrl, applicationName: 'owner' });
  await expect(owner.statement('UPDATE entry SET id = 2')).rejects.toThrow('append-only');
  await expect(owner.statement('TRUNCATE entry')).rejects.toThrow('append-only');
  await owner.close();
});
