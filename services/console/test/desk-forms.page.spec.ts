import { DESK, objections, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';
import { options } from './taking-in.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('');

/** A home of the demo group whose address nobody else has. */
const newHome = async (page: TestPage) => {
  const { items } = await ask(page, '/api/estates/properties?pageSize=1');
  const room = `8${digits(6)}`;
  const home = { propertyId: items[0].id, building: '78幢', room: `${room}室`, areaSquareMetres: '89.50' };
  const { id } = await command(page, '/api/estates/households', { ...home, ownerName: '欧阳兰' });
  return { id, typed: `78-${room}`, written: `78幢-${room}室`, shown: `78幢 ${room}室` };
};

test('an address that was typed whole is its home’s, and the department is that of such a matter before', async () => {
  const page = await browser.signedIn('manager', '/complaints/new', { viewport: DESK, apart: true });
  const home = await newHome(page);
  const field = page.getByLabel('房号或位置');
  for (const words of ['水管渗水', '又渗水了']) {
    await page.goto('/complaints/new');
    await field.fill(home.typed);
    await page.getByText(`住户：${home.written}`).waitFor();
    await page.getByLabel('类别').fill('水管渗漏');
    await page.keyboard.press('Escape');
    await page.getByLabel('内容').fill(words);
    await page.locator('.ant-form-item', { hasText: '责任部门' }).getByTitle('工程维修部').waitFor();
    expect(await field.inputValue()).toBe(home.written);
    expect(await objections(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  }
  await page.getByRole('heading', { name: /^这户的其他事项\s*1$/ }).waitFor();
  await page.goto('/complaints/new');
  await field.fill(`79-${digits(7)}`);
  await page.getByText('户册里没有这个房号').waitFor();
  await field.fill(`${home.written}门口`);
  await page.getByText('户册里没有这个房号').waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('an order of water finds the home by what is typed, and asks once how many barrels', async () => {
  const page = await browser.signedIn('manager', '/convenience/orders', { viewport: DESK, apart: true });
  const home = await newHome(page);
  await page.getByRole('button', { name: '登记订单' }).click();
  await page.getByRole('menuitem', { name: /桶装水/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('房号', { exact: true }).click();
  await page.keyboard.type(home.typed);
  await options(page).filter({ hasText: home.shown }).click();
  // The owner is proposed, and whoever ordered is written over it.
  const owner = dialog.getByLabel('业主', { exact: true });
  await owner.and(dialog.locator('[value="欧阳兰"]')).waitFor();
  await owner.fill('欧阳女士');
  await dialog.getByLabel('电话', { exact: true }).fill('13900001111');
  await dialog.getByLabel(/^数量/).fill('3');
  expect(await dialog.getByLabel('桶数').count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  await dialog.locator('.ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
  const { items } = await ask(page, '/api/convenience/orders?pageSize=20');
  const order = items.find(({ householdId }: { householdId: string }) => householdId === home.id);
  expect(order).toMatchObject({ quantity: 3, details: { barrels: '3' } });
  expect(page.faults).toEqual([]);
}, 120_000);
