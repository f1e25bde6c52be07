import type { Locale } from '../language/locale.js';
import { type ApiProblem, ConnectionLost, isSignedOut, problemOf } from './problem.js';

/** What a list or record is asked with; lists become comma lists, what is undefined or empty is left out. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A change that is asked of a service. The same `key` is the same command, however often it is sent. */
export interface Command {
  readonly key: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body: unknown;
  /** The version that the person saw; another one is refused with 412. */
  readonly version?: number;
}

/** What the client needs from its surroundings. */
export interface ClientWorld {
  readonly fetch: typeof fetch;
  readonly csrfToken: () => string | undefined;
  readonly locale: () => Locale;
  /** Called when an answer says that nobody is signed in any more. */
  readonly onSignedOut: () => void;
}

const CLOCK_NOISE_MS = 5_000;
const READ_TIMEOUT_MS = 20_000;
const WRITE_TIMEOUT_MS = 30_000;
/** A file of 20 MiB over a slow line. */
const FILE_TIMEOUT_MS = 180_000;

/** `/path?state=received,decided&page=2`, in the order given, without what is empty. */
export const address = (path: string, query: Query = {}): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value);
    if (text !== '') params.set(name, text);
  }
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
};

/** Reads and commands over HTTP. Every failure is an `ApiProblem` (they said no) or `ConnectionLost` (no answer). */
export class ApiClient {
  /** How far the service's clock was ahead of this one, when it last answered. */
  #ahead = 0;

  constructor(private readonly world: ClientWorld) {}

  /** Now by the service's clock, as far as this one knows it: for what is told of later. Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  /** Reads; `signal` ends the waiting when nobody looks any more. */
  async get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
    const limit = AbortSignal.timeout(READ_TIMEOUT_MS);
    return this.#ask<Answer>(address(path, query), {
      headers: this.#headers(),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  }

  /** Reads a file, in the person's language. */
  async file(path: string): Promise<Blob> {
    const response = await this.#answer(path, {
      headers: this.#headers(),
      signal: AbortSignal.timeout(FILE_TIMEOUT_MS),
    });
    return response.blob();
  }

  /** Sends a file. What is sent twice is for the service to tell. */
  async upload<Answer>(path: string, query: Query, file: Blob): Promise<Answer> {
    return this.#ask<Answer>(address(path, query), {
      method: 'POST',
      headers: { ...this.#headers(), ...this.#csrf(), 'content-type': 'application/octet-stream' },
      body: file,
      signal: AbortSignal.timeout(FILE_TIMEOUT_MS),
    });
  }

  /** Sends a command once. */
  async send<Answer>(command: Command): Promise<Answer> {
    return this.#ask<Answer>(command.path, {
      method: command.method,
      headers: {
        ...this.#headers(),
        'content-type': 'application/json',
        'idempotency-key': command.key,
        ...this.#csrf(),
        ...(command.version === undefined ? {} : { 'if-match': `"${command.version}"` }),
      },
      body: JSON.stringify(command.body ?? {}),
      signal: AbortSignal.timeout(WRITE_TIMEOUT_MS),
    });
  }

  #headers(): Record<string, string> {
    return { accept: 'application/json, application/problem+json', 'accept-language': this.world.locale() };
  }

  #csrf(): Record<string, string> {
    const csrfToken = this.world.csrfToken();
    return csrfToken === undefined ? {} : { 'x-csrf-token': csrfToken };
  }

  async #ask<Answer>(url: string, init: RequestInit): Promise<Answer> {
    return (await this.#body(await this.#answer(url, init))) as Answer;
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const response = await this.#reach(url, init);
    this.#hear(response.headers.get('date'));
    if (response.ok) return response;
    const problem: ApiProblem | ConnectionLost = await problemOf(response);
    if (isSignedOut(problem)) this.world.onSignedOut();
    throw problem;
  }

  /** A second more or less is no difference: the header has whole ones. */
  #hear(date: string | null): void {
    const ahead = Date.parse(date ?? '') - Date.now();
    if (!Number.isNaN(ahead)) this.#ahead = Math.abs(ahead) < CLOCK_NOISE_MS ? 0 : ahead;
  }

  async #reach(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.world.fetch(url, { credentials: 'same-origin', ...init });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ConnectionLost(error);
    }
  }

  /** An answer cut off on its way is no answer. */
  async #body(response: Response): Promise<unknown> {
    if (response.status === 204) return undefined;
    try {
      return await response.json();
    } catch (error) {
      throw new ConnectionLost(error);
    }
  }
}
