import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask } from './doors.js';
import { lastMonth } from './months.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const rows = (page: TestPage) => page.locator('tbody tr').filter({ has: page.locator('a.gk-row-link') });
const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

test('the overview shows every property of the group, those in trouble first', async () => {
  const page = await browser.signedIn('quality');
  await heading(page, '品质总览');
  await rows(page).first().waitFor();
  expect(await rows(page).count()).toBe(6);
  expect(page.faults).toEqual([]);
});

test('a row opens the property beside the table, and the address is kept by a reload', async () => {
  const page = await browser.signedIn('quality', '/overview');
  const first = rows(page).first().locator('a.gk-row-link');
  const name = (await first.textContent()) ?? '';
  await first.click();
  await heading(page, name);
  expect(page.url()).toContain('open=');
  await page.reload();
  await heading(page, name);
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('open'));
});

test('a charge leads to its sentence, clause, events and what would have avoided it', async () => {
  const page = await browser.signedIn('quality', '/overview');
  const month = lastMonth();
  const { items } = await ask(page, `/api/evaluation/overview?month=${month}`);
  const charged = (items as readonly { propertyId: string; fine: string; points: number }[]).find(
    ({ fine, points }) => fine !== '0.00' || points > 0,
  );
  await page.goto(`/overview?month=${month}&open=${charged?.propertyId}`);
  const entry = page.locator('a[href^="/entries/"]').first();
  await entry.waitFor();
  await entry.click();
  await page.waitForURL(/\/entries\//);
  for (const part of ['依据', '经过', '算式', '怎样避免']) await heading(page, part);
  expect(await page.getByText(/核验码/).count()).toBeGreaterThan(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a filter of the overview stands in the address and Back takes it away', async () => {
  const page = await browser.signedIn('quality', '/overview');
  await rows(page).first().waitFor();
  await page.getByRole('button', { name: /^有超期/ }).click();
  await page.waitForURL(/filter=overdue/);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('filter='));
});

test('search by keyboard finds a page and opens it', async () => {
  const page = await browser.signedIn('quality', '/overview');
  await rows(page).first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('投诉');
  await page
    .getByRole('option', { name: /投诉报修/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/complaints/);
});

test('who chooses English reads English on every page from then on, wherever the browser comes from', async () => {
  const page = await browser.signedIn('quality', '/overview');
  await page.getByRole('button', { name: /^语言/ }).click();
  await page.getByText('English', { exact: true }).click();
  await heading(page, 'Quality overview');
  await page.goto('/complaints');
  await heading(page, 'Complaints');
});

test('a browser of traditional Chinese is answered in it without a choice', async () => {
  const page = await browser.signedIn('quality', '/overview', { locale: 'zh-TW' });
  await heading(page, '品質總覽');
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('the overview and its drawer can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await browser.signedIn('quality', '/overview', { viewport, dark });
  await page.locator('a.gk-row-link').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.locator('a.gk-row-link').first().click();
  await page.getByText('条目').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(page.faults).toEqual([]);
});
