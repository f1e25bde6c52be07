import { DESK, objections, overflow, PHONE, settled, TestBrowser } from './browser.js';
import { oneDebtor, twoDebtors } from './debtors.js';
import { ask, command } from './doors.js';
import { addFile, PHOTO } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('a collector takes a debt by keys alone: till, household, what is owed and why, change, receipt', async () => {
  const page = await browser.signedIn('manager', '/collector-desk', { viewport: DESK });
  await page.getByLabel('楼栋房号').waitFor();
  const { propertyId, homes } = await twoDebtors(page);
  const [{ householdId, building, room }] = homes;
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
  await page
    .getByRole('region', { name: '收款' })
    .getByText(/× ¥3,?000/)
    .first()
    .waitFor();
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
  expect([account.owed, account.charges]).toEqual(['0.00', []]);
  expect(page.faults).toEqual([]);
}, 120_000);

test('bills of a month are looked at beside the month before', async () => {
  const page = await browser.signedIn('manager', '/billing-runs/new', { viewport: DESK });
  // It is most likely of this month.
  const thisMonth = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  expect(await page.getByLabel('月份').inputValue()).toBe(thisMonth);
  await page.getByLabel('月份').fill('2030-01');
  await page.getByRole('combobox', { name: '收费项目' }).click();
  // What is usual is chosen, and is left out by a key each.
  await settled(page);
  for (let left = await page.locator('.ant-select-selection-item').count(); left > 0; left -= 1)
    await page.keyboard.press('Backspace');
  await page.locator('.ant-select-item-option').filter({ hasText: '公共能耗' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('table', { name: '预览' });
  await preview.getByText('公共能耗').waitFor();
  expect(await preview.getByRole('row').count()).toBe(2);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);

test('cash goes to the bank before a witness, with its slip, and is taken back with a reason', async () => {
  const page = await browser.signedIn('manager', '/bankings', { viewport: DESK });
  const { householdId, propertyId, owed } = await oneDebtor(page);
  const mine = `/api/billing/shifts?propertyId=${propertyId}&state=open&mine=true`;
  if ((await ask(page, mine)).total === 0) await command(page, '/api/billing/shifts', { propertyId });
  await command(page, '/api/billing/payments', { householdId, means: 'cash', amount: '2.00', owed });
  await page.goto(`/bankings?property=${propertyId}`);
  await page
    .getByText(/保险柜现金\s*¥/)
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  const slip = `S-${Math.random().toString(36).slice(2, 8)}`;
  const { employeeId } = await ask(page, '/session');
  const people = (await ask(page, `/api/staffing/colleagues?propertyId=${propertyId}&pageSize=50`)).items;
  const witness = people.find(({ id }: { id: string }) => id !== employeeId);
  await page.getByRole('button', { name: '登记缴存' }).click();
  const dialog = page.getByRole('dialog', { name: '登记缴存' });
  await dialog.getByText(/保险柜现金 ¥/).waitFor();
  // It is most likely of today.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  expect(await dialog.getByLabel('缴存日').inputValue()).toBe(today);
  await dialog.getByLabel('缴存金额').fill('2.00');
  await dialog.getByLabel('缴存账户').fill('工行 6688');
  await dialog.getByLabel('回单号').fill(slip);
  await dialog.getByLabel('见证人').click();
  await page.keyboard.type(witness.name);
  await page.locator('.ant-select-item-option').filter({ hasText: witness.name }).first().click();
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const panel = page.getByRole('complementary');
  await panel.getByText(slip).waitFor();
  await addFile(page, PHOTO);
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(DESK);
  await panel.getByRole('button', { name: '撤回' }).click();
  const reason = page.getByRole('dialog').last();
  await reason.getByLabel('原因').fill('金额写错');
  await reason.getByRole('button', { name: '撤回' }).click();
  await panel.getByText(/已撤回（.+）：金额写错/).waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('a report tells its parts by fee item and building; one step of dunning is recorded of many, each with its answer', async () => {
  const page = await browser.signedIn('manager', '/fee-reports', { viewport: DESK });
  const { propertyId } = await twoDebtors(page);
  const week = String(1 + Math.floor(Math.random() * 52)).padStart(2, '0');
  const period = `${2001 + Math.floor(Math.random() * 20)}-W${week}`;
  const report = await command(page, '/api/billing/reports', { propertyId, kind: 'weekly', period });
  await page.goto(`/fee-reports?property=${propertyId}&open=${report.id}`);
  for (const name of ['按收费项目', '按楼栋']) await page.getByRole('table', { name }).getByText('合计').waitFor();
  await page.getByRole('button', { name: '导出工作簿' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);

  await page.goto(`/arrears?property=${propertyId}&sort=-total`);
  const boxes = page.getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('region', { name: '批量操作' }).getByRole('button', { name: '记催缴' }).click();
  const dialog = page.getByRole('dialog', { name: '记催缴' });
  const choose = async (label: string, option: string) => {
    await dialog.getByLabel(label, { exact: true }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
  };
  // It begins with the step that both may be asked by.
  for (const begun of ['短信提醒', '已送达']) await dialog.getByText(begun, { exact: true }).first().waitFor();
  // Nobody goes to court before anything else: each row tells that by itself.
  await choose('步骤', '律师函');
  await choose('结果', '已送达');
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '记催缴' }).click();
  await dialog
    .getByText(/催缴须逐级进行/)
    .nth(1)
    .waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);

const lists: readonly (readonly [string, string])[] = [
  ['/billing-households', '住户账'],
  ['/arrears', '欠费催缴'],
  ['/meters', '抄表'],
  ['/billing-runs', '出账'],
  ['/cashier-shifts', '收银班次'],
  ['/bankings', '现金缴存'],
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
  await dialog.getByLabel('收费项目').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '公共能耗' }).click();
  await dialog.getByLabel('减百分之几').fill('50');
  await dialog.getByLabel('从哪天起').fill('2030-01-01');
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
