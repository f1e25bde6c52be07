/**
 * `npm run screenshots [-- name…]`: every page of the platform that runs here (`npm start`), in three widths and both themes,
 * below `.goldkey/screenshots`. Prints what a page's scripts complained of, and which pages hold no record to be shown.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium as browsers } from 'playwright-core';
import { home } from '../deploy/local/folders.mjs';
import { readState, secrets } from '../deploy/local/settings.mjs';
import { chromium } from './chromium.mjs';
import { EXAMPLES } from './screenshots/examples.mjs';
import { foundRoutes, nameOf } from './screenshots/routes.mjs';

const WIDTHS = [390, 1280, 1920];
const THEMES = ['light', 'dark'];
/** Who looks at a page: the first of them who may. */
const PEOPLE = ['manager', 'quality', 'it'];

const { publicUrl, starter } = readState();
const executablePath = chromium();
if (!publicUrl || !starter || !executablePath) {
  process.stderr.write(`${executablePath ? 'Nothing runs here: npm start' : 'Chromium is missing.'}\n`);
  process.exit(1);
}
const { passwords } = secrets();
const wanted = process.argv.slice(2);
const folder = path.join(home, 'screenshots');
mkdirSync(folder, { recursive: true });
const say = (line) => process.stdout.write(`${line}\n`);

const contextOf = (browser, { width = 1280, theme = 'light', cookies = [] } = {}) =>
  browser
    .newContext({
      baseURL: publicUrl,
      viewport: { width, height: width === 390 ? 844 : 900 },
      colorScheme: theme,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    })
    .then(async (context) => {
      await context.addCookies(cookies);
      return context;
    });

/** A person's session, what they may, and how to ask as them. */
const signIn = async (browser, person) => {
  const context = await contextOf(browser);
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('#login').fill(person);
  await page.locator('#password').fill(passwords[person]);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !/^\/(sign-in|oidc)/.test(url.pathname));
  const ask = (where) => page.evaluate(async (at) => (await fetch(at)).json(), where);
  const { permissions = [] } = await ask('/session');
  return { person, ask, may: new Set(permissions), cookies: await context.cookies() };
};

const settle = async (page) => {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
};

const shoot = async (browser, name, address, { width, theme, cookies }) => {
  const context = await contextOf(browser, { width, theme, cookies });
  const page = await context.newPage();
  page.on('pageerror', (error) => say(`${name} ${width} ${theme}: ${error}`));
  await page.goto(address);
  await settle(page);
  const file = path.join(folder, `${name}-${width}${theme === 'dark' ? '-dark' : ''}.png`);
  await page.screenshot({ path: file, fullPage: true });
  await context.close();
};

const addressOf = async (route, viewer) => {
  const example = EXAMPLES[route];
  return example === undefined ? route : example(viewer.ask);
};

const browser = await browsers.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
try {
  const viewers = [];
  for (const person of PEOPLE) viewers.push(await signIn(browser, person));
  const [anybody] = viewers;
  const pages = [
    { path: '/sign-in', viewer: { ...anybody, cookies: [] }, address: '/' },
    { path: '/no-such-page', viewer: anybody },
    ...foundRoutes().map(({ path: route, permission }) => ({
      path: route,
      viewer: viewers.find(({ may }) => permission === undefined || may.has(permission)) ?? anybody,
    })),
  ];
  for (const { path: route, viewer, address = await addressOf(route, viewer) } of pages) {
    const name = nameOf(route);
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    if (address === undefined) {
      say(`${route}: the platform holds nothing to show there`);
      continue;
    }
    for (const width of WIDTHS)
      for (const theme of THEMES) await shoot(browser, name, address, { width, theme, cookies: viewer.cookies });
    say(`${name} (${viewer.person}) ${address}`);
  }
} finally {
  await browser.close();
}
