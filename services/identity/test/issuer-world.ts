import { createHash, randomBytes } from 'node:crypto';
import { protoPackage, protoPath, protoRoot } from '@goldkey/proto';
import { allMigrations, type ServiceOptions } from '@goldkey/service-kit';
import { freePort, type TestService, testService } from '@goldkey/service-kit/testing';
import { aCaller, type TestDatabase, testDatabase } from '@goldkey/testing';
import { ExchangeToken } from '../src/application/exchange-token.js';
import { type SignedToken } from '../src/application/ports.js';
import { IdentityModule } from '../src/identity.module.js';
import { registerIssuer } from '../src/issuer-routes.js';
import { migrations } from '../src/migrations.js';
import { personalData } from '../src/personal-data.js';
import { texts } from '../src/texts/index.js';

export const PASSWORD = 'correct horse battery';
export const admin = aCaller({ permissions: ['identity:administer'] });

/** Where the services are that identity asks about people: a world that tries it names others. */
const nobodyThere = Object.fromEntries(
  ['ESTATES', 'STAFFING', 'INSPECTIONS', 'COMPLAINTS', 'BILLING', 'CONVENIENCE', 'EVALUATION'].map((name) => [
    `${name}_GRPC`,
    '127.0.0.1:9',
  ]),
);

/** The JSON of an answer, of the shape that the test asserts. */
export const jsonOf = async <Shape = { code: string }>(answer: Response): Promise<Shape> =>
  (await answer.json()) as Shape;

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token: string;
}

/** Fetches as one browser does: keeps cookies by path, follows nothing by itself. */
export type Browser = (url: string, init?: RequestInit) => Promise<Response>;

const browserAt =
  (address: string): (() => Browser) =>
  () => {
    const cookies = new Map<string, { value: string; path: string }>();
    return async (url, init = {}) => {
      const target = new URL(url, address);
      const cookie = [...cookies]
        .filter(([, { path }]) => target.pathname.startsWith(path))
        .map(([name, { value }]) => `${name}=${value}`)
        .join('; ');
      const headers = { ...(init.headers as object), cookie };
      const answer = await fetch(target, { ...init, redirect: 'manual', headers });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
      }
      return answer;
    };
  };

/** identity on a database and a port of its own, and what a browser and the gateway do with it. */
export const issuerWorld = async (
  config: Record<string, unknown> = {},
  events?: ServiceOptions['events'],
  more: Partial<Parameters<typeof testService>[0]> = {},
) => {
  const world: TestDatabase = await testDatabase('identity', { migrations: allMigrations(migrations) });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const service: TestService = await testService({
    name: 'identity',
    module: IdentityModule,
    texts,
    database: world.database,
    publishes: false,
    prepare: registerIssuer,
    events,
    personalData,
    grpc: {
      package: [protoPackage('identity'), protoPackage('privacy')],
      protoPath: [protoPath('identity'), protoPath('privacy')],
      includeDirs: [protoRoot],
    },
    config: {
      HTTP_PORT: port,
      PUBLIC_URL: address,
      GATEWAY_CLIENT_SECRET: 'gateway secret of the test',
      CLI_CLIENT_SECRET: 'cli secret of the test',
      COOKIE_SECRET: 'cookie secret of the test',
      BOOTSTRAP_ADMIN_LOGIN: 'it',
      BOOTSTRAP_ADMIN_PASSWORD: PASSWORD,
      MESSAGES: 'off',
      SERVICE_CLIENTS: 'complaints=complaints secret of the test, estates=estates secret of the test',
      OIDC_AUDIENCE: 'goldkey',
      OIDC_LOGIN_CLAIM: 'email',
      ...nobodyThere,
      ...config,
    } as never,
    ...more,
  });
  const { grpcPort } = await service.listen();
  const browser = browserAt(address);

  const askTokens = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${address}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'gateway', client_secret: 'gateway secret of the test', ...fields }),
    });

  /** From the address that asks for a code to where the browser is sent; `ask` changes what the address says. */
  const begin = async (go = browser(), ask: Record<string, string> = { prompt: 'login' }) => {
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: 'gateway',
      redirect_uri: `${address}/session/callback`,
      response_type: 'code',
      scope: 'openid',
      state: 's',
      nonce: 'n',
      ...ask,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const interaction = (await go(`/oidc/auth?${query}`)).headers.get('location') ?? '';
    return { go, verifier, interaction };
  };

  /** A step of the sign-in page after the login: `code`, `enrolment`, `enrolment/code`, `password`. */
  const step = (go: Browser, interaction: string, what: string, body: object = {}): Promise<Response> =>
    go(`${interaction}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const login = (go: Browser, interaction: string, body: { login: string; password: string }): Promise<Response> =>
    go(`${interaction}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const signIn = async (who = { login: 'it', password: PASSWORD }): Promise<Tokens> => {
    const { go, verifier, interaction } = await begin();
    const { location } = await jsonOf<{ location: string }>(await login(go, interaction, who));
    const code = new URL((await go(location)).headers.get('location') ?? '', address).searchParams.get('code') ?? '';
    const answer = await askTokens({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${address}/session/callback`,
      code_verifier: verifier,
    });
    return jsonOf<Tokens>(answer);
  };

  const createAccount = async (body: object): Promise<{ accountId: string }> => {
    const made = await service.request({
      method: 'POST',
      url: '/api/identity/accounts',
      as: admin,
      body: { password: PASSWORD, ...body },
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body;
  };

  return {
    service,
    database: world.database,
    address,
    grpcPort,
    browser,
    begin,
    login,
    step,
    signIn,
    askTokens,
    createAccount,
    exchange: (issuerToken: string, actAs?: string): Promise<SignedToken | undefined> =>
      service.app.get(ExchangeToken).run({ issuerToken, actAs }),
    close: async () => {
      await service.close();
      await world.drop();
    },
  };
};

export type IssuerWorld = Awaited<ReturnType<typeof issuerWorld>>;
