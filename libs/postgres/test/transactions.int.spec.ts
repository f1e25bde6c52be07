import { isFault, violatedConstraint } from '../src/index.js';
import { add, count, everybody, note, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

describe('a transaction', () => {
  test('keeps everything or nothing', async () => {
    const failing = inTransaction(everybody, async (tx) => {
      await add(tx, note('a', 'p-1'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await inTransaction(everybody, count)).toBe(0);
  });

  test('is joined by the work it calls', async () => {
    await inTransaction(everybody, async (outer) => {
      await notes.database.transaction(async (inner) => {
        expect(inner).toBe(outer);
        await add(inner, note('a', 'p-1'));
      });
      expect(notes.database.current()).toBe(outer);
    });
    expect(notes.database.current()).toBeUndefined();
    expect(await inTransaction(everybody, count)).toBe(1);
  });

  test('is not committed by halves when a joined part failed and the caller went on', async () => {
    const swallowing = inTransaction(everybody, async (tx) => {
      await add(tx, note('a', 'p-1'));
      await notes.database.transaction(() => Promise.reject(new Error('inner'))).catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('a part of this transaction failed');
    expect(await inTransaction(everybody, count)).toBe(0);
  });

  test('can try something and go on without it', async () => {
    await inTransaction(everybody, async (tx) => {
      await add(tx, note('a', 'p-1'));
      const tried = tx.attempt(() => add(tx, note('b', 'p-1'), note('a', 'p-1')));
      await expect(tried).rejects.toThrow('duplicate key');
    });
    expect(await inTransaction(everybody, count)).toBe(1);
  });

  test('tells of its commit only when it happened', async () => {
    const told: string[] = [];
    await inTransaction(everybody, async (tx) => tx.onCommit(() => told.push('committed')));
    await inTransaction(everybody, async (tx) => {
      tx.onCommit(() => told.push('rolled back'));
      throw new Error('no');
    }).catch(() => undefined);
    expect(told).toEqual(['committed']);
  });

  test('is done for somebody', async () => {
    await expect(notes.database.transaction(count)).rejects.toThrow('nobody is acting');
  });

  test('refuses a statement that was not awaited inside it', async () => {
    const left = await inTransaction(everybody, async (tx) => tx);
    await expect(left.query('SELECT 1')).rejects.toThrow('has ended');
  });

  test('names the constraint that a row met', async () => {
    const error = await inTransaction(everybody, (tx) => add(tx, note('a', 'p'), note('a', 'p'))).catch((e) => e);
    expect(violatedConstraint(error)).toBe('note_pkey');
    expect(isFault(error)).toBe(false);
  });

  test('lets the TypeORM manager work on the same connection', async () => {
    await inTransaction(everybody, async (tx) => {
      await add(tx, note('a', 'p-1'));
      expect(await tx.manager.query('SELECT id FROM note')).toEqual([{ id: 'a' }]);
    });
  });
});
