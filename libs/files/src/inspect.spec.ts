import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Fault } from '@goldkey/postgres';
import { inspectFile, PICTURES } from './inspect.js';
import { scannerOf } from './scanner.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const wanted = { kinds: PICTURES, most: 1000 };
const none = scannerOf(undefined);

test('a file is what its content says', async () => {
  expect(await inspectFile(png, wanted, none)).toMatchObject({ contentType: 'image/png', sha256: expect.any(String) });
  expect(await inspectFile(Buffer.from('<svg onload="x"/>'), wanted, none)).toEqual({ unfit: 'kind-not-taken' });
  expect(await inspectFile(Buffer.from('%PDF-1.7\n'), wanted, none)).toEqual({ unfit: 'kind-not-taken' });
  expect(await inspectFile(png, { ...wanted, most: 20 }, none)).toEqual({ unfit: 'too-large' });
  expect(await inspectFile(png.subarray(0, 40), wanted, none)).toEqual({ unfit: 'damaged' });
  expect(await inspectFile(new Uint8Array(), wanted, none)).toEqual({ unfit: 'empty' });
});

test('a command says clean by 0 and infected by 1; one that fails is no answer', async () => {
  const by = (script: string) => inspectFile(png, wanted, scannerOf(`command: ${process.execPath} -e ${script}`));
  expect(await by('process.exit(0)')).toMatchObject({ contentType: 'image/png' });
  expect(await by('process.exit(1)')).toEqual({ unfit: 'infected' });
  await expect(by('process.exit(2)')).rejects.toThrow(Fault);
  await expect(inspectFile(png, wanted, scannerOf('command: /no/such/program'))).rejects.toThrow(Fault);
  expect(() => scannerOf('ftp://x')).toThrow(RangeError);
});

test('clamd hears the whole file in parts and is believed', async () => {
  const heard: Buffer[] = [];
  const server = createServer((socket) => {
    let all = Buffer.alloc(0);
    socket.on('data', (part) => {
      all = Buffer.concat([all, part]);
      if (all.length < 4 || all.readUInt32BE(all.length - 4) !== 0) return;
      heard.push(all);
      socket.end(all.includes('EICAR') ? 'stream: Eicar FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const scanner = scannerOf(`clamd://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await scanner.isClean(png)).toBe(true);
  expect(heard[0]?.subarray(0, 10).toString()).toBe('zINSTREAM\0');
  expect(heard[0]?.subarray(14, -4)).toEqual(png);
  expect(await scanner.isClean(Buffer.from('EICAR'))).toBe(false);
  await new Promise((done) => server.close(done));
  await expect(scanner.isClean(png)).rejects.toThrow(Fault);
});
