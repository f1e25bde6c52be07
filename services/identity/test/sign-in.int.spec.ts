import { runAsSystem } from '@goldkey/access';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { grpcClient } from '@goldkey/service-kit';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { KeepOrganisation } from '../src/application/keep-organisation.js';
import { RotateSigningKey } from '../src/application/rotate-signing-key.js';
import { type IssuerWorld, issuerWorld, jsonOf, PASSWORD, type Tokens } from './issuer-world.js';

let world: IssuerWorld;
beforeAll(async () => {
  world = await issuerWorld();
});
afterAll(() => world?.close());

const claimsOf = async (issuerToken: string) => decodeJwt((await world.exchange(issuerToken))?.token ?? '');

test('a person signs in through the issuer and gets an internal token with roles and scope', async () => {
  const { go, interaction } = await world.begin();
  const page = await go(interaction);
  expect(page.headers.get('location')).toBe(`/sign-in/${interaction.split('/').at(-1)}`);
  expect(await jsonOf(await go(`${interaction}/details`))).toEqual({ ready: true });
  const tokens = await world.signIn({ login: 'IT', password: PASSWORD });
  expect(tokens.refresh_token).toBeDefined();
  expect(await claimsOf(tokens.access_token)).toMatchObject({
    kind: 'person',
    roles: ['group-it'],
    scope: '*',
    aud: 'goldkey',
  });
  expect(await world.exchange('no such token')).toBeUndefined();
});

test('the gateway exchanges by gRPC; a token that is not good is UNAUTHENTICATED', async () => {
  const identity = grpcClient({
    package: protoPackage('identity'),
    service: 'Identity',
    protoPath: protoPath('identity'),
    includeDirs: [protoRoot],
    address: `127.0.0.1:${world.grpcPort}`,
    deadlineMs: 10_000,
  });
  const { access_token } = await world.signIn();
  const signed = await identity.call<{ token: string; expiresAt: string }>('ExchangeToken', {
    issuerToken: access_token,
  });
  const { exp = 0, iat = 0 } = decodeJwt(signed.token);
  expect(exp - iat).toBeLessThanOrEqual(120);
  expect(Date.parse(signed.expiresAt)).toBe(exp * 1000);
  await expect(identity.call('ExchangeToken', { issuerToken: 'x' })).rejects.toMatchObject({ status: 16 });
  identity.close();
});

test('a wrong password and an unknown login are answered alike; another browser has no part in the sign-in', async () => {
  const { go, interaction } = await world.begin();
  const wrong = await world.login(go, interaction, { login: 'it', password: 'not the password' });
  const unknown = await world.login(go, interaction, { login: 'nobody', password: 'not the password' });
  expect([wrong.status, unknown.status]).toEqual([409, 409]);
  expect(await jsonOf(wrong)).toEqual(await jsonOf(unknown));
  const elsewhere = await world.login(world.browser(), interaction, { login: 'it', password: PASSWORD });
  expect([elsewhere.status, (await jsonOf(elsewhere)).code]).toEqual([404, 'identity.interaction-not-found']);
});

