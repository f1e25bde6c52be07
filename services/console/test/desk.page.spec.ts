import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { oneDebtor } from './debtors.js';
import { ask, askUntil, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const atCounter = async (page: TestPage, { householdId, propertyId }: { householdId: string; propertyId: string }) => {
  await page.goto(`/collector-desk?property=${propertyId}&household=${householdId}`);
  await page.getByLabel('金额').waitFor();
  await settled(page);
};
const owedOf = async (page: TestPage, householdId: string) =>
  (await ask(page, `/api/billing/households/${householdId}`)) as { owed: string; credit: string };

/** What was refused to whoever is signed in: the question for the session before the sign-in is. */
const refusedOf = ({ refused }: TestPage) => refused.filter((answer) => !answer.endsWith('/session'));

test('a home is found by its number, too little put down is said at once, and a reference is asked where no cash comes', async () => {
  const page = await browser.signedIn('general', '/collector-desk', { viewport: DESK });
  const { householdId, propertyId, building, room } = await oneDebtor(page);
  await page.goto(`/collector-desk?property=${propertyId}`);
  // As it is said: 1-101, whatever 1幢 and 101室 are called here.
  await page.getByLabel('楼栋房号').fill(`${building}-${room}`.replace(/[^\d-]/g, ''));
  await page.getByRole('list', { name: '找到的住户' }).getByText(`${building}-${room}`, { exact: true }).click();
  await page.getByLabel('金额').waitFor();
  await page.getByLabel('金额').fill('30');
  await page.getByLabel('实收').fill('20');
  await page.getByText('还差 ¥10.00').waitFor();
  await page.keyboard.press('F9');
  await page.getByText('实收比金额少 ¥10.00。').waitFor();
  await page.getByLabel('实收').fill('50');
  await page.getByText('找零 ¥20.00').waitFor();
  expect(await page.getByText('实收比金额少').count()).toBe(0);
  await page.keyboard.press('F8');
  await page.getByLabel('流水号').fill('WX-2026');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('F9');
  await page.getByRole('region', { name: '收据' }).waitFor();
  const { items } = await ask(page, `/api/billing/payments?householdId=${householdId}&pageSize=1`);
  expect(items).toMatchObject([{ means: 'wechat', amount: '30.00', reference: 'WX-2026' }]);
  expect([page.faults, refusedOf(page)]).toEqual([[], []]);
}, 120_000);

test('what a household paid ahead settles at the desk what it owes', async () => {
  const page = await browser.signedIn('general', '/collector-desk', { viewport: PHONE });
  const { householdId, propertyId, owed } = await oneDebtor(page);
  const { charges } = await ask(page, `/api/billing/households/${householdId}`);
  const ahead = { householdId, owed, means: 'card', amount: (Number(owed) + 5).toFixed(2) };
  const { takenAt } = await command(page, '/api/billing/payments', ahead);
  const { items } = await ask(page, `/api/billing/fee-items?propertyId=${propertyId}&pageSize=200`);
  const feeItemId = items.find(({ name }: { name: string }) => name === charges.at(-1).feeItem).id;
  const day = String(takenAt).slice(0, 10);
  await command(page, '/api/billing/usages', { householdId, feeItemId, day });
  const wanted = { propertyId, month: day.slice(0, 7), feeItemIds: [feeItemId] };
  const { lines, total } = await command(page, '/api/billing/runs/preview', wanted);
  const run = await command(page, '/api/billing/runs', { ...wanted, expected: { lines, total } });
  await askUntil(page, `/api/billing/runs/${run.id}`, ({ state }) => state === 'issued');
  const before = await owedOf(page, householdId);
  expect(Number(before.owed)).toBeGreaterThan(5);
  await atCounter(page, { householdId, propertyId });
  await page.getByText(/预存 ¥/).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.keyboard.press('F6');
  await page.getByText(/预存 ¥/).waitFor({ state: 'detached' });
  const after = await owedOf(page, householdId);
  expect(after).toMatchObject({ credit: '0.00', owed: (Number(before.owed) - Number(before.credit)).toFixed(2) });
  expect(await page.getByLabel('金额').inputValue()).toBe(after.owed);
  expect(await objections(page)).toEqual([]);
  expect([page.faults, refusedOf(page)]).toEqual([[], []]);
}, 120_000);

test('a payment that was put down to the wrong means is put right by another person, and the day’s sums follow', async () => {
  const cashier = await browser.signedIn('manager', '/receipts', { viewport: DESK });
  const { householdId, owed } = await oneDebtor(cashier);
  const taken = { householdId, means: 'card', amount: '7.77', owed };
  const { id, receipt, propertyId } = await command(cashier, '/api/billing/payments', taken);
  const page = await browser.signedIn('general', `/receipts?property=${propertyId}&open=${id}`, { viewport: DESK });
  const drawer = page.getByRole('complementary', { name: receipt });
  await drawer.getByRole('button', { name: '更改收款方式' }).click();
  const dialog = page.getByRole('dialog', { name: '更改收款方式' });
  await dialog.getByRole('combobox', { name: '正确方式' }).click();
  await page.getByTitle('支付宝').click();
  await dialog.getByLabel('流水号').fill('ZFB-9');
  await dialog.getByLabel('更改原因').fill('顾客扫的是支付宝');
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '更改收款方式' }).click();
  await dialog.waitFor({ state: 'detached' });
  await drawer.getByText('ZFB-9').waitFor();
  await drawer.getByText(/^刷卡 ·/).waitFor();
  await cashier.goto(`/receipts?property=${propertyId}&open=${id}`);
  await cashier.getByText('由收款人以外').waitFor();
  expect(await cashier.getByRole('button', { name: '更改收款方式' }).isDisabled()).toBe(true);
  expect([page.faults, refusedOf(page)]).toEqual([[], []]);
}, 120_000);
