import { setTimeout as pause } from 'node:timers/promises';
import type { TestPage } from './browser.js';

/** What JSON may hold. */
type Json = ReturnType<typeof JSON.parse>;

/** What a door answers to the person whose page it is. */
export const ask = (page: TestPage, path: string): Promise<Json> =>
  page.evaluate(async (from) => (await fetch(from)).json(), path);

/** On a machine with much else to do a service hears late. */
const HEARD_MS = 60_000;
const LOOK_MS = 100;

/** Asks a door until what it answers fits: what one service does another hears a moment later. */
export const askUntil = async (page: TestPage, path: string, fits: (answer: Json) => boolean): Promise<Json> => {
  for (const end = Date.now() + HEARD_MS; ; await pause(LOOK_MS)) {
    const answer = await ask(page, path);
    if (fits(answer)) return answer;
    if (Date.now() > end) throw new Error(`${path} still answers ${JSON.stringify(answer)}`);
  }
};

/**
 * Gives a command as the console does for the person whose page it is: for what a test begins with and is not about. Throws
 * what the service says against it.
 */
export const command = (
  page: TestPage,
  path: string,
  body: object,
  { method = 'POST', version }: { readonly method?: 'POST' | 'PUT' | 'PATCH'; readonly version?: number } = {},
): Promise<Json> =>
  page.evaluate(
    async ([to, how, what, seen]) => {
      const { csrfToken } = (await (await fetch('/session')).json()) as { csrfToken: string };
      const answer = await fetch(to, {
        method: how,
        headers: {
          'content-type': 'application/json',
          'x-csrf-token': csrfToken,
          'idempotency-key': crypto.randomUUID(),
          ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        },
        body: JSON.stringify(what),
      });
      if (!answer.ok) throw new Error(`${to}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [path, method, body, version] as const,
  );
