import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { allMigrations } from '@goldkey/service-kit';
import { builtPlatform, freePort, type TestService, testService } from '@goldkey/service-kit/testing';
import { eventually, testDatabase } from '@goldkey/testing';
import { GatewayModule } from '../src/gateway.module.js';
import { migrations } from '../src/migrations.js';
import { registerGateway } from '../src/routes.js';
import { texts } from '../src/texts/index.js';

export const PASSWORD = 'correct horse battery';

/** identity as a process of its own, built and migrated as an installation does it. */
const startIdentity = async (settings: Record<string, string>) => {
  const run = promisify(execFile);
  const root = await builtPlatform();
  const database = await testDatabase('identity');
  const [http, grpc] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env['PATH'],
    HTTP_PORT: String(http),
    GRPC_PORT: String(grpc),
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    APP_ROLE: 'identity_app',
    KAFKA_BROKERS: process.env['GOLDKEY_TEST_KAFKA'],
    // In one group the worlds of several files would share out the partitions, and some would hear nothing.
    KAFKA_GROUP_PREFIX: `${randomUUID()}.`,
    LOG_LEVEL: 'warn',
    BOOTSTRAP_ADMIN_LOGIN: 'it',
    BOOTSTRAP_ADMIN_PASSWORD: PASSWORD,
    COOKIE_SECRET: 'cookie secret of the test',
    ...settings,
  };
  await run(process.execPath, ['services/identity/dist/migrate.js'], { cwd: root, env });
  const child: ChildProcess = spawn(process.execPath, ['services/identity/dist/main.js'], {
    cwd: root,
    env,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${http}`;
  await eventually(async () => expect((await fetch(`${url}/health/live`)).status).toBe(200), 30_000);
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return {
    url,
    grpc: `127.0.0.1:${grpc}`,
    database: database.database,
    stop,
    drop: async () => {
      await stop();
      await database.drop();
    },
  };
};

/** The folder of a built console, as the build leaves it. */
const consoleFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-'));
  const script = 'export const app = 1;\n'.repeat(100);
  mkdirSync(path.join(folder, 'assets'));
  mkdirSync(path.join(folder, 'owner'));
  writeFileSync(path.join(folder, 'index.html'), '<title>console</title>');
  writeFileSync(path.join(folder, 'owner/index.html'), '<title>owner</title>');
  writeFileSync(path.join(folder, 'owner/bill.html'), '<title>bill</title>');
  writeFileSync(path.join(folder, 'owner/order.html'), '<title>order</title>');
  writeFileSync(path.join(folder, 'assets/app-3f2a.js'), script);
  writeFileSync(path.join(folder, 'assets/app-3f2a.js.br'), brotliCompressSync(script));
  writeFileSync(path.join(folder, 'assets/app-3f2a.js.gz'), gzipSync(script));
  return folder;
};

/** A service behind the gateway that tells what it was asked. `answer` may be replaced by a test. */
const listeningService = async () => {
  const behind = {
    seen: [] as { method?: string; url?: string; headers: IncomingMessage['headers'] }[],
    answer: undefined as ((request: IncomingMessage, response: ServerResponse) => void) | undefined,
    url: '',
    close: async () => undefined as unknown,
  };
  const server: Server = createServer((request, response) => {
    behind.seen.push({ method: request.method, url: request.url, headers: request.headers });
    if (behind.answer) return behind.answer(request, response);
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{"ok":true}'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  behind.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  behind.close = () => new Promise((resolve) => server.close(resolve));
  return behind;
};

/** Fetches as one browser does: keeps cookies by path, follows nothing by itself. */
export type Browser = (url: string, init?: RequestInit) => Promise<Response>;

const browserAt =
  (address: string): (() => Browser) =>
  () => {
    const cookies = new Map<string, { value: string; path: string }>();
    return async (url, init = {}) => {
      const target = new URL(url, address);
      const cookie = [...cookies]
        .filter(([, { path: below }]) => target.pathname.startsWith(below))
        .map(([name, { value }]) => `${name}=${value}`)
        .join('; ');
      const headers = { ...(init.headers as object), ...(cookie ? { cookie } : {}) };
      const answer = await fetch(target, { ...init, redirect: 'manual', headers });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, { value, path: /path=([^;]+)/i.exec(line)?.[1] ?? '/' });
      }
      return answer;
    };
  };

/** Settings that name an issuer outside of the platform, once it is known where the gateway will be. */
type Outside = (place: { port: number; publicUrl: string }) => Promise<Record<string, string>>;

/** The gateway on a real port before a real identity process and one service that tells what it is asked. */
export const gatewayWorld = async ({ outside }: { outside?: Outside } = {}) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const secrets = { GATEWAY_CLIENT_SECRET: 'gateway secret of the test', CLI_CLIENT_SECRET: 'cli secret of the test' };
  const named = await outside?.({ port: await freePort(), publicUrl: address });
  const [identity, behind, world] = await Promise.all([
    startIdentity({ PUBLIC_URL: address, ...secrets, ...named }),
    listeningService(),
    testDatabase('gateway', { migrations: allMigrations(migrations) }),
  ]);
  const folder = consoleFolder();
  const config = {
    HTTP_PORT: port,
    PUBLIC_URL: address,
    IDENTITY_URL: identity.url,
    IDENTITY_GRPC: identity.grpc,
    ESTATES_URL: behind.url,
    STAFFING_URL: 'http://127.0.0.1:9',
    COMPLAINTS_URL: behind.url,
    EVALUATION_URL: 'http://127.0.0.1:9',
    CONVENIENCE_URL: 'http://127.0.0.1:9',
    BILLING_URL: 'http://127.0.0.1:9',
    INSPECTIONS_URL: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'gateway',
    OIDC_SCOPE: 'openid',
    CONSOLE_DIR: folder,
    ...secrets,
    ...named,
  };
  const service: TestService = await testService({
    name: 'gateway',
    module: GatewayModule,
    texts,
    database: world.database,
    publishes: false,
    config: config as never,
    prepare: registerGateway(config as never),
  });
  await service.listen();
  const browser = browserAt(address);

  const login = (go: Browser, interaction: string, password: string, who = 'it'): Promise<Response> =>
    go(`/oidc/interaction/${interaction}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: who, password }),
    });

  /** From the page that needs a session to the sign-in page; answers the interaction's id. */
  const toSignInPage = async (go: Browser, wanted = '/complaints?state=open'): Promise<string> => {
    const start = await go(`/session/start?return=${encodeURIComponent(wanted)}`);
    const auth = await go(start.headers.get('location') ?? '');
    const page = await go(auth.headers.get('location') ?? '');
    return (page.headers.get('location') ?? '').replace('/sign-in/', '');
  };

  const signedIn = async (
    who = 'it',
  ): Promise<{ go: Browser; session: { csrfToken: string; [name: string]: unknown } }> => {
    const go = browser();
    const { location } = (await (await login(go, await toSignInPage(go), PASSWORD, who)).json()) as {
      location: string;
    };
    const back = await go(location);
    await go(back.headers.get('location') ?? '');
    return { go, session: (await (await go('/session')).json()) as { csrfToken: string } };
  };

  /** What the issuer answers to the gateway's own client. */
  const askTokens = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${address}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'gateway',
        client_secret: secrets.GATEWAY_CLIENT_SECRET,
        ...fields,
      }),
    });

  const cliToken = async (): Promise<string> => {
    const answer = await fetch(`${address}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'cli',
        client_secret: secrets.CLI_CLIENT_SECRET,
      }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };

  /** What identity itself accepts of the command-line client, asked past the gateway. */
  const internalCliToken = async (): Promise<string> => {
    const granted = await fetch(`${identity.url}/oidc/token`, {
      method: 'POST',
      headers: { 'x-forwarded-host': new URL(address).host, 'x-forwarded-proto': 'http' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'cli',
        client_secret: secrets.CLI_CLIENT_SECRET,
      }),
    });
    const { access_token: issuerToken } = (await granted.json()) as { access_token: string };
    const exchanged = await fetch(`${identity.url}/internal/exchange`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ issuerToken }),
    });
    return ((await exchanged.json()) as { token: string }).token;
  };

  return {
    address,
    internalCliToken,
    identity,
    behind,
    service,
    browser,
    login,
    toSignInPage,
    signedIn,
    cliToken,
    askTokens,
    close: async () => {
      await service.close();
      await Promise.all([identity.drop(), behind.close(), world.drop()]);
      rmSync(folder, { recursive: true });
    },
  };
};

export type GatewayWorld = Awaited<ReturnType<typeof gatewayWorld>>;
