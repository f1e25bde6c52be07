import { runAs } from '@goldkey/access';
import { eventually } from '@goldkey/testing';
import pg from 'pg';
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

test('a database that takes no new connections is a fault, although its code says otherwise', async () => {
  const name = new URL(notes.ownerUrl).pathname.slice(1);
  const fresh = await Database.open({ url: notes.ownerUrl, applicationName: 'late' });
  const admin = new pg.Client({ connectionString: process.env['GOLDKEY_TEST_POSTGRES'] });
  await admin.connect();
  try {
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    await eventually(async () => {
      const error = await runAs(everybody, () => fresh.transaction(count)).catch((e) => e);
      expect(String(error)).toContain('not currently accepting connections');
      expect(isFault(error)).toBe(true);
    });
  } finally {
    await admin.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`);
    await admin.end();
    await fresh.close();
  }
});
