import { objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

test('the register of readings works one out on past months and says of another why it cannot', async () => {
  const page = await browser.signedIn('quality', '/rulebook');
  await page.locator('main').getByRole('link', { name: '读法登记', exact: true }).click();
  await heading(page, /^R-01 /);
  expect(await objections(page)).toEqual([]);
  await page.getByLabel('按编号或名称查找').fill('R-13');
  const part = page.getByRole('region', { name: /^R-13 / });
  await part.getByText('由品质管理中心逐月拆分类别来认定，不是参数。').waitFor();
  await page.getByRole('button', { name: '试算 R-13', exact: true }).click();
  await part
    .getByRole('row', { name: /第三次起/ })
    .getByText(/没有变化|人变差|人变好|扣分/)
    .waitFor({ timeout: 60_000 });
  expect(page.faults).toEqual([]);
});

// A month before the demo group's first day check.
test('where day checks found nothing the page of kinds says so, and there is nothing to merge or split', async () => {
  const page = await browser.signedIn('quality', '/finding-kinds?month=2025-01');
  await heading(page, '同类问题');
  await page.getByText('当月日查没有查到问题。').first().waitFor();
  await page.getByText('没有认定：各按原类别计。').waitFor();
  for (const name of ['合并类别', '拆分类别'])
    expect(await page.getByRole('button', { name, exact: true }).isDisabled()).toBe(true);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test.each([
  ['/rulebook/readings', (page: TestPage) => heading(page, /^R-01 /)],
  ['/finding-kinds?month=2025-01', (page: TestPage) => page.getByText('没有认定：各按原类别计。').waitFor()],
] as const)('%s fits a phone', async (path, shown) => {
  const page = await browser.signedIn('quality', path, { viewport: PHONE });
  await shown(page);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
