/**
 * `npm run screenshots [-- name…]`: every page of the platform that runs here (`npm start`), in three widths and both themes,
 * below `.goldkey/screenshots`. Prints what a page's scripts complained of.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { home } from '../deploy/local/folders.mjs';
import { readState, secrets } from '../deploy/local/settings.mjs';

const WIDTHS = [390, 1280, 1920];
const THEMES = ['light', 'dark'];

const idOf = (rows, key) => rows?.[0]?.[key];

/** Each page: who looks, and the address, made from what the platform holds where it names a record. */
const PAGES = {
  'sign-in': { address: () => '/' },
  'my-month': { person: 'manager', address: () => '/my-month' },
  overview: { person: 'quality', address: () => '/overview' },
  'overview-drawer': {
    person: 'quality',
    address: async (ask) => `/overview?open=${idOf((await ask('/api/evaluation/overview')).items, 'propertyId')}`,
  },
  entry: {
    person: 'quality',
    address: async (ask) => {
      const { items } = await ask('/api/evaluation/overview');
      for (const { propertyId } of items) {
        const { entries } = await ask(`/api/evaluation/properties/${propertyId}/month`);
        if (entries.length > 0) return `/entries/${entries[0].entryId}`;
      }
      return '/overview';
    },
  },
  figure: {
    person: 'quality',
    address: async (ask) =>
      `/figures/property/${idOf((await ask('/api/evaluation/overview')).items, 'propertyId')}/closing`,
  },
  verification: { person: 'quality', address: () => '/verification' },
  complaints: { person: 'manager', address: () => '/complaints' },
  intake: { person: 'manager', address: () => '/complaints/new' },
  complaint: {
    person: 'manager',
    address: async (ask) => `/complaints/${idOf((await ask('/api/complaints/complaints')).items, 'complaintId')}`,
  },
  'complaints-import': { person: 'it', address: () => '/complaints/import' },
  households: { person: 'manager', address: () => '/households' },
  'households-import': { person: 'manager', address: () => '/households/import' },
  properties: { person: 'quality', address: () => '/properties' },
  employees: { person: 'manager', address: () => '/employees' },
  accounts: { person: 'it', address: () => '/accounts' },
  roles: { person: 'it', address: () => '/roles' },
  audit: { person: 'it', address: () => '/audit' },
  'my-account': { person: 'manager', address: () => '/me' },
  forgotten: { address: () => '/forgotten' },
  board: { person: 'manager', address: () => '/complaints/board' },
  callbacks: { person: 'manager', address: () => '/complaints/callbacks' },
  roster: { person: 'manager', address: () => '/roster' },
  'no-such-page': { person: 'manager', address: () => '/no-such-page' },
};

const { publicUrl, starter } = readState();
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file));
if (!publicUrl || !starter || !executablePath) {
  process.stderr.write(`${executablePath ? 'Nothing runs here: npm start' : 'Chromium is missing.'}\n`);
  process.exit(1);
}
const { passwords } = secrets();
const wanted = process.argv.slice(2);
const folder = path.join(home, 'screenshots');
mkdirSync(folder, { recursive: true });

const signIn = async (page, person) => {
  await page.goto('/');
  await page.locator('#login').fill(person);
  await page.locator('#password').fill(passwords[person]);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !/^\/(sign-in|oidc)/.test(url.pathname));
};

const settle = async (page) => {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready);
};

const shoot = async (browser, name, { person, address }, width, theme) => {
  const height = width === 390 ? 844 : 900;
  const context = await browser.newContext({
    baseURL: publicUrl,
    viewport: { width, height },
    colorScheme: theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stdout.write(`${name} ${width} ${theme}: ${error}\n`));
  if (person) await signIn(page, person);
  const ask = (where) => page.evaluate(async (at) => (await fetch(at)).json(), where);
  await page.goto(await address(ask));
  await settle(page);
  const file = path.join(folder, `${name}-${width}${theme === 'dark' ? '-dark' : ''}.png`);
  await page.screenshot({ path: file, fullPage: true });
  process.stdout.write(`${file}\n`);
  await context.close();
};

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
try {
  for (const [name, page] of Object.entries(PAGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const width of WIDTHS) for (const theme of THEMES) await shoot(browser, name, page, width, theme);
  }
} finally {
  await browser.close();
}
