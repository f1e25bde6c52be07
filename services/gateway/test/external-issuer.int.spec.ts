import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eventually } from '@goldkey/testing';
import { type GatewayWorld, gatewayWorld, PASSWORD } from './gateway-world.js';

let issuer: { url: string; child: ChildProcess };
let world: GatewayWorld;

/** The second issuer, begun when the gateway's address is known. */
const startIssuer = async (port: number, publicUrl: string): Promise<{ url: string; child: ChildProcess }> => {
  const script = path.join(__dirname, 'outside-issuer.mjs');
  const child = spawn(process.execPath, [script, String(port), `${publicUrl}/session/callback`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { url: `http://127.0.0.1:${port}`, child };
};

beforeAll(async () => {
  world = await gatewayWorld({
    outside: async ({ port, publicUrl }) => {
      issuer = await startIssuer(port, publicUrl);
      return {
        OIDC_ISSUER_URL: issuer.url,
        OIDC_CLIENT_ID: 'goldkey-gateway',
        GATEWAY_CLIENT_SECRET: 'secret at the outside issuer',
        OIDC_AUDIENCE: 'goldkey',
        OIDC_LOGIN_CLAIM: 'email',
      };
    },
  });
});
afterAll(async () => {
  await world?.close();
  issuer?.child.kill();
});

const asIt = async (method: string, url: string, body?: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${world.identity.url}${url}`, {
    method,
    headers: {
      authorization: `Bearer ${await world.internalCliToken()}`,
      'content-type': 'application/json',
      'idempotency-key': `${method} ${url} ${JSON.stringify(body)}`,
    },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Record<string, unknown>;
};
const account = (login: string, more: object = {}) =>
  asIt('POST', '/api/identity/accounts', { login, name: login.split('@')[0], password: PASSWORD, ...more });

/** Signs in at the second issuer as a browser does, and answers what the gateway's session door says then. */
const signInOutside = async (who: string) => {
  const go = world.browser();
  const start = await go('/session/start?return=%2Fcomplaints');
  const auth = await go(start.headers.get('location') ?? '');
  const login = await go(`${issuer.url}${auth.headers.get('location')}`);
  const form = /action="([^"]+)"/.exec(await login.text())?.[1] ?? '';
  const sent = await go(form, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ prompt: 'login', login: who, password: 'anything' }),
  });
  const resumed = await go(sent.headers.get('location') ?? '');
  const done = await go(resumed.headers.get('location') ?? '');
  const session = await go('/session');
  return { done, go, status: session.status, body: (await session.json()) as Record<string, unknown> };
};

test('a person of the second issuer signs in there, comes back to their page, and is the account with that login', async () => {
  await account('Qian@example.org', { platformRole: 'group-it' });
  const { done, status, body, go } = await signInOutside('qian@example.org');
  expect([done.status, done.headers.get('location')]).toEqual([302, '/complaints']);
  expect([status, body['name'], body['roles']]).toEqual([200, 'Qian', ['group-it']]);
  expect((await go('/api/identity/accounts')).status).toBe(200);
});

test('who signs out is sent to the issuer to sign out there, and its refresh token is good for nothing any more', async () => {
  const { go, body } = await signInOutside('qian@example.org');
  const [{ refresh_token = '' } = {}] = await world.service.database.statement<Record<string, string>>(
    'SELECT refresh_token FROM session ORDER BY started_at DESC LIMIT 1',
  );
  expect(refresh_token).not.toBe('');
  const headers = { 'x-csrf-token': String(body['csrfToken']) };
  const out = await go('/session/sign-out', { method: 'POST', headers });
  const { address } = (await out.json()) as { address: string };
  expect(new URL(address).origin).toBe(issuer.url);
  expect(new URL(address).searchParams.get('id_token_hint')).toMatch(/^eyJ/);
  const again = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: 'goldkey-gateway',
      client_secret: 'secret at the outside issuer',
      grant_type: 'refresh_token',
      refresh_token,
    }),
  });
  expect([again.status, await again.json()]).toEqual([400, expect.objectContaining({ error: 'invalid_grant' })]);
});

test('whom nobody knows here is told so instead of coming round for ever, and may come as somebody else', async () => {
  const { done, status, go } = await signInOutside('stranger@example.org');
  expect([done.status, done.headers.get('location'), status]).toEqual([302, '/no-account', 401]);
  expect(done.headers.getSetCookie().join()).not.toMatch(/goldkey_session=[^;]/);
  const promptOf = async (query: string) =>
    new URL((await go(`/session/start?return=%2F${query}`)).headers.get('location') ?? '').searchParams.get('prompt');
  expect(await promptOf('&afresh=1')).toContain('login');
  expect((await promptOf('')) ?? '').not.toContain('login');
});

test('who is bound by subject is found by it, and the login of another does not make them that other', async () => {
  await account('feng', { externalSubject: 'subject-of-feng' });
  await account('bound@example.org', { externalSubject: 'somebody-else' });
  expect((await signInOutside('subject-of-feng')).body['name']).toBe('feng');
  expect((await signInOutside('bound@example.org')).status).toBe(401);
});

test('who has no account here is nobody, though the issuer knows them; nor is an address that nobody confirmed', async () => {
  await account('unconfirmed@example.org');
  expect((await signInOutside('stranger@example.org')).status).toBe(401);
  expect((await signInOutside('unconfirmed@example.org')).status).toBe(401);
});

test('a disabled account is out at once, and stays out at the next sign-in', async () => {
  const { accountId } = await account('sun@example.org', { platformRole: 'group-it' });
  const { go, status } = await signInOutside('sun@example.org');
  expect(status).toBe(200);
  await asIt('POST', `/api/identity/accounts/${accountId}/disable`);
  await eventually(async () => expect((await go('/session')).status).toBe(401), 15_000);
  expect((await signInOutside('sun@example.org')).status).toBe(401);
});
