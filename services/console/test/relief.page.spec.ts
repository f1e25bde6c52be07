import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { oneDebtor } from './debtors.js';
import { choose, confirm, dialogOf, fill } from './dialogs.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const panelOf = (page: TestPage) => page.getByRole('complementary').last();

test('relief is asked by per cent of a fee item, approved by another person who sees of which, and ended sooner', async () => {
  const page = await browser.signedIn('manager', '/billing-households', { viewport: DESK });
  const { propertyId, householdId } = await oneDebtor(page);
  const { items } = await ask(page, `/api/billing/concessions?householdId=${householdId}`);
  const taken = new Set(items.map(({ feeItemId }: { feeItemId: string }) => feeItemId));
  const feeItems = (await ask(page, `/api/billing/fee-items?propertyId=${propertyId}&pageSize=100`)).items;
  const free = feeItems.find(({ id, name }: { id: string; name: string }) => !taken.has(id) && name.startsWith('装修'));
  await page.goto(`/billing-households?property=${propertyId}&owes=true&open=${householdId}`);
  await page.getByRole('button', { name: '申请减免' }).click();
  await choose(page, '收费项目', free.name);
  await fill(page, { 减百分之几: '120' });
  await dialogOf(page).getByText('请填 0 到 100 的数').waitFor();
  await fill(page, { 减百分之几: '３０％', 原因: '低保' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);

  const other = await browser.signedIn('general', `/billing-approvals?property=${propertyId}`, { viewport: DESK });
  const row = other.getByRole('row').filter({ hasText: free.name }).first();
  await row.getByText('减 30 %').waitFor();
  expect(await objections(other)).toEqual([]);
  await row.getByRole('button', { name: '批准', exact: true }).click();
  await row.waitFor({ state: 'detached' });
  await other.goto(`/concessions?property=${propertyId}`);
  await other.getByRole('row').filter({ hasText: free.name }).getByRole('link').click();
  await panelOf(other).getByRole('button', { name: '提前结束' }).click();
  await dialogOf(other).getByLabel('到哪天止').fill('2099-12-31');
  await dialogOf(other).getByLabel('到哪天止').press('Enter');
  expect(await objections(other)).toEqual([]);
  await confirm(other, '提前结束');
  await panelOf(other).getByText('已结束').waitFor();
  expect([...page.faults, ...other.faults]).toEqual([]);
}, 120_000);

test('a single wrong bill is taken back from the list of bills, and the home owes it no more', async () => {
  const page = await browser.signedIn('manager', '/bills', { viewport: DESK });
  const { propertyId, householdId, owed } = await oneDebtor(page);
  await page.goto(`/billing-households?property=${propertyId}&owes=true&open=${householdId}`);
  await page.getByRole('link', { name: '全部账单' }).click();
  await page.getByRole('heading', { level: 1, name: '账单' }).waitFor();
  await page.getByRole('row').filter({ hasText: '3,000.00' }).first().getByRole('link').click();
  await panelOf(page).getByText('¥3,000.00').first().waitFor();
  expect(await objections(page)).toEqual([]);
  await panelOf(page).getByRole('button', { name: '撤销这一笔' }).click();
  await fill(page, { 原因: '登记错了房号' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  await panelOf(page).getByText('已撤销').first().waitFor();
  const now = await ask(page, `/api/billing/households/${householdId}`);
  expect(Number(owed) - Number(now.owed)).toBe(3000);
  const phone = await browser.signedIn('manager', `/bills?household=${householdId}`, { viewport: PHONE });
  await phone.getByText('已撤销').first().waitFor();
  expect(await overflow(phone)).toBeLessThanOrEqual(0);
  expect(await objections(phone)).toEqual([]);
  expect([...page.faults, ...phone.faults]).toEqual([]);
}, 120_000);

test('a month that is closed is not closed again, and a link that was sent is revoked', async () => {
  const page = await browser.signedIn('manager', '/fee-reports', { viewport: DESK });
  const { items } = await ask(page, '/api/billing/periods?pageSize=1');
  const [{ propertyId, month }] = items;
  await page.goto(`/fee-reports?property=${propertyId}`);
  await page.getByRole('button', { name: '关账' }).click();
  await dialogOf(page).getByLabel('月份').fill(month);
  await dialogOf(page).getByText('这个月已关账：').waitFor();
  await dialogOf(page).getByRole('button', { name: '关账' }).click();
  await dialogOf(page).getByText('请选别的月份').waitFor();
  expect(await objections(page)).toEqual([]);

  const { householdId } = await oneDebtor(page);
  await command(page, `/api/billing/households/${householdId}/bill-link`, { days: 7 });
  await page.goto(`/billing-households?property=${propertyId}&owes=true&open=${householdId}`);
  await page.getByRole('button', { name: '账单链接' }).click();
  const links = dialogOf(page).getByRole('region', { name: '还有效的链接' });
  await links.getByRole('button', { name: '作废' }).first().click();
  await links.waitFor({ state: 'detached' });
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);
