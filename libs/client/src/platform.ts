import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Address } from './address.js';
import { PlatformError, type Problem } from './errors.js';

export interface RequestOptions {
  /** Same key, same answer; made once per call and kept over its retries where none is given. */
  readonly idempotencyKey?: string;
  /** Language of the problems that come back; default `en`. */
  readonly language?: string;
  /** Which version of the record the caller saw (`If-Match`), where a command wants to know. */
  readonly version?: number;
}

/** Longest wait for the head of an answer. */
const PATIENCE_MS = 60_000;
const MOST_TRIES = 7;
const FIRST_PAUSE_MS = 200;
/** A token is renewed this long before it ends, so that none ends on its way. */
const RENEW_BEFORE_MS = 20_000;
const passing = new Set([408, 429, 502, 503, 504]);

/**
 * The platform through its gateway, as a client of the issuer (client credentials). What passes by itself — a lost
 * connection, 429, 502, 503, 504 — is tried again, the more slowly the longer it lasts; commands keep their idempotency
 * key over the tries, so nothing is done twice.
 */
export class Platform {
  #token: { readonly value: string; readonly until: number } | undefined;
  #asking: Promise<string> | undefined;

  constructor(readonly address: Address) {}

  get<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
    return this.#json('GET', path, undefined, options);
  }

  post<Answer>(path: string, body: unknown, options: RequestOptions = {}): Promise<Answer> {
    return this.#json('POST', path, body, options);
  }

  put<Answer>(path: string, body: unknown, options: RequestOptions = {}): Promise<Answer> {
    return this.#json('PUT', path, body, options);
  }

  /** The answer's bytes as they come. */
  async stream(path: string, options: RequestOptions = {}): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#answer('GET', path, undefined, options);
    if (response.body === null) throw new PlatformError(`GET ${path} answered nothing`);
    return response.body;
  }

  /** All items of a list, page by page. */
  async *list<Item>(path: string, pageSize = 500): AsyncGenerator<Item> {
    const joint = path.includes('?') ? '&' : '?';
    for (let page = 1; ; page += 1) {
      const part = await this.get<{ items: Item[]; total: number }>(`${path}${joint}page=${page}&pageSize=${pageSize}`);
      yield* part.items;
      if (part.items.length === 0 || page * pageSize >= part.total) return;
    }
  }

  async #json<Answer>(method: string, path: string, body: unknown, options: RequestOptions): Promise<Answer> {
    const response = await this.#answer(method, path, body, options);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  async #answer(method: string, path: string, body: unknown, options: RequestOptions): Promise<Response> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const key = options.idempotencyKey ?? randomUUID();
    let renewed = false;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt >= MOST_TRIES;
      const response = await this.#try(method, path, text, key, options).catch((error: unknown) => {
        if (error instanceof PlatformError) throw error;
        if (last) throw new PlatformError(`${(error as Error).message}: is the platform running?`, undefined, error);
        return undefined;
      });
      if (response?.ok) return response;
      if (response?.status === 401 && !renewed) {
        renewed = true;
        this.#token = undefined;
        await response.body?.cancel();
        continue;
      }
      if (response !== undefined && (last || !passing.has(response.status)))
        throw await problemOf(response, method, path);
      await response?.body?.cancel();
      await pause(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }

  async #try(
    method: string,
    path: string,
    body: string | undefined,
    idempotencyKey: string,
    { language = 'en', version }: RequestOptions,
  ): Promise<Response> {
    const headers: Record<string, string> = {
      authorization: `Bearer ${await this.#currentToken()}`,
      accept: 'application/json, application/x-ndjson',
      'accept-language': language,
    };
    if (method !== 'GET') headers['idempotency-key'] = idempotencyKey;
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    return reach(this.address.url, path, { method, headers, body });
  }

  /** One token for all requests; requests that find it old wait for the same new one. */
  async #currentToken(): Promise<string> {
    if (this.#token !== undefined && Date.now() < this.#token.until) return this.#token.value;
    this.#asking ??= this.#askToken().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #askToken(): Promise<string> {
    const { url, clientId, clientSecret } = this.address;
    const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
    const response = await reach(url, '/oidc/token', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
      },
      body: 'grant_type=client_credentials',
    });
    if (!response.ok) {
      if (passing.has(response.status)) throw new Error(`the issuer answers ${response.status}`);
      throw new PlatformError(
        `the issuer at ${url} does not let '${clientId}' in (${response.status}): is the secret right?`,
      );
    }
    const answer = (await response.json()) as { access_token: string; expires_in?: number };
    const life = (answer.expires_in ?? 60) * 1000;
    this.#token = { value: answer.access_token, until: Date.now() + Math.max(life - RENEW_BEFORE_MS, life / 2) };
    return answer.access_token;
  }
}

/** Waits for the head of the answer only so long; a long body may then take the time that it takes. */
const reach = async (url: string, path: string, request: RequestInit): Promise<Response> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error(`no answer within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
  try {
    return await fetch(url + path, { ...request, signal: controller.signal });
  } catch (error) {
    throw new Error(`${url} does not answer`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
};

const problemOf = async (response: Response, method: string, path: string): Promise<PlatformError> => {
  const text = await response.text().catch(() => '');
  const problem: Problem = { ...parsed(text), status: response.status };
  const said = problem.detail ?? problem.title ?? text.slice(0, 200);
  const fields = (problem.errors ?? []).map(({ field, reason }) => `\n  ${field}: ${reason}`).join('');
  return new PlatformError(`${method} ${path} answered ${response.status}: ${said}${fields}`, problem);
};

const parsed = (text: string): Partial<Problem> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Partial<Problem>) : {};
  } catch {
    return {};
  }
};
