import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { oneDebtor } from './debtors.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** A payment by card at the desk, of part of what is owed. */
const aPayment = async (page: TestPage) => {
  const { householdId, owed } = await oneDebtor(page);
  return command(page, '/api/billing/payments', { householdId, means: 'card', amount: '12.34', owed });
};

test('by keys the collector comes from the desk to today’s receipts, and prints one again, which the paper says', async () => {
  const page = await browser.signedIn('manager', '/collector-desk', { viewport: DESK });
  await page.getByLabel('楼栋房号').waitFor();
  const { propertyId, receipt } = await aPayment(page);
  await page.goto(`/collector-desk?property=${propertyId}`);
  await page.getByLabel('楼栋房号').waitFor();
  await page.keyboard.press('F7');
  await page.getByRole('heading', { level: 1, name: '收据' }).waitFor();
  await page.getByText(receipt).first().waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: receipt }).click();
  const drawer = page.getByRole('complementary', { name: receipt });
  await drawer.getByText('¥12.34').first().waitFor();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('F10');
  const paper = page.getByRole('region', { name: '收据' });
  await paper.getByText('补打 第 1 次').waitFor();
  expect(await paper.textContent()).toContain(receipt);
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('F7');
  await page.getByRole('heading', { level: 1, name: '收费台' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /搜索/ }).fill(receipt.toLowerCase());
  await page.getByRole('option', { name: new RegExp(`收据 ${receipt}`) }).click();
  await page.getByRole('complementary', { name: receipt }).getByText('¥12.34').first().waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('receipts fit a phone, are reached from the desk by a touch, and a day without any says so', async () => {
  const page = await browser.signedIn('manager', '/collector-desk', { viewport: PHONE });
  await page.getByRole('button', { name: '收据' }).click();
  await page.getByRole('heading', { level: 1, name: '收据' }).waitFor();
  const { receipt } = await aPayment(page);
  await page.reload();
  await page.getByText(receipt).first().waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: receipt }).click();
  await page.getByRole('button', { name: '补打收据' }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  await page.goto('/receipts?from=2001-01-01&until=2001-01-02');
  await page.locator('.gk-state-note').waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('who takes over a till is chosen among the people of the property, without its cashier and who watches', async () => {
  const watching = await browser.signedIn('manager', '/cashier-shifts', { viewport: DESK });
  const { items } = await ask(watching, '/api/billing/households?pageSize=1');
  const [{ propertyId }] = items;
  const cashier = await browser.signedIn('general', '/cashier-shifts', { viewport: DESK });
  const shift = await command(cashier, '/api/billing/shifts', { propertyId, float: '100' });
  await command(cashier, `/api/billing/shifts/${shift.id}/count`, { counted: '100' }, { version: 1 });
  const me = (await ask(watching, '/session')).employeeId;
  const { items: people } = await ask(
    watching,
    `/api/staffing/colleagues?propertyId=${propertyId}&pageSize=500&sort=name`,
  );
  await watching.goto(`/cashier-shifts?open=${shift.id}`);
  await watching.getByRole('button', { name: '移交' }).click();
  const dialog = watching.getByRole('dialog', { name: '移交' });
  const [taker] = people.filter(({ id }: { id: string }) => id !== me && id !== shift.employeeId);
  const self = people.find(({ id }: { id: string }) => id === me);
  await dialog.getByRole('combobox', { name: '接收人' }).click();
  const options = watching.locator('.ant-select-item-option');
  await options.first().waitFor();
  if (self !== undefined) {
    await watching.keyboard.type(self.number);
    await watching.getByText(`${self.name} ${self.number}`).waitFor({ state: 'detached' });
    for (const _ of self.number) await watching.keyboard.press('Backspace');
  }
  await watching.keyboard.type(taker.number);
  await options.filter({ hasText: `${taker.name} ${taker.number}` }).click();
  expect(await objections(watching)).toEqual([]);
  await dialog.getByRole('button', { name: '移交' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await watching.getByRole('complementary').getByText(taker.name).waitFor();
  expect(await objections(watching)).toEqual([]);
  expect(watching.faults).toEqual([]);
}, 120_000);

test('a payment of the wrong home is booked to the right one by another person, and both receipts say so', async () => {
  const taker = await browser.signedIn('manager', '/receipts', { viewport: DESK });
  const { id, propertyId, receipt } = await aPayment(taker);
  await taker.goto(`/receipts?property=${propertyId}&open=${id}`);
  const own = taker.getByRole('complementary', { name: receipt }).getByRole('button', { name: '改记到正确房号' });
  await own.waitFor();
  expect(await own.isDisabled()).toBe(true);
  expect(await objections(taker)).toEqual([]);

  const page = await browser.signedIn('general', `/receipts?property=${propertyId}&open=${id}`, { viewport: DESK });
  await page.getByRole('button', { name: '改记到正确房号' }).click();
  const dialog = page.getByRole('dialog', { name: '改记到正确房号' });
  await dialog.getByRole('combobox', { name: '正确房号' }).click();
  const option = page.locator('.ant-select-item-option').nth(2);
  const home = (await option.textContent()) ?? '';
  await option.click();
  await dialog.getByRole('textbox', { name: '改记原因' }).fill('录错房号');
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '改记到正确房号' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('complementary', { name: home }).getByText(receipt).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.goto(`/receipts?property=${propertyId}&state=rebooked&open=${id}`);
  await page.getByRole('complementary', { name: receipt }).getByText('录错房号').waitFor();
  expect(await page.getByRole('button', { name: '补打收据' }).count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);
