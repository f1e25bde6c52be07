import { runAs } from '@goldkey/access';
import { aCallerOf } from '@goldkey/testing';
import { violatedConstraint } from '../src/index.js';
import { add, count, everybody, note, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;
const columns = { id: 'text', property_id: 'text', text: 'text' };
const ids = async (): Promise<string[]> =>
  inTransaction(everybody, async (tx) =>
    (await tx.query<{ id: string }>('SELECT id FROM note ORDER BY id')).map(({ id }) => id),
  );

describe('a statement that is sent', () => {
  test('is there for what follows, and by the commit', async () => {
    await inTransaction(everybody, async (tx) => {
      tx.sendRows('note', columns, [note('a', 'p-1'), note('b', 'p-1')]);
      tx.send('rename', 'UPDATE note SET text = $1 WHERE id = $2', ['new', 'a']);
      expect(await tx.query('SELECT text FROM note WHERE id = $1', ['a'])).toEqual([{ text: 'new' }]);
      tx.sendRows('note', columns, [note('c', 'p-1')]);
    });
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  test('that fails makes the next awaited one fail of the same error, and nothing is kept', async () => {
    const failing = inTransaction(everybody, async (tx) => {
      await add(tx, note('a', 'p-1'));
      tx.sendRows('note', columns, [note('a', 'p-1')]);
      await tx.query('SELECT 1');
    });
    expect(violatedConstraint(await failing.catch((error: unknown) => error))).toBe('note_pkey');
    expect(await ids()).toEqual([]);
  });

  test('that fails as the last one makes the commit fail, and nobody is told of a commit', async () => {
    const told: string[] = [];
    const failing = inTransaction(everybody, async (tx) => {
      tx.onCommit(() => told.push('committed'));
      await add(tx, note('a', 'p-1'));
      tx.sendRows('note', columns, [note('a', 'p-1')]);
    });
    expect(violatedConstraint(await failing.catch((error: unknown) => error))).toBe('note_pkey');
    expect(told).toEqual([]);
    expect(await ids()).toEqual([]);
  });

  test('is bound to the scope like any other', async () => {
    const failing = inTransaction(aCallerOf('p-1'), async (tx) => tx.sendRows('note', columns, [note('a', 'p-2')]));
    await expect(failing).rejects.toThrow('row-level security');
    expect(await ids()).toEqual([]);
  });

  test('fails within an attempt only, and the transaction goes on', async () => {
    await inTransaction(everybody, async (tx) => {
      tx.sendRows('note', columns, [note('a', 'p-1')]);
      const tried = tx.attempt(async () => tx.sendRows('note', columns, [note('b', 'p-1'), note('a', 'p-1')]));
      await expect(tried).rejects.toThrow('duplicate key');
      const thrown = tx.attempt(async () => {
        tx.sendRows('note', columns, [note('a', 'p-1')]);
        throw new Error('for another reason');
      });
      await expect(thrown).rejects.toThrow('for another reason');
      tx.sendRows('note', columns, [note('c', 'p-1')]);
    });
    expect(await ids()).toEqual(['a', 'c']);
  });

  test('may be followed by a copy of many rows on the same connection', async () => {
    await inTransaction(everybody, async (tx) => {
      tx.sendRows('note', columns, [note('a', 'p-1')]);
      await tx.copyIn('note', Object.keys(columns), [note('b', 'p-1')]);
      tx.sendRows('note', columns, [note('c', 'p-1')]);
    });
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });
});

test('a failure that was swallowed is no commit', async () => {
  const swallowing = inTransaction(everybody, async (tx) => {
    await add(tx, note('a', 'p-1'));
    await tx.query('SELECT 1 / 0').catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow('none of it is kept');
  expect(await inTransaction(everybody, count)).toBe(0);
});

describe('a statement aside', () => {
  const insert = (id: string, propertyId: string) => ({
    name: 'aside_note',
    sql: 'INSERT INTO note (id, property_id, text) VALUES ($1, $2, $1) RETURNING id',
    parameters: [id, propertyId],
  });

  test('is kept whatever becomes of the running transaction', async () => {
    const failing = inTransaction(everybody, async (tx) => {
      await add(tx, note('inside', 'p-1'));
      expect(await notes.database.aside(['p-1'], insert('aside', 'p-1'))).toEqual([{ id: 'aside' }]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ids()).toEqual(['aside']);
  });

  test('touches no property that it does not name', async () => {
    await expect(notes.database.aside(['p-1'], insert('aside', 'p-2'))).rejects.toThrow('row-level security');
    expect(await ids()).toEqual([]);
  });

  test('goes on after one that failed, and after its connection was lost', async () => {
    await notes.database.aside(['p-1'], insert('a', 'p-1'));
    await expect(notes.database.aside(['p-1'], insert('a', 'p-1'))).rejects.toThrow('duplicate key');
    await notes.database.aside(['p-1'], insert('b', 'p-1'));
    const ended = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE application_name LIKE '% aside' AND datname = current_database()`;
    await notes.database.statement(ended);
    // The first one after the loss may be the one that finds it out.
    await notes.database.aside(['p-1'], insert('c', 'p-1')).catch(() => undefined);
    await notes.database.aside(['p-1'], insert('d', 'p-1'));
    expect(await ids()).toEqual(expect.arrayContaining(['a', 'b', 'd']));
  });
});

test('a key is claimed by nobody outside a transaction', async () => {
  const { claimKey } = await import('../src/index.js');
  const command = { caller: 'c', key: 'outside', operation: 'note', inputHash: 'h' };
  const outside = {
    prepared: (_name: string, sql: string, values: unknown[]) => notes.database.statement(sql, values),
    query: async () => [],
  };
  await runAs(everybody, () => claimKey(outside as never, command));
  expect(await inTransaction(everybody, (tx) => claimKey(tx, command))).toEqual({ state: 'new' });
});
