import { TOKEN_AUDIENCE, TOKEN_ISSUER, verifier } from '@goldkey/access';
import { decodeJwt } from 'jose';
import { type GatewayWorld, gatewayWorld, PASSWORD } from './gateway-world.js';

let world: GatewayWorld;
beforeAll(async () => {
  world = await gatewayWorld();
});
afterAll(() => world?.close());

const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

test('nobody has no session and reaches no service', async () => {
  const go = world.browser();
  const session = await go('/session', { headers: { 'accept-language': 'en' } });
  expect([session.status, session.headers.get('content-type')]).toEqual([
    401,
    'application/problem+json; charset=utf-8',
  ]);
  expect(await session.json()).toMatchObject({
    code: 'request.unauthenticated',
    detail: expect.stringMatching(/sign/),
  });
  expect((await go('/api/estates/properties')).status).toBe(401);
  expect((await go('/api/estates/properties', { headers: { authorization: 'Bearer x' } })).status).toBe(401);
  expect(world.behind.seen).toEqual([]);
});

test('a person signs in, comes back to the page that they wanted, and is known', async () => {
  const go = world.browser();
  const interaction = await world.toSignInPage(go, '/complaints?state=open');
  expect((await go(`/oidc/interaction/${interaction}/details`)).status).toBe(200);
  expect(await codeOf(await world.login(go, interaction, 'wrong'))).toBe('identity.sign-in-refused');
  const { location } = (await (await world.login(go, interaction, PASSWORD)).json()) as { location: string };
  expect(location.startsWith(world.address)).toBe(true);
  const callback = (await go(location)).headers.get('location') ?? '';
  expect(callback).toMatch(/\/session\/callback\?/);
  const done = await go(callback);
  expect([done.status, done.headers.get('location')]).toEqual([302, '/complaints?state=open']);
  expect(done.headers.getSetCookie()[0]).toMatch(
    /^goldkey_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
  );
  const session = await go('/session');
  expect(session.headers.get('cache-control')).toBe('no-store');
  const text = await session.text();
  expect(JSON.parse(text)).toMatchObject({ name: '集团信息部', roles: ['group-it'], properties: '*' });
  expect(text).not.toMatch(/eyJ/); // No token of any kind.
  expect((await go(callback)).status).toBe(400); // An answer is good once.
});

test('the page that they wanted may be named in Chinese', async () => {
  const go = world.browser();
  const interaction = await world.toSignInPage(go, '/complaints?q=漏水');
  const { location } = (await (await world.login(go, interaction, PASSWORD)).json()) as { location: string };
  const done = await go((await go(location)).headers.get('location') ?? '');
  expect([done.status, done.headers.get('location')]).toEqual([302, '/complaints?q=%E6%BC%8F%E6%B0%B4']);
});

test('an answer of the issuer is accepted only by the browser that began', async () => {
  const [mine, theirs] = [world.browser(), world.browser()];
  const { location } = (await (await world.login(mine, await world.toSignInPage(mine), PASSWORD)).json()) as {
    location: string;
  };
  const callback = (await mine(location)).headers.get('location') ?? '';
  const answer = await theirs(callback);
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'gateway.sign-in-expired']);
  expect((await theirs('/session')).status).toBe(401);
});