test('who comes to a browser after another is asked for the password, whatever the address asks for', async () => {
  const { go, interaction } = await world.begin();
  const { location } = await jsonOf<{ location: string }>(
    await world.login(go, interaction, { login: 'it', password: PASSWORD }),
  );
  expect((await go(location)).headers.get('location')).toMatch(/[?&]code=/);
  const next = await world.begin(go, {});
  expect(next.interaction).toMatch(/^\/oidc\/interaction\//);
  expect((await world.begin(go, { prompt: 'none' })).interaction).toMatch(/error=login_required/);
});

test('the fifth wrong password locks; then the right one is refused too, and says for how long', async () => {
  await world.createAccount({ login: 'li', name: '李' });
  const { go, interaction } = await world.begin();
  for (let i = 0; i < 5; i += 1) await world.login(go, interaction, { login: 'li', password: `wrong ${i}` });
  const locked = await world.login(go, interaction, { login: 'li', password: PASSWORD });
  expect(await jsonOf(locked)).toMatchObject({
    code: 'identity.account-locked',
    detail: expect.stringMatching(/\d+ 秒/),
  });
});

test('a new signing key signs nobody out: tokens of the old one and sessions go on', async () => {
  const tokens = await world.signIn();
  const before = await world.exchange(tokens.access_token);
  const keysOf = async () =>
    (await world.service.request({ url: '/internal/jwks.json' })).body.keys as { kid: string; d?: string }[];
  const old = await keysOf();
  await world.service.app.get(RotateSigningKey).run({ onlyWhenDue: false });
  const keys = await keysOf();
  expect(keys.length).toBe(old.length + 1);
  expect(keys.every(({ d }) => d === undefined)).toBe(true);
  expect(keys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(before?.token ?? '').kid);
  // The new key is published first, and signs when every replica knows it (token-signer.spec.ts).
  const after = await world.exchange(tokens.access_token);
  expect(decodeProtectedHeader(after?.token ?? '').kid).toBe(decodeProtectedHeader(before?.token ?? '').kid);
  expect(keys[0]?.kid).not.toBe(decodeProtectedHeader(after?.token ?? '').kid);
  const refreshed = await world.askTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' });
  expect(refreshed.status).toBe(200);
});

test('a command-line client gets a token by its secret, and none without', async () => {
  const ask = (secret: string) =>
    world.askTokens({ grant_type: 'client_credentials', client_id: 'cli', client_secret: secret });
  expect((await ask('wrong')).status).toBe(401);
  const { access_token } = await jsonOf<Tokens>(await ask('cli secret of the test'));
  expect(await claimsOf(access_token)).toMatchObject({ kind: 'client', roles: ['cli'], scope: '*' });
  const basic = await fetch(`${world.address}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from('cli:cli+secret+of+the+test').toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(basic.status).toBe(200);
});

test('a code without its PKCE proof, used twice, or for another address gives nothing', async () => {
  const { go, verifier, interaction } = await world.begin();
  const who = { login: 'it', password: PASSWORD };
  const { location } = await jsonOf<{ location: string }>(await world.login(go, interaction, who));
  const answer = new URL((await go(location)).headers.get('location') ?? '', world.address);
  const grant = {
    grant_type: 'authorization_code',
    code: answer.searchParams.get('code') ?? '',
    redirect_uri: `${world.address}/session/callback`,
  };
  expect((await world.askTokens(grant)).status).toBe(400);
  expect((await world.askTokens({ ...grant, code_verifier: 'x'.repeat(43) })).status).toBe(400);
  expect((await world.askTokens({ ...grant, code_verifier: verifier, redirect_uri: 'http://evil/' })).status).toBe(400);
  const evil = await go(`/oidc/auth?client_id=gateway&response_type=code&scope=openid&redirect_uri=http://evil/`);
  expect([evil.status, evil.headers.get('location')]).toEqual([400, null]);
});

test('roles and scope follow the appointments, in whatever order the events come, and end with them', async () => {
  await world.createAccount({ login: 'wang', name: '王海燕', employeeId: 'e-1' });
  const keep = world.service.app.get(KeepOrganisation);
  await runAsSystem('test', async () => {
    const appointment = { appointmentId: 'a-1', employeeId: 'e-1', unitId: 'u-1', role: 'property-manager' };
    await keep.appointment({ ...appointment, from: '2020-01-01' }, 'ev-1', 1);
    await keep.property({ propertyId: 'p-1', unitId: 'u-1' }, 'ev-p', 1);
    await keep.unit({ unitId: 'u-1', kind: 'property', propertyId: 'p-1' }, 'ev-u', 1);
  });
  const { access_token } = await world.signIn({ login: 'wang', password: PASSWORD });
  expect(await claimsOf(access_token)).toMatchObject({ emp: 'e-1', roles: ['property-manager'], scope: ['p-1'] });
  await runAsSystem('test', () => keep.end({ appointmentId: 'a-1', until: '2020-12-31' }, 'ev-2', 2));
  expect(await claimsOf(access_token)).toMatchObject({ roles: [], perms: [], scope: [] });
  await runAsSystem('test', () => keep.withdraw({ eventId: 'ev-2' }));
  expect(await claimsOf(access_token)).toMatchObject({ roles: ['property-manager'] });
  await runAsSystem('test', () => keep.withdraw({ eventIds: ['ev-1', 'ev-u', 'ev-p'] }));
  expect(await claimsOf(access_token)).toMatchObject({ roles: [], scope: [] });
});
