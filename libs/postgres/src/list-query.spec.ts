import { runAsSystem } from '@goldkey/access';
import { type ListSpec, listQuery } from './list-query.js';
import type { Transaction } from './transaction.js';

const spec = {
  from: 'note n',
  columns: ['n.id'],
  scopeColumn: 'n.property_id',
  key: 'n.id',
  sorts: { writtenAt: 'n.written_at', readAt: 'n.read_at' },
  neverNull: ['writtenAt'],
} satisfies ListSpec;

/** The order that the list asks the database for. */
const orderFor = async (sort: string): Promise<string | undefined> => {
  const asked: string[] = [];
  const query = async (sql: string) => {
    asked.push(sql);
    return [{ total: '1' }];
  };
  await runAsSystem('test', () => listQuery({ query } as unknown as Transaction, spec, { sort }));
  return /ORDER BY (.*) LIMIT/.exec(asked.at(-1) ?? '')?.[1];
};

test('what was never said comes last, whichever way a list is sorted', async () => {
  expect(await orderFor('-readAt')).toBe('n.read_at DESC NULLS LAST, n.id DESC');
  // Ascending, PostgreSQL puts NULL last by itself.
  expect(await orderFor('readAt')).toBe('n.read_at ASC, n.id');
});

test('a column that is always filled is sorted as its index stands, so that a page needs not the whole table', async () => {
  expect(await orderFor('-writtenAt')).toBe('n.written_at DESC, n.id DESC');
});
