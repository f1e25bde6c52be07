import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { KeysUnavailable, NotAuthenticated, TOKEN_AUDIENCE, TOKEN_ISSUER, verifier } from './index.js';

const claims = {
  name: '王海燕',
  kind: 'person',
  emp: 'e-1',
  roles: ['property-manager'],
  perms: ['complaints:read'],
  scope: ['p-1'],
};

const setUp = async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] };
  const sign = (
    changed: Record<string, unknown> = {},
    { expires = '60s', issuer = TOKEN_ISSUER, key = privateKey } = {},
  ) =>
    new SignJWT({ ...claims, ...changed })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer(issuer)
      .setAudience(TOKEN_AUDIENCE)
      .setSubject('a-1')
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key);
  return { sign, verify: verifier({ keys }).verify };
};

test('a token of identity gives the caller with roles, permissions and scope', async () => {
  const { sign, verify } = await setUp();
  expect(await verify(await sign())).toMatchObject({
    kind: 'person',
    subject: 'a-1',
    employeeId: 'e-1',
    permissions: new Set(['complaints:read']),
    scope: { all: false, properties: ['p-1'] },
  });
  expect((await verify(await sign({ scope: '*' }))).scope).toEqual({ all: true });
});

test('an expired, foreign, forged or crippled token proves nobody', async () => {
  const { sign, verify } = await setUp();
  const stranger = await setUp();
  const refused = [
    sign({}, { expires: '-10s' }),
    sign({}, { issuer: 'elsewhere' }),
    stranger.sign(),
    sign({ scope: 'p-1' }),
    sign({ roles: undefined }),
    Promise.resolve('not.a.token'),
  ];
  for (const token of refused) await expect(verify(await token)).rejects.toThrow(NotAuthenticated);
});

test('a token that was found good is known until it ends, and not longer', async () => {
  const { sign, verify } = await setUp();
  const token = await sign({}, { expires: '60s' });
  const first = await verify(token);
  expect(await verify(token)).toBe(first);
  const other = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
  await expect(verify(other)).rejects.toThrow(NotAuthenticated);
  const now = Date.now();
  jest.useFakeTimers({ now: now + 66_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    await expect(verify(token)).rejects.toThrow(NotAuthenticated);
  } finally {
    jest.useRealTimers();
  }
});

test('keys out of reach are not the token’s fault', async () => {
  const { sign } = await setUp();
  const server = createServer((_request, response) => response.writeHead(503).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const { verify } = verifier({ jwksUrl: `http://127.0.0.1:${port}/jwks.json` });
  await expect(verify(await sign())).rejects.toThrow(KeysUnavailable);
  await new Promise((resolve) => server.close(resolve));
  await expect(verify(await sign())).rejects.toThrow(KeysUnavailable);
});
