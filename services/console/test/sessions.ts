import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** Beside the platform's own data: sessions end with it. */
const place = (person: string): string => {
  const folder = path.join(process.env['GOLDKEY_TEST_HOME'] ?? '', 'test-sessions');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `${person}.json`);
};

/** The cookies of a session for all test files of the run: most tests are not about the sign-in, which takes as long as one of them. */
export const keepSession = (person: string, cookies: Cookies): void => {
  const file = place(person);
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(cookies), { mode: 0o600 });
  renameSync(own, file);
};

/** Whether the context has the session of this person now; not where nobody signed in yet, or the session ended. */
export const resumeSession = async (person: string, context: BrowserContext): Promise<boolean> => {
  let cookies: Cookies;
  try {
    cookies = JSON.parse(readFileSync(place(person), 'utf8'));
  } catch {
    return false;
  }
  await context.addCookies(cookies);
  const answer = await context.request.get('/session');
  if (answer.ok()) return true;
  await context.clearCookies();
  return false;
};
