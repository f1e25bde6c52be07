import { once } from 'node:events';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { type GatewayWorld, gatewayWorld } from './gateway-world.js';

let world: GatewayWorld;
let headers: { authorization: string };
beforeAll(async () => {
  world = await gatewayWorld();
  headers = { authorization: `Bearer ${await world.cliToken()}` };
});
afterAll(() => world?.close());
afterEach(() => {
  world.behind.answer = undefined;
  world.behind.seen.length = 0;
});

const get = (path: string, init: RequestInit = {}) => fetch(`${world.address}${path}`, { redirect: 'manual', ...init });
const problemOf = async (answer: Response) => (await answer.json()) as { code: string; detail: string };

test('an answer streams through as it is made', async () => {
  let finish: () => void = () => undefined;
  world.behind.answer = (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.write('{"n":1}\n');
    finish = () => response.end('{"n":2}\n');
  };
  const reader = (await get('/api/estates/events', { headers })).body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toBe('{"n":1}\n');
  finish();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"n":2}\n');
});

test('a body streams through as it is sent', async () => {
  const arrived = new Promise<string>((resolve) => {
    world.behind.answer = (request, response) => {
      request.once('data', (chunk) => resolve(String(chunk)));
      request.on('end', () => response.end('done'));
    };
  });
  const sending = ask(`${world.address}/api/estates/import`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
  });
  sending.write('first');
  expect(await arrived).toBe('first');
  sending.end('last');
  const [answer] = await once(sending, 'response');
  expect(answer.statusCode).toBe(200);
  answer.resume();
});

test.each(['GET', 'HEAD'])(
  'a body that comes with %s is not passed on, nor announced: the next request is nobody else’s',
  async (method) => {
    const body = 'POST /api/estates/taken HTTP/1.1\r\nhost: x\r\n\r\n';
    const asking = ask(`${world.address}/api/estates/first`, {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    asking.end(body);
    const [answer] = await once(asking, 'response');
    await once(answer.resume(), 'end');
    // Commands are never tried again: they would meet whatever the first request left on the connection.
    const next = await get('/api/estates/next', { method: 'POST', headers, body: '{}' });
    expect([answer.statusCode, next.status]).toEqual([200, 200]);
    expect(world.behind.seen.map(({ url }) => url)).toEqual(['/api/estates/first', '/api/estates/next']);
    expect(world.behind.seen[0]?.headers).not.toHaveProperty('content-length');
  },
);

test('what is too large for a service is a problem, not a broken connection', async () => {
  const answer = await get('/api/identity/accounts', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'big', 'accept-language': 'en' },
    body: JSON.stringify({ name: 'x'.repeat(3_000_000) }),
  });
  expect([answer.status, await problemOf(answer)]).toMatchObject([
    413,
    { code: 'request.too-large', detail: expect.stringContaining('1 MiB') },
  ]);
});

test('a service that is away is 503 in the reader’s language; what it refuses passes unchanged', async () => {
  const away = await get('/api/staffing/units', { headers: { ...headers, 'accept-language': 'zh-TW' } });
  expect([away.status, await problemOf(away)]).toMatchObject([
    503,
    { code: 'gateway.service-away', detail: expect.stringContaining('服務暫時沒有回應') },
  ]);
  world.behind.answer = (_request, response) =>
    response.writeHead(503, { 'retry-after': '2' }).end('{"code":"estates.busy"}');
  const busy = await get('/api/estates/properties', { headers });
  expect([busy.status, await problemOf(busy)]).toEqual([503, { code: 'estates.busy' }]);
  expect(world.behind.seen.length).toBe(1); // Asked once, not hammered.
});

test('the owner’s doors and the sign-in need no session, and are limited by address', async () => {
  const owner = await get('/api/complaints/owner/some-token', { headers: { cookie: 'goldkey_session=x; other=1' } });
  expect(owner.status).toBe(200);
  expect(world.behind.seen[0]?.headers['cookie']).toBe('other=1');
  expect((await get('/api/complaints/complaints')).status).toBe(401);
  let last = owner;
  for (let i = 0; i < 300 && last.status === 200; i += 1) {
    await last.body?.cancel();
    last = await get('/api/complaints/owner/some-token');
  }
  expect([last.status, await problemOf(last)]).toMatchObject([429, { code: 'request.too-many' }]);
  expect(last.headers.get('retry-after')).toMatch(/^\d+$/);
  expect((await get('/api/estates/properties', { headers })).status).toBe(200);
});

test('sign-ins are begun so many times a minute from one address', async () => {
  const statuses = new Set<number>();
  for (let i = 0; i <= 300; i += 1) statuses.add((await get('/session/start')).status);
  expect([...statuses]).toEqual([302, 429]);
});

test('paths that try to leave their service do not', async () => {
  const raw = (path: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(world.address).port), '127.0.0.1');
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('end', () => resolve(text.split(' ')[1] ?? ''));
      socket.end(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: ${headers.authorization}\r\n\r\n`,
      );
    });
  expect(await raw('/api/estates/../../internal/jwks.json')).not.toBe('200');
  expect(await raw('/api/complaints/owner/%2e%2e/complaints')).not.toBe('200');
  expect(await raw('/assets/../../etc/passwd')).not.toBe('200');
  expect(await raw('/..%2f..%2fetc/passwd.txt')).not.toBe('200');
  expect(await raw('/%')).toBe('400');
  expect(world.behind.seen.filter(({ url }) => url?.includes('internal'))).toEqual([]);
});

test('the console’s files: hashed ones for ever, compressed; pages by address; missing files missing', async () => {
  const asset = await get('/assets/app-3f2a.js', { headers: { 'accept-encoding': 'br, gzip' } });
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(asset.headers.get('content-encoding')).toBe('br');
  expect(asset.headers.get('content-type')).toMatch(/javascript/);
  expect(await asset.text()).toContain('export const app = 1;');
  for (const path of ['/', '/complaints', '/sign-in/abc', '/evaluation/people/e.1']) {
    const page = await get(path, { headers: { accept: 'text/html' } });
    expect([path, page.status, await page.text()]).toEqual([path, 200, '<title>console</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
  }
  const pages = {
    '/o/abc-DEF_1': 'owner',
    '/d/abc-DEF_1': 'order',
    '/b/abc-DEF_1': 'bill',
    '/b/return?payment=1': 'bill',
  };
  for (const [address, title] of Object.entries(pages))
    expect(await (await get(address, { headers: { accept: 'text/html' } })).text()).toBe(`<title>${title}</title>`);
  expect((await get('/assets/app-old.js')).status).toBe(404);
  expect((await get('/api/nowhere')).status).toBe(404);
});

test('pages may not be framed, run foreign scripts or be guessed at', async () => {
  const page = await get('/', { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const answer = await get('/api/estates/properties', { headers });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('figures of the process are for who reaches it directly', async () => {
  expect((await get('/metrics')).status).toBe(200);
  expect((await get('/metrics', { headers: { 'x-forwarded-for': '8.8.8.8' } })).status).toBe(404);
  expect((await get('/%6detrics')).status).toBe(200); // The same door, spelt otherwise.
  expect((await get('/%6detrics', { headers: { 'x-forwarded-for': '8.8.8.8' } })).status).toBe(404);
  expect((await get('/health/ready')).status).toBe(200);
});
