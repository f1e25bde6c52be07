import { boundByScope, scopeName } from '@goldkey/access';
import { aCallerOf } from '@goldkey/testing';
import pg from 'pg';
import { listQuery } from '../src/index.js';
import { policiesByName } from '../src/row-security.js';
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

  test('shows of a large scope the same as of a small one, at either wall, and refuses the same', async () => {
    const others = Array.from({ length: 200 }, (_, n) => `q-${n}`);
    const many = aCallerOf('p-1', 'p-3', ...others);
    const ids = { from: 'note', columns: ['id'], scopeColumn: 'property_id', sorts: { id: 'id' }, defaultSort: 'id' };
    const seen = await inTransaction(many, async (tx) => {
      const parameters: unknown[] = [];
      const bound = boundByScope(tx.caller.scope, 'property_id', parameters);
      return {
        second: await tx.query('SELECT id FROM note ORDER BY id'),
        both: await tx.query(`SELECT id FROM note WHERE ${bound} ORDER BY id`, parameters),
        list: await listQuery(tx, ids, {}),
        array: await tx.query('SELECT cardinality(goldkey_scope_properties()) AS n'),
      };
    });
    const own = [{ id: 'a' }, { id: 'c' }];
    expect(seen).toMatchObject({ second: own, both: own, list: { items: own, total: 2 }, array: [{ n: 202 }] });
    await inTransaction(many, (tx) => add(tx, note('new', 'q-7')));
    await expect(inTransaction(many, (tx) => add(tx, note('x', 'p-2')))).rejects.toThrow('row-level security');
    expect(await inTransaction(many, (tx) => tx.execute("UPDATE note SET text = 'x'"))).toBe(3);
    expect(await inTransaction(many, (tx) => tx.execute("DELETE FROM note WHERE id <> 'c'"))).toBe(2);
    expect(await inTransaction(everybody, count)).toBe(3);
  });

  test('lets changes of one row come through that wait for each other, in a small scope and a large one', async () => {
    const large = aCallerOf('p-1', ...Array.from({ length: 100 }, (_, n) => `w-${n}`));
    const changed = (caller: typeof large) =>
      inTransaction(caller, (tx) => tx.execute("UPDATE note SET text = text || 'x' WHERE id = 'a'"));
    const callers = Array.from({ length: 12 }, (_, n) => [everybody, aCallerOf('p-1'), large][n % 3] as typeof large);
    expect(await Promise.all(callers.map(changed))).toEqual(callers.map(() => 1));
    expect(await inTransaction(everybody, (tx) => tx.query("SELECT text FROM note WHERE id = 'a'"))).toEqual([
      { text: `a${'x'.repeat(12)}` },
    ]);
  });

  test('the first wall alone holds for a large scope too', async () => {
    const scope = aCallerOf('p-1', ...Array.from({ length: 100 }, (_, n) => `r-${n}`)).scope;
    await inTransaction({ ...everybody, scope }, count);
    const bounded = await inTransaction(everybody, (tx) => {
      const parameters: unknown[] = [];
      return tx.query(`SELECT id FROM note n WHERE ${boundByScope(scope, 'n.property_id', parameters)}`, parameters);
    });
    expect(bounded).toEqual([{ id: 'a' }]);
  });

  test('nobody decides what a name stands for, and a name that stands for nothing shows nothing', async () => {
    const scope = aCallerOf(...Array.from({ length: 100 }, (_, n) => `s-${n}`)).scope;
    await inTransaction({ ...everybody, scope }, count);
    const name = scopeName(scope);
    for (const sql of [
      `INSERT INTO goldkey_scope_property VALUES ('${name}', 'p-1')`,
      `UPDATE goldkey_scope_property SET goldkey_property = 'p-1'`,
      'DELETE FROM goldkey_scope_property',
      `INSERT INTO goldkey_scope VALUES ('sha256:mine')`,
      `UPDATE goldkey_scope SET properties = '{"p-1": true}'`,
    ]) {
      await expect(notes.database.statement(sql)).rejects.toThrow('permission denied');
    }
    const unkept = inTransaction(everybody, async (tx) => {
      await tx.query("SELECT set_config('goldkey.scope', 'sha256:unknown', true)");
      return tx.query('SELECT id FROM note');
    });
    await expect(unkept).rejects.toThrow('is not kept');
  });

  test('policies of before read as those of now, and hide and show the same', async () => {
    const owner = new pg.Client({ connectionString: notes.ownerUrl }).on('error', () => undefined);
    await owner.connect();
    const listed = (column: string) =>
      `(SELECT goldkey_scope_is_all()) OR ${column} = ANY ((SELECT goldkey_scope_properties())::text[])`;
    const inTable = (column: string) =>
      `CASE WHEN (SELECT goldkey_scope_is_all()) THEN true
       WHEN (SELECT goldkey_scope_name()) IS NULL THEN ${column} = ANY ((SELECT goldkey_scope_listed())::text[])
       ELSE ${column} IN (SELECT goldkey_property FROM goldkey_scope_property WHERE goldkey_scope = (SELECT goldkey_scope_name())) END`;
    const large = aCallerOf('p-1', 'p-3', ...Array.from({ length: 100 }, (_, n) => `t-${n}`));
    const quals = async (): Promise<string> => {
      const { rows } = await owner.query("SELECT qual FROM pg_policies WHERE tablename = 'note' AND cmd = 'SELECT'");
      return rows[0].qual.replace(/[()]/g, '');
    };
    const now = await quals();
    for (const old of [listed, inTable]) {
      for (const column of ['property_id::text', 'property_id']) {
        await owner.query(`ALTER POLICY note_read ON note USING (${old(column)})`);
        expect(await quals()).not.toBe(now);
        await owner.query(policiesByName);
        expect(await quals()).toBe(now);
      }
      await owner.query(`ALTER POLICY note_read ON note USING (${old('property_id')} OR property_id IS NULL)`);
      await owner.query(policiesByName);
      expect(await quals()).toMatch(/goldkey_kept_scope.*OR property_id IS NULL/s);
      expect(await inTransaction(aCallerOf('p-2'), count)).toBe(2);
      expect(await inTransaction(large, count)).toBe(3);
    }
    await owner.query(`ALTER POLICY note_read ON note USING (${listed('property_id')})`);
    await owner.query(policiesByName);
    await owner.end();
  });

  test('takes ids with odd characters for what they are', async () => {
    const odd = `p"'\\,{}`;
    await inTransaction(aCallerOf(odd), (tx) => add(tx, note('odd', odd)));
    expect(await inTransaction(aCallerOf(odd), count)).toBe(1);
  });
});
