import { type Caller, runAs } from '@goldkey/access';
import { aCaller, aCallerOf, type TestDatabase, testDatabase } from '@goldkey/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  answerKey,
  appendHistory,
  appendOnly,
  claimKey,
  Database,
  historyOf,
  isFault,
  listQuery,
  scopeTable,
  standardMigrations,
  type Transaction,
  violatedConstraint,
} from '../src/index.js';

class CreateNote1750000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (id text PRIMARY KEY, property_id text, text text NOT NULL, tags text[] NOT NULL DEFAULT '{}',
                         at timestamptz NOT NULL DEFAULT now(), data jsonb, amount_fen bigint, on_day date)`);
    await runner.query(scopeTable('note'));
    await runner.query('CREATE TABLE entry (id int PRIMARY KEY)');
    await runner.query(appendOnly('entry'));
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note, entry');
  }
}

let test_: TestDatabase;
const everybody = aCaller();
const inTransaction = <T>(caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  runAs(caller, () => test_.database.transaction(work));
const note = (id: string, propertyId: string | null, text = id) => ({ id, property_id: propertyId, text });
const add = (tx: Transaction, ...rows: object[]) =>
  tx.insertMany('note', { id: 'text', property_id: 'text', text: 'text' }, rows as never);
const count = async (tx: Transaction) =>
  Number((await tx.query<{ n: string }>('SELECT count(*) AS n FROM note'))[0]?.n);

beforeAll(async () => {
  test_ = await testDatabase('example', { migrations: [...standardMigrations, CreateNote1750000000100] });
});
afterAll(() => test_.drop());
beforeEach(() => inTransaction(everybody, async (tx) => void (await tx.query('DELETE FROM note'))));

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
      await test_.database.transaction(async (inner) => {
        expect(inner).toBe(outer);
        await add(inner, note('a', 'p-1'));
      });
      expect(test_.database.current()).toBe(outer);
    });
    expect(test_.database.current()).toBeUndefined();
    expect(await inTransaction(everybody, count)).toBe(1);
  });

  test('is not committed by halves when a joined part failed and the caller went on', async () => {
    const swallowing = inTransaction(everybody, async (tx) => {
      await add(tx, note('a', 'p-1'));
      await test_.database.transaction(() => Promise.reject(new Error('inner'))).catch(() => undefined);
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
    await expect(test_.database.transaction(count)).rejects.toThrow('nobody is acting');
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
    expect(await test_.database.statement('SELECT id FROM note')).toEqual([]);
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

describe('bulk writes', () => {
  const columns = {
    id: 'text',
    property_id: 'text',
    text: 'text',
    tags: 'text[]',
    at: 'timestamptz',
    data: 'jsonb',
    amount_fen: 'bigint',
    on_day: 'date',
  };
  const row = {
    id: 'a',
    property_id: 'p-1',
    text: 'tab\tnew\nline \\ 中文 "quoted"',
    tags: ['x', 'with "quote"', 'b\\s'],
    at: new Date('2026-08-03T01:02:03.004Z'),
    data: { deep: [1, 'zwei', null], text: 'a\tb' },
    amount_fen: 9_007_199_254_740_993n,
    on_day: '2026-08-03',
  };
  const stored = { ...row, amount_fen: '9007199254740993' };

  test('insert by unnest brings every kind of value through', async () => {
    await inTransaction(everybody, (tx) => tx.insertMany('note', columns, [row]));
    expect(await inTransaction(everybody, (tx) => tx.query('SELECT * FROM note'))).toEqual([stored]);
  });

  test('COPY brings every kind of value through', async () => {
    await inTransaction(everybody, (tx) => tx.copyIn('note', Object.keys(columns), [row]));
    expect(await inTransaction(everybody, (tx) => tx.query('SELECT * FROM note'))).toEqual([stored]);
  });

  test('COPY that fails leaves a usable connection', async () => {
    const twice = inTransaction(everybody, (tx) => tx.copyIn('note', Object.keys(columns), [row, row]));
    await expect(twice).rejects.toThrow('duplicate key');
    const broken = inTransaction(everybody, (tx) =>
      tx.copyIn(
        'note',
        Object.keys(columns),
        (function* () {
          yield row;
          throw new Error('the source broke');
        })(),
      ),
    );
    await expect(broken).rejects.toThrow('the source broke');
    expect(await inTransaction(everybody, count)).toBe(0);
  });
});

describe('lists', () => {
  const spec = {
    from: 'note',
    columns: { id: 'id', propertyId: 'property_id', text: 'text' },
    scopeColumn: 'property_id',
    filters: { property: { column: 'property_id', kind: 'any' }, text: { column: 'text', kind: 'equals' } },
    sorts: { text: 'text', id: 'id' },
    defaultSort: '-id',
    search: ['text'],
  } as const;
  const ids = async (caller: Caller, request: Parameters<typeof listQuery>[2]) => {
    const page = await inTransaction(caller, (tx) => listQuery<{ id: string }>(tx, spec, request));
    return { ids: page.items.map(({ id }) => id).join(''), total: page.total, next: page.next };
  };
  beforeEach(() =>
    inTransaction(everybody, (tx) =>
      add(
        tx,
        note('a', 'p-1', '漏水'),
        note('b', 'p-2', '100% 满意'),
        note('c', 'p-1', '电梯'),
        note('d', 'p-3', '100 户'),
      ),
    ),
  );

  test('are paged, sorted and counted', async () => {
    expect(await ids(everybody, { pageSize: 3 })).toEqual({ ids: 'dcb', total: 4, next: 2 });
    expect(await ids(everybody, { pageSize: 3, page: 2 })).toEqual({ ids: 'a', total: 4, next: undefined });
    expect(await ids(everybody, { sort: 'id', page: 9 })).toEqual({ ids: '', total: 4, next: undefined });
  });

  test('are filtered and searched; signs of patterns are ordinary characters', async () => {
    expect((await ids(everybody, { filters: { property: 'p-1,p-3' } })).ids).toBe('dca');
    expect((await ids(everybody, { filters: { property: ['p-2'], text: '' } })).ids).toBe('b');
    expect((await ids(everybody, { q: '100%' })).ids).toBe('b');
  });

  test('are bound to the scope', async () => {
    expect(await ids(aCallerOf('p-1'), {})).toEqual({ ids: 'ca', total: 2, next: undefined });
    expect((await ids(aCallerOf('p-1'), { filters: { property: 'p-2' } })).total).toBe(0);
  });

  test('refuse a filter or sort that they have not', async () => {
    await expect(ids(everybody, { sort: 'secret' })).rejects.toThrow(RangeError);
    await expect(ids(everybody, { filters: { secret: 1 } })).rejects.toThrow(RangeError);
  });
});

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
  const owner = await Database.open({ url: test_.ownerUrl, applicationName: 'owner' });
  await expect(owner.statement('UPDATE entry SET id = 2')).rejects.toThrow('append-only');
  await expect(owner.statement('TRUNCATE entry')).rejects.toThrow('append-only');
  await owner.close();
});

describe('a command key', () => {
  const command = { caller: 'c', key: 'k-1', operation: 'note', inputHash: 'h' };

  test('gives the same answer again, and refuses other input', async () => {
    await inTransaction(everybody, async (tx) => {
      expect(await claimKey(tx, command)).toEqual({ state: 'new' });
      await answerKey(tx, command, 201, { id: 'n' });
    });
    const again = (changes: object) => inTransaction(everybody, (tx) => claimKey(tx, { ...command, ...changes }));
    expect(await again({})).toEqual({ state: 'answered', status: 201, answer: { id: 'n' } });
    expect(await again({ inputHash: 'other' })).toEqual({ state: 'other-input' });
    expect(await again({ caller: 'd' })).toEqual({ state: 'new' });
  });

  test('lets the second of two simultaneous commands wait for the first', async () => {
    const done: string[] = [];
    const run = (name: string) =>
      inTransaction(everybody, async (tx) => {
        const claim = await claimKey(tx, { ...command, key: 'k-2' });
        if (claim.state === 'new') {
          done.push(name);
          await tx.query('SELECT pg_sleep(0.05)');
          await answerKey(tx, { ...command, key: 'k-2' }, 200, name);
        }
        return claim;
      });
    const claims = await Promise.all([run('first'), run('second')]);
    expect(done).toHaveLength(1);
    expect(claims.map(({ state }) => state).sort()).toEqual(['answered', 'new']);
  });
});

describe('a failing database', () => {
  test('is a fault when it cannot be reached', async () => {
    const error = await Database.open({ url: 'postgres://x:y@127.0.0.1:1/z', applicationName: 'x' }).catch((e) => e);
    expect(isFault(error)).toBe(true);
  });

  test('is a fault when it breaks off, and the next transaction works', async () => {
    const error = await inTransaction(everybody, async (tx) => {
      const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await test_.database.statement('SELECT pg_terminate_backend($1)', [pid]);
      await count(tx);
    }).catch((e) => e);
    expect(isFault(error)).toBe(true);
    expect(await inTransaction(everybody, count)).toBe(0);
  });
});
