import type { Caller } from '@goldkey/access';
import { aCallerOf } from '@goldkey/testing';
import { listQuery } from '../src/index.js';
import { add, everybody, note, notesDatabase } from './notes-database.js';

const notes = notesDatabase();
const { inTransaction } = notes;

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

  test('with words are paged and counted as without, within the filters', async () => {
    expect(await ids(everybody, { q: '100', pageSize: 1 })).toEqual({ ids: 'd', total: 2, next: 2 });
    expect(await ids(everybody, { q: '100', pageSize: 1, page: 2 })).toEqual({ ids: 'b', total: 2, next: undefined });
    expect(await ids(everybody, { q: '100', sort: 'id', filters: { property: 'p-2' } })).toMatchObject({ total: 1 });
    expect(await ids(aCallerOf('p-3'), { q: '100' })).toEqual({ ids: 'd', total: 1, next: undefined });
    expect(await ids(everybody, { q: '没有' })).toEqual({ ids: '', total: 0, next: undefined });
  });

  test('show beside the words what was found elsewhere, within the scope and the filters', async () => {
    const elsewhere = { q: '100', alsoFound: ['a', 'd'] };
    expect(await ids(everybody, elsewhere)).toMatchObject({ ids: 'dba', total: 3 });
    expect(await ids(everybody, { ...elsewhere, filters: { property: 'p-1' } })).toMatchObject({ ids: 'a', total: 1 });
    expect(await ids(aCallerOf('p-2'), elsewhere)).toMatchObject({ ids: 'b', total: 1 });
    expect(await ids(everybody, { alsoFound: ['a'] })).toMatchObject({ total: 4 });
  });

  test('are searched whatever the type of their keys', async () => {
    const typed = (key: string) => ({ ...spec, from: `(SELECT ${key} AS id, property_id, text FROM note) AS typed` });
    for (const key of ['md5(id)::uuid', 'ascii(id)', 'ascii(id)::bigint']) {
      const found = await inTransaction(everybody, (tx) => listQuery(tx, typed(key), { q: '100' }));
      expect([found.total, found.items.length]).toEqual([2, 2]);
    }
  });

  test('tell one row by its key, within the scope and the filters; what is no key is nobody’s', async () => {
    expect(await ids(everybody, { key: 'b' })).toEqual({ ids: 'b', total: 1, next: undefined });
    expect((await ids(aCallerOf('p-1'), { key: 'b' })).total).toBe(0);
    expect((await ids(everybody, { key: 'b', filters: { property: 'p-1' } })).total).toBe(0);
    const typed = { ...spec, from: `(SELECT md5(id)::uuid AS id, property_id, text FROM note) AS typed` };
    for (const [key, total] of [
      ['92eb5ffe-e6ae-2fec-3ad7-1c777531578f', 1],
      ['none', 0],
    ] as const) {
      const page = await inTransaction(everybody, (tx) => listQuery(tx, typed, { key }));
      expect([key, page.total, page.items.length]).toEqual([key, total, total]);
    }
  });

  test('with words that very many rows have are counted no further than they are read', async () => {
    await inTransaction(everybody, (tx) =>
      tx.query(
        `INSERT INTO note (id, property_id, text) SELECT 'm' || n, 'p-4', '很多' FROM generate_series(1, 10002) AS n`,
      ),
    );
    const page = (request: Parameters<typeof listQuery>[2]) =>
      inTransaction(everybody, (tx) => listQuery(tx, spec, request));
    expect(await page({ q: '很多', pageSize: 500 })).toMatchObject({ total: 10_001, totalIsLeast: true, next: 2 });
    expect((await page({ q: '很多', pageSize: 500, page: 21 })).items).toHaveLength(2);
    expect(await page({ filters: { property: 'p-4' } })).toMatchObject({ total: 10_002 });
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
