import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { choose, dialogOf, fill } from './dialogs.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const save = (page: TestPage) => dialogOf(page).getByRole('button', { name: '保存' }).click();
const closed = (page: TestPage) => page.getByRole('dialog').waitFor({ state: 'hidden' });

/** One that no other test writes in. */
const someMonth = (first: number, years: number): string =>
  `${first + Math.floor(Math.random() * years)}-0${1 + Math.floor(Math.random() * 9)}`;

test('a month is split by category, a spending beyond its category says why, and the comparison shows both', async () => {
  const page = await browser.signedIn('manager', '/budgets', { viewport: DESK });
  const [{ propertyId }] = (await ask(page, '/api/billing/households?sort=home&pageSize=1')).items;
  const month = someMonth(2032, 60);
  const whole = { propertyId, month, amount: '900' };
  const { id } = await command(page, '/api/billing/budgets', whole, { method: 'PUT' });
  await page.goto(`/budgets?property=${propertyId}&open=${encodeURIComponent(id)}`);
  await page.getByRole('complementary').getByRole('button', { name: '定预算' }).click();
  await fill(page, { 人员: '700', 清洁卫生: '300.5' });
  await dialogOf(page).getByText('¥1,000.50').waitFor();
  expect(await objections(page)).toEqual([]);
  await save(page);
  await closed(page);

  await page.getByRole('complementary').getByRole('button', { name: '关闭预算' }).click();
  await dialogOf(page).getByText('关闭后这个月的预算和支出不能再改').waitFor();
  await dialogOf(page).getByRole('button', { name: '关闭预算' }).click();
  await dialogOf(page)
    .getByText(/还没有过完/)
    .waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await closed(page);

  const past = someMonth(1990, 30);
  const split = { propertyId, month: past, parts: { staff: '700', cleaning: '300.5' } };
  const general = await browser.signedIn('general', '/budgets');
  const over = await command(general, '/api/billing/budgets', split, { method: 'PUT' });
  await page.goto(`/budgets?property=${propertyId}&open=${encodeURIComponent(over.id)}`);
  await page.getByRole('complementary').getByRole('button', { name: '记支出' }).click();
  await fill(page, { 日期: `${past}-10`, 金额: '301', 用途: '外墙清洗' });
  await choose(page, '支出类别', '清洁卫生');
  await save(page);
  await dialogOf(page).getByText('这一类的预算只剩 300.50 元；确需超支请写明原因。').waitFor();
  await fill(page, { 超支原因: '雪天加班' });
  expect(await objections(page)).toEqual([]);
  await save(page);
  await closed(page);
  const categories = page.getByRole('complementary').getByRole('table', { name: '分类' });
  await categories.getByRole('row', { name: /清洁卫生.*−¥0\.50/ }).waitFor();

  await page.getByRole('complementary').getByRole('button', { name: '改类别 外墙清洗' }).click();
  await choose(page, '支出类别', '人员');
  expect(await objections(page)).toEqual([]);
  await save(page);
  await closed(page);
  await categories.getByRole('row', { name: /人员.*301\.00.*399\.00/ }).waitFor();

  await page.goto(`/budget-comparison?property=${propertyId}&from=${past}&until=${past}`);
  const total = page.getByRole('table', { name: '分类' }).getByRole('row', { name: /合计/ });
  await total.filter({ hasText: '1,000.50' }).filter({ hasText: '699.50' }).waitFor();
  await page.getByRole('table', { name: '分月' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBe(0);
  expect(page.faults).toEqual([]);
}, 120_000);
