import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Database } from '@goldkey/postgres';
import { eventually } from '@goldkey/testing';

/** An answer as the scenario looks at it. */
export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}
export type Ask = (method: string, url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

const jsonIn = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(process.env['GOLDKEY_TEST_HOME'] ?? '', name), 'utf8')) as Record<string, unknown>;

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
};

/** The platform that the run's set-up started, as it is reached from outside: by its public address alone. */
export const runningPlatform = async () => {
  const address = process.env['GOLDKEY_TEST_URL'] ?? '';
  const secrets = jsonIn('secrets.json');

  const asker =
    (always: Record<string, string>): Ask =>
    async (method, url, body, headers = {}) => {
      const own: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
      if (body !== undefined) own['content-type'] = 'application/json';
      const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
      const sent = { ...own, 'accept-language': 'en', ...always, ...headers };
      return answerOf(await fetch(address + url, { method, body: text, headers: sent }));
    };

  const token = async (): Promise<string> => {
    const response = await fetch(`${address}/oidc/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'cli',
        client_secret: String(secrets['cliClient']),
      }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  };

  /** Signs a person in as a browser does, and asks with their session from then on. */
  const signIn = async (login: string, password: string): Promise<Ask & { readonly properties: readonly string[] }> => {
    const cookies = new Map<string, string>();
    const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const target = new URL(url, address);
      const response = await fetch(target, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      return response;
    };
    const next = async (from: Response): Promise<Response> => go(from.headers.get('location') ?? '');
    const page = await next(await next(await go('/session/start')));
    const interaction = (page.headers.get('location') ?? '').replace('/sign-in/', '');
    const signed = await go(`/oidc/interaction/${interaction}/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password }),
    });
    const { location } = (await signed.json()) as { location: string };
    await next(await go(location));
    const session = (await (await go('/session')).json()) as { csrfToken: string; properties: string[] };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return Object.assign(asker({ cookie, 'x-csrf-token': session.csrfToken }), { properties: session.properties });
  };

  /** A service's own database, for what no door shows or does. */
  const databaseOf = (service: string): Promise<Database> => {
    const { postgres } = jsonIn('state.json')['ports'] as { postgres: number };
    const url = `postgres://${service}_owner:${String(secrets['database'])}@127.0.0.1:${postgres}/${service}`;
    return Database.open({ url, applicationName: 'scenario', poolSize: 1 });
  };

  /** Kills the service's process; answers once another one has taken its place. */
  const killService = async (service: string): Promise<void> => {
    const pidOf = (): number => (jsonIn('state.json')['pids'] as Record<string, number>)[service] ?? 0;
    const killed = pidOf();
    process.kill(killed, 'SIGKILL');
    await eventually(() => expect(pidOf()).not.toBe(killed), 30_000);
  };

  return { asker, token, signIn, databaseOf, killService, ask: asker({ authorization: `Bearer ${await token()}` }) };
};

export type RunningPlatform = Awaited<ReturnType<typeof runningPlatform>>;
