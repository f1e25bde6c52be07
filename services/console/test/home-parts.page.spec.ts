import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { ask, askUntil } from './doors.js';
import { newHome } from './new-home.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a home shows what every service knows of it, and leads to what is done for it next', async () => {
  const page = await browser.signedIn('manager', '/properties');
  const { id, room, propertyId } = await newHome(page);
  // What estates registers, complaints and billing hear of a moment later.
  await askUntil(page, `/api/billing/households/${id}`, ({ householdId }) => householdId === id);
  await page.goto('/archives');
  await page.getByRole('button', { name: '登记档案' }).click();
  const dialog = page.getByRole('dialog');
  const chosen = async (label: string, option: string, { typed = true } = {}) => {
    const field = dialog.getByLabel(label, { exact: true });
    await (typed ? field.fill(option) : field.click());
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
  };
  await chosen('项目', (await ask(page, `/api/estates/properties/${propertyId}`)).name);
  await chosen('类别', '业主档案', { typed: false });
  await dialog.getByLabel('档案号').fill(`YZ-${room}`);
  await dialog.getByLabel('住户').fill(room);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: room }).first().click();
  await dialog.getByLabel('题名').fill(`${room} 业主档案`);
  await dialog.getByLabel('存放位置').fill('E 柜');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.goto(`/households/${id}`);
  await page.getByRole('heading', { name: '住户账' }).waitFor();
  await page.getByRole('link', { name: '去收款' }).waitFor();
  await page.getByRole('link', { name: '为这户受理' }).click();
  await page.getByLabel('内容').fill('阳台渗水');
  expect(await page.getByLabel('房号或位置').inputValue()).toBe(`88-1-${room}`);
  await page.getByLabel('类别').fill('渗漏水');
  await page.getByLabel('责任部门').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  await page
    .getByRole('definition')
    .getByRole('link', { name: new RegExp(`88-1-${room}`) })
    .click();
  await page.waitForURL(`**/households/${id}`);
  await page.getByRole('link', { name: `88-1-${room} 渗漏水` }).waitFor();
  await page.getByRole('link', { name: `${room} 业主档案` }).waitFor();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    expect(await overflow(page)).toBe(0);
    expect(await objections(page)).toEqual([]);
  }
  expect(page.faults).toEqual([]);
});
