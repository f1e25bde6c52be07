import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '@goldkey/postgres';
import type { FileStore } from './file-store.js';
import { folderStore } from './folder-store.js';
import { s3Store } from './s3-store.js';

/** What a bucket does with signed requests, and nothing more. */
const bucket = async () => {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const isSigned = /^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.authorization ?? '');
    const key = request.url?.split('?')[0] ?? '';
    if (!isSigned) response.writeHead(403).end();
    else if (request.method === 'PUT') {
      objects.set(key, Buffer.concat(parts));
      response.writeHead(200, { etag: '"1"' }).end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (objects.has(key)) response.writeHead(200).end(objects.get(key));
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/goldkey`;
  return {
    endpoint,
    objects,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};

let folder: string;
let s3: Awaited<ReturnType<typeof bucket>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  s3 = await bucket();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const stores: readonly [string, () => FileStore][] = [
  ['a folder', () => folderStore(folder)],
  ['a bucket', () => s3Store({ endpoint: s3.endpoint, region: 'auto', accessKey: 'key', secretKey: 'secret' })],
];

test.each(stores)('%s keeps, gives, replaces and removes, and lets no key lead out', async (_name, make) => {
  const store = make();
  await store.put('inspections/p-1/a', Buffer.from('one'), 'image/png');
  await store.put('inspections/p-1/a', Buffer.from('two'), 'image/png');
  expect(Buffer.from((await store.get('inspections/p-1/a')) ?? []).toString()).toBe('two');
  await store.remove('inspections/p-1/a');
  await store.remove('inspections/p-1/a');
  expect(await store.get('inspections/p-1/a')).toBeUndefined();
  for (const key of ['../a', 'a/../b', '/a', 'a//b', '', 'a b'])
    await expect(store.get(key)).rejects.toThrow(RangeError);
});

test('a folder holds no half file, and a store that is away is a fault', async () => {
  expect(await readdir(join(folder, 'inspections', 'p-1'))).toEqual([]);
  await expect(folderStore('/dev/null/nowhere').put('a', Buffer.from('x'), 'image/png')).rejects.toThrow(Fault);
  await s3.close();
  await expect(stores[1]?.[1]().put('a', Buffer.from('x'), 'image/png')).rejects.toThrow(Fault);
});
