import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { readArchive, textOf, writeArchive } from './archive.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'goldkey-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens at once, where a passphrase takes seconds by design. */
let key: { recipients: string[]; identities: string[] };
const fileOf = (name: string) => path.join(folder, name);
/** Not to be packed, so that the archive has several parts of 64 KiB. */
const large = Buffer.concat(
  Array.from({ length: 12_500 }, (_each, index) => createHash('sha256').update(String(index)).digest()),
);

interface Adding {
  add(name: string, content: Buffer): Promise<void>;
  addFile(name: string, size: number, stream: PassThrough): Promise<void>;
}

const write = (name: string, opensBy: object = key) =>
  writeArchive(fileOf(name), opensBy, async ({ add, addFile }: Adding) => {
    await add('first.json', Buffer.from('{"a":1}'));
    await add('large', large);
    const stream = new PassThrough();
    stream.end('as a stream');
    await addFile('last', 11, stream);
  });

const read = async (name: string, opensBy: object = key): Promise<[string, Buffer][]> => {
  const found: [string, Buffer][] = [];
  await readArchive(fileOf(name), opensBy, async (part: string, stream: Readable) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    found.push([part, Buffer.concat(chunks)]);
  });
  return found;
};

beforeAll(async () => {
  const identity = await generateX25519Identity();
  key = { recipients: [await identityToRecipient(identity)], identities: [identity] };
  await write('whole');
});

test('an archive gives back what was put in, in order, and shows nothing of it', async () => {
  const found = await read('whole');
  expect(found.map(([name]) => name)).toEqual(['first.json', 'large', 'last']);
  expect(found[0]?.[1].toString()).toBe('{"a":1}');
  expect(found[1]?.[1].equals(large)).toBe(true);
  expect(found[2]?.[1].toString()).toBe('as a stream');
  const bytes = readFileSync(fileOf('whole'));
  expect(bytes.includes('first.json')).toBe(false);
  expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(statSync(fileOf('whole')).mode & 0o777).toBe(0o600);
});

test('a passphrase opens what it closed; another one opens nothing, and the sentence says so', async () => {
  const mine = { passphrase: 'a passphrase of some length' };
  await write('by-passphrase', mine);
  expect((await read('by-passphrase', mine)).length).toBe(3);
  await expect(read('by-passphrase', { passphrase: 'another passphrase' })).rejects.toThrow(
    /is not opened by this passphrase or key/,
  );
});

test('another private key opens nothing', async () => {
  await expect(read('whole', { identities: [await generateX25519Identity()] })).rejects.toThrow(/is not opened by/);
});

test.each([
  ['one bit is another', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 200_000 ? byte ^ 1 : byte)))],
  ['its end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
  ['only its first half is there', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  [
    'it was cut between two parts',
    (bytes: Buffer) => bytes.subarray(0, bytes.length - (bytes.length % 65_552) - 65_552),
  ],
])('a file of which %s is refused', async (_what, damage) => {
  writeFileSync(fileOf('damaged'), damage(readFileSync(fileOf('whole'))));
  await expect(read('damaged')).rejects.toThrow(/is damaged or not complete/);
});

test('a file of another kind is no backup', async () => {
  copyFileSync(__filename, fileOf('other'));
  await expect(read('other')).rejects.toThrow(/is no backup of Goldkey/);
});

test('an error of who reads is not taken for damage', async () => {
  const reading = readArchive(fileOf('whole'), key, async () => {
    throw new TypeError('a fault of the reader');
  });
  await expect(reading).rejects.toThrow('a fault of the reader');
});

test('a writer that fails leaves nothing behind', async () => {
  const writing = writeArchive(fileOf('half'), key, async ({ add }: Adding) => {
    await add('large', large);
    throw new Error('the database went away');
  });
  await expect(writing).rejects.toThrow('the database went away');
  expect([fileOf('half'), `${fileOf('half')}.part`].filter(existsSync)).toEqual([]);
});

test('a small part is read as text', async () => {
  const stream = new PassThrough();
  stream.end('{"b":"中"}');
  expect(await textOf(stream)).toBe('{"b":"中"}');
});
