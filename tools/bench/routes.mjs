/**
 * How long a change of page takes in Chromium, on the production build: from the click to the frame in which the new page
 * shows what it is about (rows, steps, panel), not only its title. Ways: overview, list, drawer, record and back.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium as browsers } from 'playwright-core';
import { chromium } from '../chromium.mjs';
import { median, quantile, spread } from './rounds.mjs';

const ROUNDS = { quick: 10, full: 40 };
const MATTERS = 60;
const GOAL_MS = 300;

/** Each way: what is clicked, and what the new page shows when it is there. */
const LIST = '[aria-label="投诉报修"] a.gk-row-link';
const OVERVIEW = '[aria-label="品质总览"] a.gk-row-link';
const WAYS = [
  { name: 'overview → list', click: '.gk-rail a[href^="/complaints?"], .gk-rail a[href="/complaints"]', until: LIST },
  { name: 'list → drawer', click: LIST, until: '.gk-panel .gk-facts' },
  { name: 'drawer → record', click: '.gk-panel-foot a[href^="/complaints/"]', until: '.gk-steps' },
  { name: 'record → list', click: '.gk-crumbs a[href="/complaints"]', until: LIST },
  { name: 'list → overview', click: '.gk-rail a[href^="/overview"]', until: OVERVIEW },
];

/** Something to list and open, whatever other measures have left behind. */
const takeIn = async ({ client, place }) => {
  for (let at = 0; at < MATTERS; at += 1) {
    await client.post('/api/complaints/complaints', {
      ...place,
      category: 'bench',
      description: `route ${at} ${randomUUID()}`,
      channel: 'phone',
    });
  }
};

const signIn = async (page, password) => {
  await page.goto('/overview');
  await page.locator('#login').fill('it');
  await page.locator('#password').fill(password);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL((url) => !/^\/(sign-in|oidc)/.test(url.pathname));
  await page.goto('/overview');
  await page.locator('a.gk-row-link').first().waitFor();
};

/** Clicks inside of the page and looks at each frame, so that nothing of the way between the processes is counted. */
const take = (page, { click, until }) =>
  page.evaluate(
    ([from, to]) =>
      new Promise((resolve, reject) => {
        const link = document.querySelector(from);
        if (link === null) {
          reject(new Error(`there is no ${from} at ${window.location.href}`));
          return;
        }
        const path = window.location.pathname + window.location.search;
        const began = performance.now();
        link.click();
        const look = () => {
          const isNew = window.location.pathname + window.location.search !== path;
          if (isNew && document.querySelector(to) !== null) resolve(performance.now() - began);
          else if (performance.now() - began > 20_000) reject(new Error(`${to} does not come`));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    [click, until],
  );

export const routes = async ({ platform, full, say }) => {
  const chromiumPath = chromium();
  if (chromiumPath === undefined) {
    say('routes: no Chromium here, not measured');
    return [];
  }
  await takeIn(platform);
  const { passwords } = JSON.parse(readFileSync(path.join(platform.home, 'secrets.json'), 'utf8'));
  const browser = await browsers.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
  try {
    const viewport = { width: 1280, height: 900 };
    const context = await browser.newContext({
      baseURL: platform.url,
      viewport,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(page, passwords.it);
    const times = new Map(WAYS.map(({ name }) => [name, []]));
    for (let round = 0; round < (full ? ROUNDS.full : ROUNDS.quick); round += 1)
      for (const way of WAYS) times.get(way.name).push(await take(page, way));
    for (const [name, taken] of times)
      say(`  ${name}: median ${median(taken).toFixed(0)} ms, p95 ${quantile(taken, 0.95).toFixed(0)} ms`);
    const all = [...times.values()];
    const row = (measure, values) => ({ measure, unit: 'ms', ours: spread(values), goal: { most: GOAL_MS } });
    return [
      row(`route change, ${WAYS.length} ways, median`, all.map(median)),
      row(
        `route change, ${WAYS.length} ways, p95`,
        all.map((taken) => quantile(taken, 0.95)),
      ),
    ];
  } finally {
    await browser.close();
  }
};
