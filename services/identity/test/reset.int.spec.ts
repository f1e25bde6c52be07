import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { eventually } from '@goldkey/testing';
import { ResetPassword } from '../src/application/reset-password.js';
import { admin, type IssuerWorld, issuerWorld, jsonOf, PASSWORD } from './issuer-world.js';

/** The group's own gateway for messages, on a real port. */
const messageGateway = async () => {
  const came: { to: string; link: string; authorization?: string }[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => {
      text += part.toString();
    });
    request.on('end', () => {
      came.push({ ...JSON.parse(text), authorization: request.headers.authorization });
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return { came, url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(done)) };
};

let gateway: Awaited<ReturnType<typeof messageGateway>>;
let world: IssuerWorld;
beforeAll(async () => {
  gateway = await messageGateway();
  world = await issuerWorld({
    MESSAGES: 'webhook',
    MESSAGES_WEBHOOK_URL: gateway.url,
    MESSAGES_WEBHOOK_SECRET: 'message secret',
  });
});
afterAll(async () => {
  await world?.close();
  await gateway?.close();
});

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${world.address}/oidc/reset/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const secretOf = (link: string): string => link.split('/reset/')[1] ?? '';
const linkTo = async (to: string): Promise<string> => {
  await eventually(() => expect(gateway.came.some((message) => message.to === to)).toBe(true));
  return gateway.came.findLast((message) => message.to === to)?.link ?? '';
};

test('who forgot the password gets a link, sets a new one by it once, and is told of nothing else', async () => {
  await world.createAccount({ login: 'gu', name: '顾', contact: 'gu@example.org' });
  const tokens = await world.signIn({ login: 'gu', password: PASSWORD });
  const known = await post('ask', { login: 'GU' });
  const unknown = await post('ask', { login: 'nobody at all' });
  expect([known.status, await known.json()]).toEqual([unknown.status, await unknown.json()]);
  const link = await linkTo('gu@example.org');
  expect(link).toMatch(new RegExp(`^${world.address}/reset/[\\w-]{43}$`));
  expect(gateway.came.at(-1)?.authorization).toBe('Bearer message secret');
  const secret = secretOf(link);
  expect((await fetch(`${world.address}/oidc/reset/${secret}`)).status).toBe(200);
  const poor = await post(secret, { password: 'qwertyuiop12' });
  expect([poor.status, (await jsonOf(poor)).code]).toEqual([422, 'identity.password-common-invalid']);
  expect(await jsonOf(await post(secret, { password: 'fresh and long enough' }))).toEqual({ login: 'gu' });
  expect((await post(secret, { password: 'another long one' })).status).toBe(404);
  expect(await world.exchange(tokens.access_token)).toBeUndefined();
  expect((await world.signIn({ login: 'gu', password: 'fresh and long enough' })).access_token).toBeDefined();
  expect(gateway.came).toHaveLength(1);
});

test('a link by group IT is shown once, ends a lock, and voids the ones before', async () => {
  const { accountId } = await world.createAccount({ login: 'duan', name: '段' });
  const make = (key: string) =>
    world.service.request({ method: 'POST', url: `/api/identity/accounts/${accountId}/reset-link`, as: admin, key });
  const [first, second] = [await make('k-1'), await make('k-2')];
  expect(first.body.expiresAt).toMatch(/\+08:00$/);
  const kept = await world.service.database.statement('SELECT * FROM reset_link, idempotency_key');
  expect(JSON.stringify(kept)).not.toContain(secretOf(second.body.link));
  expect((await post(secretOf(second.body.link), { password: 'fresh and long enough' })).status).toBe(200);
  expect((await post(secretOf(first.body.link), { password: 'another long one' })).status).toBe(404);
  const { body } = await world.service.request({ url: `/api/identity/accounts/${accountId}/history`, as: admin });
  expect(body).toMatchObject([
    { change: 'created' },
    { change: 'reset-link-made', actor: { id: admin.subject }, data: { by: 'administrator' } },
    { change: 'reset-link-made' },
    { change: 'password-set', actor: { id: accountId }, data: { by: 'link' }, address: '127.0.0.1' },
  ]);
  expect(JSON.stringify(body)).not.toContain(secretOf(first.body.link));
});

test('a link that has expired, and more than five an hour, are none', async () => {
  const { accountId } = await world.createAccount({ login: 'lei', name: '雷' });
  const url = `/api/identity/accounts/${accountId}/reset-link`;
  const made = [];
  for (let n = 0; n < 6; n += 1) made.push(await world.service.request({ method: 'POST', url, as: admin }));
  expect(made.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 409]);
  await world.service.database.statement('UPDATE reset_link SET expires_at = now() WHERE account_id = $1', [accountId]);
  const secret = secretOf(made[0]?.body.link);
  expect((await fetch(`${world.address}/oidc/reset/${secret}`)).status).toBe(404);
  expect((await post(secret, { password: 'fresh and long enough' })).status).toBe(404);
});

test('whoever asks for links in the name of another does not keep group IT from helping them', async () => {
  const { accountId } = await world.createAccount({ login: 'plagued', name: '扰' });
  const reset = world.service.app.get(ResetPassword);
  for (let n = 0; n < 6; n += 1) await reset.ask({ login: 'plagued' });
  const url = `/api/identity/accounts/${accountId}/reset-link`;
  expect(await world.service.request({ method: 'POST', url, as: admin })).toMatchObject({ status: 200 });
  // The audit tells of links that there are: five of the six that were asked for.
  const { body } = await world.service.request({ url: `/api/identity/accounts/${accountId}/history`, as: admin });
  expect(body.filter(({ data }: { data: { by?: string } }) => data.by === 'themselves')).toHaveLength(5);
});

test('a disabled account gets no link, and a person may ask only where messages reach somebody', async () => {
  const { accountId } = await world.createAccount({ login: 'shi', name: '石' });
  await world.service.request({ method: 'POST', url: `/api/identity/accounts/${accountId}/disable`, as: admin });
  const url = `/api/identity/accounts/${accountId}/reset-link`;
  expect(await world.service.request({ method: 'POST', url, as: admin })).toMatchObject({
    status: 409,
    body: { code: 'identity.account-disabled' },
  });
  expect(await (await fetch(`${world.address}/oidc/reset`)).json()).toEqual({ bySelf: true });
});
