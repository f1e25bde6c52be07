import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { runAsSystem } from '@goldkey/access';
import { allMigrations } from '@goldkey/service-kit';
import { type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { decodeJwt } from 'jose';
import { ExchangeToken } from '../src/application/exchange-token.js';
import { KeepOrganisation } from '../src/application/keep-organisation.js';
import { RotateSigningKey } from '../src/application/rotate-signing-key.js';
import { IdentityModule } from '../src/identity.module.js';
import { registerIssuer } from '../src/issuer-routes.js';
import { migrations } from '../src/migrations.js';
import { texts } from '../src/texts/index.js';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const PASSWORD = 'correct horse battery';
let world: TestDatabase;
let service: TestService;
let address: string;

beforeAll(async () => {
  world = await testDatabase('identity', { migrations: allMigrations(migrations) });
  address = `http://127.0.0.1:${await freePort()}`;
  service = await testService({
    name: 'identity',
    module: IdentityModule,
    texts,
    database: world.database,
    prepare: registerIssuer,
    config: {
      PUBLIC_URL: address,
      GATEWAY_CLIENT_SECRET: 'gateway secret of the test',
      CLI_CLIENT_SECRET: 'cli secret of the test',
      COOKIE_SECRET: 'cookie secret of the test',
      BOOTSTRAP_ADMIN_LOGIN: 'it',
      BOOTSTRAP_ADMIN_PASSWORD: PASSWORD,
      OIDC_AUDIENCE: 'goldkey',
      OIDC_LOGIN_CLAIM: 'email',
    } as never,
  });
  await service.app.listen(Number(new URL(address).port), '127.0.0.1');
});
afterAll(async () => {
  await service?.close();
  await world?.drop();
});

/** A browser that keeps cookies by path and follows nothing by itself. */
const browser = () => {
  const cookies = new Map<string, { value: string; path: string }>();
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const target = new URL(url, address);
    const cookie = [...cookies]
      .filter(([, { path }]) => target.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const answer = await fetch(target, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as object), cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
    }
    return answer;
  };
};

const begin = async () => {
  const go = browser();
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'gateway',
    redirect_uri: `${address}/session/callback`,
    response_type: 'code',
    scope: 'openid',
    state: 's',
    nonce: 'n',
    prompt: 'login',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const auth = await go(`/oidc/auth?${query}`);
  const interaction = auth.headers.get('location') ?? '';
  const page = await go(interaction);
  return { go, verifier, interaction, page };
};

const login = (go: ReturnType<typeof browser>, interaction: string, body: object) =>
  go(`${interaction}/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const signIn = async () => {
  const { go, verifier, interaction } = await begin();
  const { location } = (await (await login(go, interaction, { login: 'IT', password: PASSWORD })).json()) as {
    location: string;
  };
  const back = await go(location);
  const code = new URL(back.headers.get('location') ?? '', address).searchParams.get('code') ?? '';
  const answer = await fetch(`${address}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${address}/session/callback`,
      code_verifier: verifier,
      client_id: 'gateway',
      client_secret: 'gateway secret of the test',
    }),
  });
  return {
    status: answer.status,
    tokens: (await answer.json()) as { access_token: string; refresh_token?: string; id_token: string },
  };
};

const exchange = (issuerToken: string) => service.app.get(ExchangeToken).run({ issuerToken });

test('a person signs in through the issuer and gets an internal token with roles and scope', async () => {
  const { page, interaction } = await begin();
  expect(page.headers.get('location')).toBe(`/sign-in/${interaction.split('/').at(-1)}`);
  const { status, tokens } = await signIn();
  expect(status).toBe(200);
  expect(tokens.refresh_token).toBeDefined();
  const signed = await exchange(tokens.access_token);
  expect(decodeJwt(signed?.token ?? '')).toMatchObject({
    kind: 'person',
    roles: ['group-it'],
    scope: '*',
    aud: 'goldkey',
  });
  expect(await exchange('no such token')).toBeUndefined();
});

test('a wrong password, an unknown login and another browser are told apart from nobody', async () => {
  const { go, interaction } = await begin();
  const wrong = await login(go, interaction, { login: 'it', password: 'not the password' });
  const unknown = await login(go, interaction, { login: 'nobody', password: 'not the password' });
  expect([wrong.status, unknown.status]).toEqual([409, 409]);
  expect((await wrong.json()).code).toBe('identity.sign-in-refused');
  expect((await unknown.json()).code).toBe('identity.sign-in-refused');
  const elsewhere = await login(browser(), interaction, { login: 'it', password: PASSWORD });
  expect([elsewhere.status, (await elsewhere.json()).code]).toEqual([404, 'identity.interaction-not-found']);
});

test('the fifth wrong password locks; then the right one is refused too', async () => {
  const admin = aCaller({ permissions: ['identity:administer'] });
  await service.request({
    method: 'POST',
    url: '/api/identity/accounts',
    as: admin,
    body: { login: 'li', name: '李', password: PASSWORD },
  });
  const { go, interaction } = await begin();
  for (let i = 0; i < 5; i += 1) await login(go, interaction, { login: 'li', password: `wrong ${i}` });
  const locked = await login(go, interaction, { login: 'li', password: PASSWORD });
  expect(await locked.json()).toMatchObject({ code: 'identity.account-locked', detail: expect.stringContaining('秒') });
});

test('a new signing key signs nobody out: tokens of the old one and sessions go on', async () => {
  const { tokens } = await signIn();
  const before = await exchange(tokens.access_token);
  const old = await service.request({ url: '/internal/jwks.json' });
  await service.app.get(RotateSigningKey).run({ onlyWhenDue: false });
  const keys = (await service.request({ url: '/internal/jwks.json' })).body.keys as { kid: string; d?: string }[];
  expect(keys.length).toBe(old.body.keys.length + 1);
  expect(keys.every(({ d }) => d === undefined)).toBe(true);
  expect(keys.map(({ kid }) => kid)).toContain(
    JSON.parse(Buffer.from(before?.token.split('.')[0] ?? '', 'base64url').toString()).kid,
  );
  const refreshed = await fetch(`${address}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token ?? '',
      client_id: 'gateway',
      client_secret: 'gateway secret of the test',
    }),
  });
  expect(refreshed.status).toBe(200);
});

