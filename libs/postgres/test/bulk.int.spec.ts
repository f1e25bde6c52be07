import fc from 'fast-check';
import { count, everybody, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

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

  test('insert by unnest brings what is missing, empty or looks like NULL through', async () => {
    const nothing = { amount_fen: null, on_day: null, data: null };
    const rows = [
      row,
      { ...row, ...nothing, id: 'b', text: '', tags: [], property_id: null },
      { ...row, ...nothing, id: 'c', text: 'null', tags: ['NULL', ''], property_id: 'NULL' },
    ];
    await inTransaction(everybody, (tx) => tx.insertMany('note', columns, rows));
    const kept = await inTransaction(everybody, (tx) => tx.query('SELECT * FROM note ORDER BY id'));
    expect(kept).toEqual([stored, ...rows.slice(1)]);
  });

  test('any text and any JSON come back as they went in', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));
    const data = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)));
    const values = fc.array(fc.record({ text, tags: fc.array(text), data }), { minLength: 2, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(values, async (drawn) => {
        const rows = drawn.map((value, index) => ({
          ...value,
          id: String(index).padStart(2, '0'),
          property_id: 'p-1',
        }));
        const names = ['id', 'property_id', 'text', 'tags', 'data'] as const;
        const few = Object.fromEntries(names.map((name) => [name, columns[name]]));
        const kept = await inTransaction(everybody, async (tx) => {
          await tx.query('DELETE FROM note');
          await tx.insertMany('note', few, rows);
          return tx.query(`SELECT ${names.join(', ')} FROM note ORDER BY id`);
        });
        expect(kept).toEqual(rows);
      }),
      { numRuns: 40 },
    );
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
