import { objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { closable } from './closable.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });

/** Closes the last month that is over at the first property where nothing firm stands against it. */
const closeOne = async (page: TestPage): Promise<{ propertyId: string; month: string }> => {
  const { month, propertyIds } = await closable(page);
  const [propertyId = ''] = propertyIds;
  const path = `/api/evaluation/closings/${propertyId}/${month}`;
  await command(page, `${path}/submission`, {});
  await command(page, `${path}/close`, { reason: '页面测试' });
  return { propertyId, month };
};

/** The address of results that are published: of those that are, else of a month that is closed for it. */
const published = async (): Promise<string> => {
  const page = await browser.signedIn('quality', '/publications');
  const { items } = await ask(page, '/api/evaluation/publications');
  const known = items.find(({ state }: { state: string }) => state === 'published');
  if (known !== undefined) return `/publications/${known.publicationId}`;
  const { propertyId, month } = await closeOne(page);
  const results = { propertyId, period: month, channels: ['console', 'notice-board'] };
  return `/publications/${(await command(page, '/api/evaluation/publications', results)).publicationId}`;
};

test('the quality centre publishes a closed month, and it is shown with its proof', async () => {
  const page = await browser.signedIn('quality', '/publications');
  await heading(page, '结果公示');
  await closeOne(page);
  await page.goto('/publications?state=ready');
  expect(await objections(page)).toEqual([]);
  await button(page, '公示').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('公告栏').check();
  await dialog.getByRole('button', { name: '公示', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto('/publications?state=published');
  await page.locator('a[href^="/publications/"]').first().click();
  await heading(page, '公示内容');
  await page.getByText('与关账记录一致').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('who sees it objects, and the quality centre answers', async () => {
  const address = await published();
  const it = await browser.signedIn('it', address);
  await button(it, '提出异议').click();
  await it.getByRole('dialog').getByLabel('异议内容').fill('第一条的日期不对。');
  await it.getByRole('dialog').getByRole('button', { name: '提出异议' }).click();
  await it.locator('main p', { hasText: '第一条的日期不对。' }).first().waitFor();
  const quality = await browser.signedIn('quality', address);
  await button(quality, '答复').first().click();
  await quality.getByRole('dialog').getByLabel('答复内容').fill('日期为截止时间，记录无误。');
  await quality.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click();
  await quality.locator('main p', { hasText: '日期为截止时间，记录无误。' }).first().waitFor();
  expect(await objections(quality)).toEqual([]);
  expect([...it.faults, ...quality.faults]).toEqual([]);
});

test('nothing is told to payroll before five days have passed, and the page says why', async () => {
  const page = await browser.signedIn('quality', '/payroll');
  await heading(page, '工资文件');
  await button(page, '生成工资文件').click();
  await page.getByRole('dialog').getByRole('button', { name: '生成工资文件' }).click();
  await page.getByRole('dialog').getByText('没有新的应付或应扣').waitFor();
  expect(await objections(page)).toEqual([]);
});

test.each([['/publications'], ['/publications/:id'], ['/payroll']])('%s fits a phone', async (path) => {
  const address = path.endsWith(':id') ? await published() : path;
  const page = await browser.signedIn('quality', address, { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
