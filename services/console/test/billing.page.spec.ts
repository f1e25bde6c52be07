import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { ask } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a collector takes a debt by keys alone: till, household, what is owed and why, change, receipt', async () => {
  const page = await browser.signedIn('manager', '/collector-desk', { viewport: DESK });
  await page.getByLabel('楼栋房号').waitFor();
  const { items } = await ask(page, '/api/billing/households?owes=true&sort=-home&pageSize=1');
  const [{ householdId, propertyId, building, room, owed }] = items;
  await page.goto(`/collector-desk?property=${propertyId}`);
  const mine = `/api/billing/shifts?propertyId=${propertyId}&state=open&mine=true`;
  if ((await ask(page, mine)).total === 0) {
    await page.getByLabel('备用金').focus();
    await page.keyboard.type('200');
    await page.keyboard.press('Enter');
  }
  await page.getByText('开班 ·').waitFor();
  expect(await objections(page)).toEqual([]);

  await page.keyboard.press('F2');
  await page.keyboard.type(`${building}-${room}`);
  await page.getByRole('list', { name: '找到的住户' }).getByText(`${building}-${room}`).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: '收款' }).getByText('× ¥2.35').first().waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByLabel('实收').waitFor();
  await page.keyboard.type('99999');
  await page.getByText('找零').waitFor();
  await page.keyboard.press('F9');
  const receipt = page.getByRole('region', { name: '收据' });
  await receipt.waitFor();
  expect(await receipt.textContent()).toMatch(/\d{4}-\d{6}/);
  expect(await objections(page)).toEqual([]);
  const account = await ask(page, `/api/billing/households/${householdId}`);
  expect([owed !== '0.00', account.owed, account.charges]).toEqual([true, '0.00', []]);
  expect(page.faults).toEqual([]);
}, 120_000);

test('bills of a month are looked at beside the month before', async () => {
  const page = await browser.signedIn('manager', '/billing-runs/new', { viewport: DESK });
  await page.getByLabel('月份').fill('2030-01');
  await page.getByRole('combobox', { name: '收费项目' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '公共能耗' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('table', { name: '预览' });
  await preview.getByText('公共能耗').waitFor();
  expect(await preview.getByRole('row').count()).toBe(2);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);

const lists: readonly (readonly [string, string])[] = [
  ['/billing-households', '住户账'],
  ['/arrears', '欠费催缴'],
  ['/meters', '抄表'],
  ['/billing-runs', '出账'],
  ['/cashier-shifts', '收银班次'],
  ['/fee-reports', '收费报告'],
  ['/budgets', '预算'],
  ['/utility-advances', '水电代垫'],
  ['/fee-items', '收费项目'],
];

test('a concession that one person asks for waits for another, and is refused by the one who asked', async () => {
  const page = await browser.signedIn('manager', '/billing-households?sort=home', { viewport: DESK });
  await page.locator('.gk-row-link').first().click();
  await page.getByRole('button', { name: '申请减免' }).click();
  const dialog = page.getByRole('dialog', { name: '申请减免' });
  await dialog.getByLabel('名称').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '公共能耗' }).click();
  await dialog.getByLabel('比例或金额').fill('50');
  await dialog.getByLabel('开始日').fill('2030-01-01');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('原因').fill(`困难户 ${Math.random().toString(36).slice(2, 8)}`);
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '提交' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto('/billing-approvals');
  const waiting = page.getByRole('table', { name: '减免' });
  await waiting.getByText('困难户').first().waitFor();
  expect(await objections(page)).toEqual([]);
  await waiting.getByRole('button', { name: '批准' }).first().click();
  await page.getByText('须由申请人以外的人批准').waitFor();
}, 120_000);

test('a home that is opened by its address is shown, though the list does not show it', async () => {
  const page = await browser.signedIn('manager', '/billing-households?sort=home', { viewport: DESK });
  const first = page.locator('.gk-row-link').first();
  const home = (await first.textContent()) ?? '';
  await first.click();
  await page.waitForURL(/[?&]open=/);
  const opened = new URL(page.url()).searchParams.get('open') as string;
  await page.goto(`/billing-households?q=nobody-lives-here&open=${opened}`);
  await page.getByRole('complementary', { name: home }).getByRole('button', { name: '开发票' }).waitFor();
  expect(await page.locator('.gk-row-link').count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test.each(lists)(
  '%s fits a phone',
  async (path, title) => {
    const page = await browser.signedIn('manager', path, { viewport: PHONE });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.gk-row-link, .gk-state-note').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await objections(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  },
  60_000,
);
