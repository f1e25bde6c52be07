import { createServer, type Server } from 'node:http';
import { Fault } from '@goldkey/postgres';
import { decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { BuiltInIssuer } from '../src/adapters/out/oidc/built-in-issuer.js';
import { issuerTokens } from '../src/adapters/out/oidc/issuer-tokens.js';
import { type IssuerWorld, issuerWorld } from './issuer-world.js';

/** An issuer outside the platform, as a group runs one: it publishes its keys and signs JWT access tokens. */
const outsideIssuer = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'outside', alg: 'RS256' };
  const state = { keysAway: false };
  const server: Server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/realm/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: url(), jwks_uri: `${url()}/keys` }));
    } else if (state.keysAway) response.writeHead(502).end();
    else response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = () => `http://127.0.0.1:${(server.address() as { port: number }).port}/realm`;
  const sign = (claims: JWTPayload, { audience = 'goldkey', key = privateKey, expires = '60s' } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'outside' })
      .setIssuer(url())
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key);
  return { url, sign, state, close: () => new Promise((resolve) => server.close(resolve)) };
};

let outside: Awaited<ReturnType<typeof outsideIssuer>>;
let world: IssuerWorld;
beforeAll(async () => {
  outside = await outsideIssuer();
  world = await issuerWorld({ OIDC_ISSUER_URL: outside.url() });
});
afterAll(async () => {
  await world?.close();
  await outside?.close();
});

const nameIn = async (token: string) => {
  const signed = await world.exchange(token);
  return signed && decodeJwt(signed.token)['name'];
};

test('a person of the external issuer is known by their subject, else by the login in its token', async () => {
  await world.createAccount({ login: 'qian@example.org', name: '钱' });
  await world.createAccount({ login: 'feng', name: '冯', externalSubject: 'outside-1' });
  expect(await nameIn(await outside.sign({ sub: 'outside-1' }))).toBe('冯');
  expect(await nameIn(await outside.sign({ sub: 'outside-2', email: 'Qian@example.org' }))).toBe('钱');
});

test('keys out of reach say nothing about a token: that is a fault, and nobody is signed out by it', async () => {
  const another = await outsideIssuer();
  const { holderOf } = issuerTokens({} as BuiltInIssuer, {
    url: another.url(),
    audience: 'goldkey',
    loginClaim: 'email',
  });
  const token = await another.sign({ sub: 'outside-1' });
  another.state.keysAway = true;
  await expect(holderOf(token)).rejects.toThrow(Fault);
  another.state.keysAway = false;
  expect(await holderOf(token)).toEqual({ kind: 'external', subject: 'outside-1' });
  await another.close();
});

test('an account that is bound to one subject, or named by an address nobody confirmed, is not another’s', async () => {
  await world.createAccount({ login: 'bound@example.org', name: '何', externalSubject: 'outside-3' });
  await world.createAccount({ login: 'open@example.org', name: '吕' });
  expect(await nameIn(await outside.sign({ sub: 'outside-3' }))).toBe('何');
  expect(await nameIn(await outside.sign({ sub: 'thief', email: 'bound@example.org' }))).toBeUndefined();
  const unconfirmed = { sub: 'thief', email: 'open@example.org', email_verified: false };
  expect(await nameIn(await outside.sign(unconfirmed))).toBeUndefined();
});

test('who has no account, or a token for others, an old or a forged one, is nobody', async () => {
  const { privateKey } = await generateKeyPair('RS256');
  expect(await nameIn(await outside.sign({ sub: 'unknown' }))).toBeUndefined();
  expect(await nameIn(await outside.sign({ sub: 'outside-1' }, { audience: 'another' }))).toBeUndefined();
  expect(await nameIn(await outside.sign({ sub: 'outside-1' }, { expires: '-60s' }))).toBeUndefined();
  expect(await nameIn(await outside.sign({ sub: 'outside-1' }, { key: privateKey }))).toBeUndefined();
});

test('the built-in issuer still lets group IT in', async () => {
  const { access_token } = await world.signIn();
  expect(await nameIn(access_token)).toBe('集团信息部');
});
