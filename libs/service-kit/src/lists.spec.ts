import { z } from 'zod';
import { listQuerySchema } from './lists.js';

const schema = listQuerySchema({
  filters: { state: z.enum(['open', 'closed']), major: z.stringbool() },
  sorts: ['receivedAt', 'number'],
});
const fields = (query: object) => schema.safeParse(query).error?.issues.map(({ path }) => path.join('.'));

test('a list is asked by filters, order, page and words', () => {
  expect(
    schema.parse({ state: 'open', major: 'true', sort: '-receivedAt,number', page: '2', pageSize: '20', q: '漏水' }),
  ).toEqual({
    filters: { state: 'open', major: true },
    sort: '-receivedAt,number',
    page: 2,
    pageSize: 20,
    q: '漏水',
  });
  expect(schema.parse({ key: '01a21ea5' })).toMatchObject({ filters: {}, key: '01a21ea5' });
  expect(schema.parse({})).toEqual({ filters: {}, sort: undefined, page: 1, pageSize: 50, q: undefined });
});

test('bounds of the page: 1 to 500 items, from page 1', () => {
  expect(fields({ pageSize: '500', page: '1' })).toBeUndefined();
  expect(fields({ pageSize: '501' })).toEqual(['pageSize']);
  expect(fields({ pageSize: '0', page: '0' })).toEqual(['page', 'pageSize']);
  expect(fields({ page: '1.5' })).toEqual(['page']);
  expect(fields({ key: 'k'.repeat(201) })).toEqual(['key']);
});

test('what the list does not have is an error', () => {
  expect(fields({ sort: 'colour' })).toEqual(['sort']);
  expect(fields({ sort: 'number,-number,--number' })).toEqual(['sort']);
  expect(fields({ state: 'lost' })).toEqual(['state']);
  expect(schema.safeParse({ colour: 'red' }).success).toBe(false);
});
