import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isPublicAddress, publicLookup } from './public-address.js';
import { sendMessages } from './send-message.js';

let server: Server;
let port = 0;
const heard: string[] = [];
beforeAll(async () => {
  server = createServer((request, reply) => {
    heard.push(`${request.method} ${request.url}`);
    if (request.url === '/silent') return;
    if (request.url === '/moved') {
      reply.writeHead(302, { location: `http://127.0.0.1:${port}/elsewhere` }).end();
      return;
    }
    if (request.url?.startsWith('/robot')) {
      reply.writeHead(request.url === '/robot' ? 200 : 500).end('{"errcode":45009}');
      return;
    }
    reply.writeHead(200).end('x'.repeat(request.url === '/long' ? 1_000_000 : 2));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = (url: string, allowed: readonly string[] = [], longestMs?: number) =>
  sendMessages(new Set(allowed), longestMs)({ url, headers: { 'webhook-id': 'msg_1' }, body: '{}' });
const near = () => `127.0.0.1:${port}`;

test('addresses of this machine, its networks, metadata and whatever stands for them are not public', () => {
  const notPublic = [
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'no address',
  ];
  expect(notPublic.filter(isPublicAddress)).toEqual([]);
  expect(['1.1.1.1', '8.8.8.8', '2606:4700:4700::1111'].every(isPublicAddress)).toBe(true);
});

test('a near address is refused, written as a number or as a name, and nobody is connected to', async () => {
  for (const host of ['127.0.0.1', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '169.254.169.254'])
    expect(await send(`https://${host}:${port}/`)).toMatchObject({ error: expect.stringContaining('NearAddress') });
  expect(await send(`https://localhost:${port}/`)).toMatchObject({ error: expect.stringContaining('NearAddress') });
  expect(await send(`http://example.invalid:${port}/`)).toEqual({ error: 'NotSecure: only HTTPS is sent to' });
  expect(heard).toEqual([]);
});

test('the lookup of a connection answers public addresses only, in both of its forms', async () => {
  const asked = (all: boolean) =>
    new Promise((done) => publicLookup('localhost', { all }, (error) => done(error?.name)));
  expect([await asked(true), await asked(false)]).toEqual(['NearAddress', 'NearAddress']);
});

test('a host that the installation names is sent to; a redirect is an answer, and is not followed', async () => {
  expect(await send(`http://${near()}/hook`, [near()])).toEqual({ status: 200 });
  expect(await send(`http://${near()}/moved`, ['127.0.0.1'])).toEqual({ status: 302 });
  expect(await send(`http://${near()}/hook`, ['127.0.0.1:1'])).toMatchObject({
    error: expect.stringContaining('NearAddress'),
  });
  expect(heard).toEqual(['POST /hook', 'POST /moved']);
});

test('an answer that never comes, or never ends, is waited for so long and no longer', async () => {
  expect(await send(`http://${near()}/silent`, [near()], 50)).toMatchObject({
    error: expect.stringMatching(/abort|timeout/i),
  });
  expect(await send(`http://${near()}/long`, [near()])).toEqual({ status: 200 });
});

test('an answer may say in its words that it is a refusal; who does not ask for them never hears', async () => {
  const to = { url: `http://${near()}/robot`, headers: {}, body: '{}' };
  const refusedBy = (answer: string) => (answer.includes('"errcode":45009') ? 'too many' : undefined);
  const post = sendMessages(new Set([near()]));
  expect(await post({ ...to, refusedBy })).toEqual({ error: 'too many' });
  expect(await post({ ...to, refusedBy: () => undefined })).toEqual({ status: 200 });
  expect(await post(to)).toEqual({ status: 200 });
  expect(await post({ ...to, url: `${to.url}/down`, refusedBy })).toEqual({ status: 500 });
});
