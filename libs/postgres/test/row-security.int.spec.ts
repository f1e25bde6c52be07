import { aCallerOf } from '@goldkey/testing';
import { add, count, everybody, note, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

describe('row-level security', () => {
  beforeEach(() =>
    inTransaction(everybody, (tx) => add(tx, note('a', 'p-1'), note('b', 'p-2'), note('c', 'p-3'), note('g', null))),
  );

  test('shows what lies in the scope, whatever the query asks for', async () => {
    const seen = await inTransaction(aCallerOf('p-1', 'p-3'), (tx) => tx.query('SELECT id FROM note ORDER BY id'));
    expect(seen).toEqual([{ id: 'a' }, { id: 'c' }]);
    expect(await inTransaction(aCallerOf(), count)).toBe(0);
    expect(await inTransaction(everybody, count)).toBe(4);
  });

  test('is not left behind on the connection', async () => {
    await inTransaction(aCallerOf('p-1'), count);
    expect(await notes.database.statement('SELECT id FROM note')).toEqual([]);
  });

  test('refuses to write outside the scope', async () => {
    await expect(inTransaction(aCallerOf('p-1'), (tx) => add(tx, note('x', 'p-2')))).rejects.toThrow(
      'row-level security',
    );
    const touched = await inTransaction(aCallerOf('p-1'), (tx) => tx.execute("UPDATE note SET text = 'x'"));
    expect(touched).toBe(1);
  });

  test('takes ids with odd characters for what they are', async () => {
    const odd = `p"'\\,{}`;
    await inTransaction(aCallerOf(odd), (tx) => add(tx, note('odd', odd)));
    expect(await inTransaction(aCallerOf(odd), count)).toBe(1);
  });
});
