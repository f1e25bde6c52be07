import { DESK, objections, TestBrowser, type TestPage } from './browser.js';
import { dialogOf, fill } from './dialogs.js';
import { ask } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const save = (page: TestPage) => dialogOf(page).getByRole('button', { name: '保存' }).click();

test('a fee item is entered with a price for shops, and a new price of offices follows', async () => {
  const page = await browser.signedIn('manager', '/fee-items', { viewport: DESK });
  const [{ propertyId }] = (await ask(page, '/api/billing/households?sort=home&pageSize=1')).items;
  const code = `U${Math.random().toString(36).slice(2, 8).toUpperCase()}`;
  await page.goto(`/fee-items?property=${propertyId}&q=${code}`);
  await page.getByRole('button', { name: '新增收费项目' }).click();
  await fill(page, { 代码: code, 名称: '商铺物业费', 开始日: '2026-01-01', 价格: '2.35', 商铺最低收费: '20' });
  await save(page);
  await dialogOf(page).getByText('请填写价格。').waitFor();
  await fill(page, { 商铺价格: '10: 5.00; 6.00' });
  expect(await objections(page)).toEqual([]);
  await save(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });

  await page.getByRole('link', { name: code }).click();
  const prices = page.getByRole('complementary').getByRole('table', { name: '价格' });
  await prices.getByText('2.35; 商铺 ≤10: 5.00 / 6.00 (最低 ¥20)').waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('complementary').getByRole('button', { name: '调价' }).click();
  await fill(page, { 开始日: '2030-01-01', 价格: '2.50', 办公价格: '4' });
  await save(page);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // What the price before said of shops stands in the new one, too.
  await prices.getByText('2.50; 商铺 ≤10: 5.00 / 6.00 (最低 ¥20); 办公 4').waitFor();

  await page.goto(`/billing-households?property=${propertyId}`);
  await page.getByRole('columnheader', { name: '用途' }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);
