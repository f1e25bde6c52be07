import { Database, isFault } from '../src/index.js';
import { count, everybody, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

describe('a failing database', () => {
  test('is a fault when it cannot be reached', async () => {
    const error = await Database.open({ url: 'postgres://x:y@127.0.0.1:1/z', applicationName: 'x' }).catch((e) => e);
    expect(isFault(error)).toBe(true);
  });

  test('is a fault when it breaks off, and the next transaction works', async () => {
    const error = await inTransaction(everybody, async (tx) => {
      const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await notes.database.statement('SELECT pg_terminate_backend($1)', [pid]);
      await count(tx);
    }).catch((e) => e);
    expect(isFault(error)).toBe(true);
    expect(await inTransaction(everybody, count)).toBe(0);
  });
});
