import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { keepSession, resumeSession } from './sessions.js';
import { tellOnFailure } from './windows.js';

/** Who signs in: people of the demo group. */
export type Person = 'it' | 'quality' | 'manager' | 'staff' | 'general' | 'personnel' | 'office';

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run with \`npm test -- --suites page\``);
  return value;
};

export const platformUrl = (): string => given('GOLDKEY_TEST_URL');
export const passwordOf = (person: Person): string => JSON.parse(given('GOLDKEY_TEST_PASSWORDS'))[person];

export const DESK = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

interface Screen {
  readonly viewport?: typeof DESK;
  readonly locale?: string;
  readonly dark?: boolean;
  /** Windows that share nothing with the person's other ones: for what is kept in the browser itself. */
  readonly apart?: boolean;
}

const currentTest = (): string | undefined => expect.getState().currentTestName;

/**
 * A browser of a test file's own. A person signs in once in a run and has several windows of the one session then: scripts
 * come from the cache, as at a desk where one works all day. Windows are closed when the next test opens one.
 */
export class TestBrowser {
  readonly #windows = new Set<{ readonly page: TestPage; readonly test: string | undefined }>();
  readonly #contexts = new Map<string, BrowserContext>();
  private constructor(private readonly browser: Browser) {
    tellOnFailure(() => [...this.#windows].map(({ page }) => page));
  }

  static async open(): Promise<TestBrowser> {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      // One process for all windows of the console: the second finds the scripts compiled.
      '--process-per-site',
      // No page lives long enough to win by the optimising compilers, which run beside it on the same two cores.
      '--js-flags=--no-opt,--no-maglev',
    ];
    return new TestBrowser(await chromium.launch({ executablePath: given('GOLDKEY_CHROMIUM'), args }));
  }

  /** An empty page of nobody's; errors of scripts and failed loads are kept in `faults`. */
  async page(screen: Screen = {}): Promise<TestPage> {
    return this.#window(await this.#context(screen), screen);
  }

  /** A page after the sign-in, at `path`. */
  async signedIn(person: Person, path = '/', screen: Screen = {}): Promise<TestPage> {
    const { locale, dark, apart = false } = screen;
    const key = JSON.stringify([person, locale, dark]);
    const context = (apart ? undefined : this.#contexts.get(key)) ?? (await this.#context(screen));
    if (!apart) this.#contexts.set(key, context);
    const page = await this.#window(context, screen);
    const resumed = await resumeSession(person, context);
    await page.goto(path);
    if (resumed) return page;
    await signIn(page, person, passwordOf(person));
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in') && !url.pathname.startsWith('/oidc'));
    keepSession(person, await context.cookies());
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  async #context({ viewport = DESK, locale = 'zh-CN', dark = false }: Screen): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: platformUrl(),
      viewport,
      locale,
      timezoneId: 'Asia/Shanghai',
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(40_000);
    return context;
  }

  async #window(context: BrowserContext, { viewport = DESK }: Screen): Promise<TestPage> {
    const test = currentTest();
    for (const window of this.#windows) {
      if (window.test === undefined || window.test === test) continue;
      this.#windows.delete(window);
      await window.page.close();
    }
    const page = watched(await context.newPage());
    this.#windows.add({ page, test });
    await page.setViewportSize(viewport);
    return page;
  }
}

/** A window: errors of its scripts and failed answers in `faults`, every answer that refused in `refused`, and what it waits for. */
export type TestPage = Page & {
  readonly faults: string[];
  readonly refused: string[];
  readonly pending: ReadonlySet<Request>;
};

/** Keeps what this window asks for and is answered, from now on. */
export const watched = (window: Page): TestPage => {
  const [faults, refused, pending] = [[] as string[], [] as string[], new Set<Request>()];
  window.on('pageerror', (error) => faults.push(String(error)));
  window.on('request', (request) => pending.add(request));
  window.on('requestfinished', (request) => pending.delete(request));
  window.on('requestfailed', (request) => pending.delete(request));
  window.on('response', (response) => {
    const answer = `${response.status()} ${response.url()}`;
    if (response.status() >= 400) refused.push(answer);
    if (response.status() >= 500) faults.push(answer);
  });
  return Object.assign(window, { faults, refused, pending });
};

const SETTLING_MS = 40_000;

/** Waits until the page has drawn what it was answered and asks for nothing more. */
export const settled = async (page: TestPage): Promise<void> => {
  for (const end = Date.now() + SETTLING_MS; Date.now() < end; ) {
    // Whatever an answer sets off has begun when the page is idle.
    await page.evaluate(() => new Promise<void>((idle) => requestIdleCallback(() => idle(), { timeout: 2_000 })));
    const [request] = page.pending;
    if (request === undefined) return;
    await (await request.response())?.finished();
  }
  throw new Error(`the page still asks for ${[...page.pending].map((request) => request.url()).join(', ')}`);
};

/** Fills the form of the sign-in and sends it. */
export const signIn = async (page: Page, login: string, password: string): Promise<void> => {
  await page.locator('#login').fill(login);
  await page.locator('#password').fill(password);
  await page.locator('form button[type=submit]').click();
};

/** What axe objects to on the page as it stands: rule and the places. */
export const objections = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      // What passes is not described.
      resultTypes: ['violations'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  return found;
};

/** How far the page is wider than the screen, in pixels; a phone's page is never. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
