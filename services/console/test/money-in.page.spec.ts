import { DESK, objections, overflow, PHONE, TestBrowser } from './browser.js';
import { oneDebtor } from './debtors.js';
import { ask } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('an owner opens the link, sees why the bill is what it is, pays at the provider and has the receipt', async () => {
  const page = await browser.signedIn('manager', '/billing-households', { viewport: DESK });
  const { householdId, building, room, owed } = await oneDebtor(page);
  await page.goto(`/billing-households?owes=true&q=${building}-${room}&open=${householdId}`);
  await page.getByRole('button', { name: '账单链接' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '生成链接' }).click();
  const url = await page.getByRole('textbox', { name: '链接地址' }).inputValue();
  expect(url).toMatch(/\/b\/[\w-]{43}$/);
  expect(await objections(page)).toEqual([]);

  const owner = await browser.page({ viewport: PHONE });
  await owner.goto(new URL(url).pathname);
  await owner.getByRole('heading', { level: 1, name: '我的账单' }).waitFor();
  await owner.getByText(`${building}-${room}`).waitFor();
  const charge = owner.getByRole('listitem').filter({ hasText: '装修清运' }).first();
  await charge.getByText('怎么算的').click();
  await charge.getByText('¥3000', { exact: true }).waitFor();
  await owner.getByText('不会真的扣款').waitFor();
  expect(await objections(owner)).toEqual([]);
  expect(await overflow(owner)).toBeLessThanOrEqual(0);
  await owner.getByLabel('缴费金额（元）').fill('0');
  await owner.getByRole('button', { name: '缴费' }).click();
  await owner.getByText('请填写大于零的金额').waitFor();
  await owner.getByLabel('缴费金额（元）').fill(owed);
  await owner.getByRole('button', { name: '缴费' }).click();

  await owner.waitForURL(/test-provider/);
  await owner.getByText('测试页面：不会真的扣款').waitFor();
  expect(await objections(owner)).toEqual([]);
  expect(await overflow(owner)).toBeLessThanOrEqual(0);
  await owner.getByRole('button', { name: '确认支付（测试）' }).click();
  await owner.waitForURL(/\/b\/return/);
  await owner.getByText('谢谢您。').first().waitFor();
  await owner.getByText('没有欠费').waitFor();
  const account = await ask(page, `/api/billing/households/${householdId}`);
  expect([account.owed, account.credit]).toEqual(['0.00', '0.00']);
  await page.goto('/online-payments?sort=-begunAt');
  await page.getByText('已缴').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect([...page.faults, ...owner.faults]).toEqual([]);
}, 120_000);

test('a statement is looked at before it is brought in; a line is assigned, another put aside; the month is compared', async () => {
  const page = await browser.signedIn('manager', '/bank-lines/import', { viewport: DESK });
  await page.getByRole('heading', { level: 1, name: '导入账单' }).waitFor();
  const [home] = (await ask(page, '/api/billing/households?owes=false&pageSize=1')).items;
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const mark = Math.random().toString(36).slice(2, 8);
  const lines = [
    '交易日期,摘要,借方发生额,贷方发生额,对方户名,流水号',
    `${today},${home.building}-${home.room} ${mark},,1.00,页面测试甲,P1-${mark}`,
    `${today},不认识 ${mark},,2.00,页面测试乙,P2-${mark}`,
    `不是日期,x,,3.00,页面测试丙,P3-${mark}`,
  ];
  // Which bank's it is, the headings of the file tell.
  await page
    .locator('#bank-file:enabled')
    .setInputFiles({ name: `${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
  await page.getByText('新流水 2 笔，共 ¥3.00，对上 1 笔。').waitFor();
  const choose = async (name: RegExp) => {
    await page.getByLabel('账单格式').click();
    await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click();
  };
  await page.locator('.gk-bank-choose').getByText('网银流水').waitFor();
  await choose(/微信|支付宝/);
  await page.getByText(/^文件里找不到这些表头/).waitFor();
  await choose(/网银流水/);
  await page.getByText('新流水 2 笔，共 ¥3.00，对上 1 笔。').waitFor();
  await page.getByRole('table', { name: '读不了的行' }).getByText('日期看不懂').waitFor();
  await page.getByRole('table', { name: '新流水' }).getByText('很可能 · 附言有房号').waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.waitForURL(/bank-lines\?file=/);
  const { items } = await ask(page, `/api/billing/bank-lines?q=${mark}&sort=amount`);
  await page.goto(`/bank-lines?q=${mark}&open=${items[0].id}`);
  await page.getByRole('button', { name: '采纳匹配' }).last().click();
  await page.getByRole('complementary').getByText('收据').waitFor();
  expect(await objections(page)).toEqual([]);
  await page.goto(`/bank-lines?q=${mark}&open=${items[1].id}`);
  await page.getByRole('button', { name: '搁置' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('原因').fill('等总部确认');
  await dialog.getByRole('button', { name: '搁置' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`/reconciliation?account=transfer&span=${today}`);
  await page.getByRole('table', { name: '已对上' }).getByText(mark).waitFor();
  await page.getByRole('table', { name: '只在账单' }).getByText(mark).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);

test.each([
  ['/bank-lines', '到账流水'],
  ['/bank-lines/import', '导入账单'],
  ['/reconciliation', '银行对账'],
  ['/online-payments', '线上缴费'],
])(
  '%s fits a phone',
  async (path, title) => {
    const page = await browser.signedIn('manager', path, { viewport: PHONE });
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.gk-row-link, .gk-state-note, .gk-plain-table, .gk-bank-file').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await objections(page)).toEqual([]);
    expect(page.faults).toEqual([]);
  },
  60_000,
);
