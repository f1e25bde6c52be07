import type { ApiClient } from '../data/client.js';
import { readPages } from './read-pages.js';

/** A service with so many rows, which counts no further than `counted`. */
const serviceOf = (rows: number, counted = rows) => {
  const asked: number[] = [];
  const get = async (_path: string, query: { page: number; pageSize: number }) => {
    asked.push(query.page);
    const from = (query.page - 1) * query.pageSize;
    const items = Array.from(
      { length: Math.max(0, Math.min(query.pageSize, rows - from)) },
      (_, index) => from + index,
    );
    return { items, total: Math.min(rows, counted), ...(rows > counted && { totalIsLeast: true }) };
  };
  return { client: { get } as unknown as ApiClient, asked };
};

const read = ({ client }: ReturnType<typeof serviceOf>, most = 20_000) => readPages<number>(client, '/x', {}, { most });

test('every row is read once, in order, and no page beyond the last', async () => {
  const service = serviceOf(1_000);
  expect(await read(service)).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
  expect(service.asked).toEqual([1, 2]);
});

test('a total that was counted no further than so far does not cut the rows short', async () => {
  expect(await read(serviceOf(1_700, 501))).toHaveLength(1_700);
});

test('no more are read than wanted', async () => {
  expect(await read(serviceOf(1_700, 501), 1_200)).toHaveLength(1_200);
});