test('a service gets the internal token and nothing of the browser that could forge one', async () => {
  const { go, session } = await world.signedIn();
  world.behind.seen.length = 0;
  const answer = await go('/api/estates/properties?code=A%20B', {
    headers: { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil', forwarded: 'for=6.6.6.6' },
  });
  expect(answer.status).toBe(200);
  const [seen] = world.behind.seen;
  expect(seen?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  expect(seen?.url).toBe('/api/estates/properties?code=A%20B');
  expect(seen?.headers).toMatchObject({ 'x-forwarded-proto': 'http', 'x-forwarded-host': new URL(world.address).host });
  expect(seen?.headers['cookie']).toBeUndefined();
  expect(seen?.headers['forwarded']).toBeUndefined();
  const token = (seen?.headers['authorization'] ?? '').replace('Bearer ', '');
  const { verify } = verifier({ jwksUrl: `${world.identity.url}/internal/jwks.json` });
  expect((await verify(token)).subject).toBe(session['subject']);
  expect(decodeJwt(token)).toMatchObject({ iss: TOKEN_ISSUER, aud: TOKEN_AUDIENCE });
  for (const [, value] of answer.headers) expect(value).not.toContain(token);
});

test('a write by cookie needs the proof that our own page asked', async () => {
  const { go, session } = await world.signedIn();
  const write = (headers: Record<string, string>) => go('/api/estates/properties', { method: 'POST', headers });
  const bare = await write({});
  expect([bare.status, await codeOf(bare)]).toEqual([403, 'gateway.csrf-token-missing']);
  expect((await write({ 'x-csrf-token': 'guessed' })).status).toBe(403);
  expect((await write({ 'x-csrf-token': session.csrfToken })).status).toBe(200);
  expect(world.behind.seen.at(-1)?.headers['x-csrf-token']).toBeUndefined();
});

test('a command-line client comes with its token, and needs no other proof', async () => {
  const headers = { authorization: `Bearer ${await world.cliToken()}`, 'content-type': 'application/json' };
  const made = await fetch(`${world.address}/api/identity/accounts`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': 'k-1' },
    body: JSON.stringify({ login: 'wang', name: '王', password: PASSWORD, employeeId: 'e-1' }),
  });
  expect(made.status).toBe(201);
  const list = await fetch(`${world.address}/api/identity/accounts?q=wang`, { headers });
  expect(((await list.json()) as { total: number }).total).toBe(1);
});

test('a new signing key signs nobody out', async () => {
  const { go, session } = await world.signedIn();
  const rotated = await go('/api/identity/signing-keys/rotate', {
    method: 'POST',
    headers: { 'x-csrf-token': session.csrfToken, 'idempotency-key': 'rotate-1' },
  });
  expect(rotated.status).toBe(200);
  expect((await go('/session')).status).toBe(200);
  expect((await go('/api/identity/accounts')).status).toBe(200);
  expect((await (await world.signedIn()).go('/api/identity/accounts')).status).toBe(200);
});

test('who signs out is out: here, by this cookie, at once', async () => {
  const { go, session } = await world.signedIn();
  const [{ refresh_token, issuer_token } = {}] = await world.service.database.statement<Record<string, string>>(
    'SELECT refresh_token, issuer_token FROM session ORDER BY started_at DESC LIMIT 1',
  );
  const forged = await go('/session/sign-out', { method: 'POST' });
  expect(forged.status).toBe(403);
  const out = await go('/session/sign-out', { method: 'POST', headers: { 'x-csrf-token': session.csrfToken } });
  expect([out.status, await out.json()]).toEqual([200, { address: '/' }]);
  expect((await go('/session')).status).toBe(401);
  expect((await go('/api/estates/properties')).status).toBe(401);
  // Whoever had got hold of the session's tokens has nothing any more: not at the issuer, not at the gateway.
  const refreshed = await world.askTokens({ grant_type: 'refresh_token', refresh_token: refresh_token ?? '' });
  expect([refreshed.status, await refreshed.json()]).toEqual([
    400,
    expect.objectContaining({ error: 'invalid_grant' }),
  ]);
  const bearer = { headers: { authorization: `Bearer ${issuer_token}` } };
  expect((await world.browser()('/api/estates/properties', bearer)).status).toBe(401);
  const other = await world.signedIn();
  const audit = (await (await other.go('/api/identity/audit?change=signed-out')).json()) as { items: unknown[] };
  expect(audit.items).toEqual([
    expect.objectContaining({
      recordKind: 'account',
      recordId: session['subject'],
      actor: expect.objectContaining({ id: session['subject'] }),
      address: '127.0.0.1',
    }),
  ]);
});

test('without identity nobody is let in and nobody is told that they are signed out; who signs out is out', async () => {
  const { go } = await world.signedIn();
  const leaving = await world.signedIn();
  await world.identity.stop();
  const signOut = (headers: Record<string, string>) => leaving.go('/session/sign-out', { method: 'POST', headers });
  expect((await signOut({})).status).toBe(403);
  const out = await signOut({ 'x-csrf-token': leaving.session.csrfToken });
  expect([out.status, await out.json()]).toEqual([200, { address: '/' }]);
  expect((await leaving.go('/session')).status).toBe(401);
  const fresh = await fetch(`${world.address}/api/estates/properties`, { headers: { authorization: 'Bearer unseen' } });
  expect([fresh.status, await codeOf(fresh)]).toEqual([503, 'request.unavailable']);
  expect((await go('/api/identity/accounts')).status).toBe(503);
  const go503 = world.browser();
  const start = await go503('/session/start');
  expect((await go503(start.headers.get('location') ?? '')).status).toBe(503);
});
