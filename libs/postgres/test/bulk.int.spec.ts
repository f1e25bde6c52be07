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
