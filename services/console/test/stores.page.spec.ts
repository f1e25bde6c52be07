import { readFile } from 'node:fs/promises';
import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const dialog = (page: TestPage) => page.getByRole('dialog').last();
/** A field of the dialog; the label of one that may stay empty says so. */
const fieldOf = (page: TestPage, label: string) => dialog(page).getByLabel(new RegExp(`^${label}\\s*(可不填)?$`));
const set = async (page: TestPage, label: string, value: string) => {
  const field = fieldOf(page, label);
  await field.fill(value);
  await field.press('Tab');
};
const choose = async (page: TestPage, label: string, option: string) => {
  await fieldOf(page, label).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
};

/** The property of the manager, the month in which its departments have budgets, and one of them. */
const placeOf = async (page: TestPage) => {
  const { propertyId } = (await ask(page, '/api/complaints/choices')).properties[0];
  const { items } = await ask(page, `/api/staffing/consumption?propertyId=${propertyId}&over=true`);
  const { month, departmentId, departmentName } = items[0];
  return { propertyId, month, departmentId, departmentName };
};

const usable = async (page: TestPage) => {
  // The table of the drawer is no wider than the drawer.
  const panel = page.locator('.gk-plain-table');
  expect(await panel.evaluate((table) => table.getBoundingClientRect().right - innerWidth)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
};

test('what came in lies in the stores, more is not given out, and the item opens down to what moved', async () => {
  const item = `扫帚${Math.random().toString(36).slice(2, 8)}`;
  const page = await browser.signedIn('manager', '/stock', { viewport: DESK });
  const { propertyId, month, departmentName } = await placeOf(page);
  const moved = { propertyId, item, unit: '把', movedOn: `${month}-01` };
  const into = { ...moved, direction: 'in', quantity: 20, amount: '90.00' };
  await command(page, '/api/staffing/store-movements', into);

  await page.goto(`/registers/staffing/store-movements?property=${propertyId}`);
  await page.getByRole('button', { name: '登记收发' }).click();
  await set(page, '物品', item);
  await choose(page, '收发', '领用');
  await set(page, '数量', '21');
  await set(page, '单位', '把');
  await set(page, '金额', '1');
  await choose(page, '领用部门', departmentName);
  await set(page, '日期', `${month}-01`);
  await set(page, '超预算原因', '落叶季');
  await dialog(page).locator('button[type=submit]').click();
  await dialog(page).getByText('库存不够').waitFor();
  await set(page, '数量', '8');
  await dialog(page).locator('button[type=submit]').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.goto(`/stock?property=${propertyId}&q=${encodeURIComponent(item)}`);
  const row = page.getByRole('row').filter({ hasText: item });
  await row.getByText('12', { exact: true }).waitFor();
  await page.getByRole('link', { name: item }).click();
  const ledger = page.getByRole('table', { name: '收发明细' });
  await ledger.getByText('8 把').waitFor();
  await ledger.getByText('落叶季').waitFor();
  await usable(page);
});

test('a department that is over its budget is seen at once, and opens down to the issue that says why', async () => {
  const page = await browser.signedIn('manager', '/consumption', { viewport: DESK });
  const { propertyId, month, departmentName } = await placeOf(page);
  await page.goto(`/consumption?property=${propertyId}&month=${month}`);
  // Where least is left stands first.
  const first = page.locator('.gk-row-link').first();
  await first.waitFor();
  expect(await first.textContent()).toBe(departmentName);
  await page.getByRole('row').filter({ hasText: departmentName }).getByText('超预算').waitFor();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('CSV 文件').click()]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain(departmentName);
  expect(csv.split('\r\n')[0]).toContain('预算');
  await page.getByRole('button', { name: '只看超预算' }).click();
  await page.waitForURL(/over=true/);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: departmentName }).click();
  await page.getByRole('table', { name: '收发明细' }).getByText('超预算').first().waitFor();
  await usable(page);
});

test('what was approved leads to the stores, where it is taken in', async () => {
  const page = await browser.signedIn('manager', '/requisitions?state=approved', { viewport: DESK });
  await page.locator('.gk-row-link').first().click();
  await page.getByRole('link', { name: '到库房登记入库' }).click();
  await page.getByRole('heading', { level: 1, name: '库房收发' }).waitFor();
  await page.getByRole('button', { name: '登记收发' }).waitFor();
  expect(page.faults).toEqual([]);
});