test('a command-line client gets a token by its secret, and none without', async () => {
  const ask = (secret: string) =>
    fetch(`${address}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'cli', client_secret: secret }),
    });
  expect((await ask('wrong')).status).toBe(401);
  const { access_token } = (await (await ask('cli secret of the test')).json()) as { access_token: string };
  expect(decodeJwt((await exchange(access_token))?.token ?? '')).toMatchObject({ kind: 'client', roles: ['cli'] });
});

test('roles and scope follow the appointments, in whatever order the events come, and end with them', async () => {
  const admin = aCaller({ permissions: ['identity:administer'] });
  const made = await service.request({
    method: 'POST',
    url: '/api/identity/accounts',
    as: admin,
    body: { login: 'wang', name: '王海燕', password: PASSWORD, employeeId: 'e-1' },
  });
  expect(made).toMatchObject({ status: 201, body: { login: 'wang', disabled: false } });
  const keep = service.app.get(KeepOrganisation);
  await runAsSystem('test', async () => {
    await keep.appointment(
      { appointmentId: 'a-1', employeeId: 'e-1', unitId: 'u-1', role: 'property-manager', from: '2020-01-01' },
      'ev-1',
      1,
    );
    await keep.property({ propertyId: 'p-1', unitId: 'u-1' }, 1);
    await keep.unit({ unitId: 'u-1', kind: 'property', propertyId: 'p-1' }, 1);
  });
  const { go, verifier, interaction } = await begin();
  const { location } = (await (await login(go, interaction, { login: 'wang', password: PASSWORD })).json()) as {
    location: string;
  };
  const code = new URL((await go(location)).headers.get('location') ?? '', address).searchParams.get('code') ?? '';
  const { access_token } = (await (
    await fetch(`${address}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: `${address}/session/callback`,
        code_verifier: verifier,
        client_id: 'gateway',
        client_secret: 'gateway secret of the test',
      }),
    })
  ).json()) as { access_token: string };
  expect(decodeJwt((await exchange(access_token))?.token ?? '')).toMatchObject({
    emp: 'e-1',
    roles: ['property-manager'],
    scope: ['p-1'],
  });
  await runAsSystem('test', () => keep.end({ appointmentId: 'a-1', until: '2020-12-31' }, 'ev-2', 2));
  expect(decodeJwt((await exchange(access_token))?.token ?? '')).toMatchObject({ roles: [], perms: [], scope: [] });
  await runAsSystem('test', () => keep.withdraw({ eventId: 'ev-2' }));
  expect(decodeJwt((await exchange(access_token))?.token ?? '')).toMatchObject({ roles: ['property-manager'] });
  await service.request({
    method: 'POST',
    url: `/api/identity/accounts/${made.body.accountId}/disable`,
    as: admin,
    body: {},
  });
  expect(await exchange(access_token)).toBeUndefined();
});

test('accounts are seen and made by group IT only', async () => {
  expect(await service.request({ url: '/api/identity/accounts', as: aCaller() })).toMatchObject({ status: 403 });
  const admin = aCaller({ permissions: ['identity:administer'] });
  const list = await service.request({ url: '/api/identity/accounts?q=it', as: admin });
  expect(list.body.items[0]).toMatchObject({ login: 'it', platformRole: 'group-it' });
  expect(JSON.stringify(list.body)).not.toContain('argon2');
  expect(
    await service.request({
      method: 'POST',
      url: '/api/identity/accounts',
      as: admin,
      body: { login: 'it', name: 'x', password: PASSWORD },
    }),
  ).toMatchObject({ status: 409 });
  expect(
    await service.request({
      method: 'POST',
      url: '/api/identity/accounts',
      as: admin,
      body: { login: 'short', name: 'x', password: 'short' },
    }),
  ).toMatchObject({ status: 422 });
});
