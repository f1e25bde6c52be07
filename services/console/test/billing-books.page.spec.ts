import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { oneDebtor, twoDebtors } from './debtors.js';
import { choose, confirm, dialogOf, fill } from './dialogs.js';
import { ask, command } from './doors.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

test('books are named, numbers entered, a bill invoiced, voided, and the month’s vouchers balance', async () => {
  const page = await browser.signedIn('manager', '/account-maps', { viewport: DESK });
  // A home that another test has just written down owes nothing yet.
  const { items: lines } = await ask(page, '/api/billing/bill-lines?pageSize=200&reversed=false&sort=-month');
  const { items: invoiced } = await ask(page, '/api/billing/invoices?pageSize=200');
  const taken = new Set(invoiced.map((invoice: { householdId: string }) => invoice.householdId));
  const { propertyId, householdId } = lines.find((line: { householdId: string }) => !taken.has(line.householdId));
  const at = (path: string) => page.goto(`${path}${path.includes('?') ? '&' : '?'}property=${propertyId}`);
  if ((await ask(page, `/api/billing/account-maps?propertyId=${propertyId}`)).total === 0) {
    await at('/account-maps');
    await page.getByRole('button', { name: '设置科目对照' }).click();
    await fill(page, { 起用日: '2020-01-01', 公司: '金钥匙物业服务有限公司', 税号: '91110000MA01TEST0X' });
    expect(await objections(page)).toEqual([]);
    await confirm(page);
  }
  await at('/invoice-ranges');
  await page.getByRole('button', { name: '登记号段' }).click();
  const lot = `P${Math.random().toString(36).slice(2, 7).toUpperCase()}-`;
  await fill(page, { 代码: lot, 起号: '1', 止号: '50' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  await page.getByText(lot).first().waitFor();

  await at(`/billing-households?open=${householdId}`);
  await page.getByRole('button', { name: '开发票' }).click();
  await choose(page, '开票的账单', 0);
  await page.keyboard.press('Escape');
  await fill(page, { 购方: '陈女士' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  const { items } = await ask(page, `/api/billing/invoices?householdId=${householdId}&state=issued`);
  await at(`/invoices?open=${items[0].id}`);
  await page
    .getByRole('table', { name: '发票明细' })
    .getByText(/^0\.(06|09|13)$/)
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '作废' }).click();
  await fill(page, { 原因: '抬头写错' });
  await confirm(page);
  await page.getByText('抬头写错').waitFor();

  await at('/vouchers');
  await page.getByRole('table', { name: '凭证' }).getByText('1122').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}, 120_000);

test('arrears are agreed to be paid in parts, and a return is filed with its reference', async () => {
  const page = await browser.signedIn('manager', '/arrears?sort=total', { viewport: DESK });
  const { items } = await ask(page, '/api/billing/arrears?pageSize=200&sort=total');
  const { householdId, building, room, propertyId } = items.find(
    ({ planId }: { planId: string | null }) => planId === null,
  );
  await page.goto(`/arrears?property=${propertyId}&sort=total&q=${building}-${room}&open=${householdId}`);
  await page.getByRole('button', { name: '约定分期' }).click();
  await fill(page, { 期数: '2', 首期付款日: '2029-01-31', 约定人: '陈女士' });
  await page.getByRole('table', { name: '各期' }).getByRole('row').nth(2).waitFor();
  expect(await objections(page)).toEqual([]);
  await dialogOf(page).getByRole('button', { name: '保存' }).click();
  await page.getByRole('alert').filter({ hasText: '731' }).waitFor();
  const day = await page.evaluate(() => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
  await fill(page, { 首期付款日: day });
  await dialogOf(page).getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: /按约缴费中|待批准/ }).click();
  await page.getByRole('table', { name: '各期' }).waitFor();
  expect(await objections(page)).toEqual([]);

  await page.goto(`/tax-returns?property=${propertyId}`);
  const { items: duties } = await ask(page, `/api/billing/tax-duties?propertyId=${propertyId}`);
  if (!duties.some(({ tax }: { tax: string }) => tax === 'stamp-tax')) {
    await page.getByRole('button', { name: '登记税种' }).click();
    await choose(page, '税种', '印花税');
    await fill(page, { 首个所属月: '2026-01' });
    await confirm(page);
  }
  await page.getByRole('table', { name: '申报日历' }).getByRole('button', { name: '登记申报' }).first().click();
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  await fill(page, { 申报日: today, 申报编号: 'SB-页面', 税额: '12.50' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  await page.getByText('SB-页面').first().waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

/** Letters to the first two homes of the list, chosen there and printed at once. */
const twoLetters = async (page: TestPage) => {
  const boxes = page.getByRole('checkbox', { name: /^选中 / });
  for (const box of [0, 1]) await boxes.nth(box).check();
  await page.getByRole('button', { name: '打印催缴函' }).click();
  await page.waitForURL(/\/arrears\/letters\?households=/);
  const letters = page.getByRole('article', { name: '催缴函' });
  await letters.nth(1).waitFor();
  return letters;
};

test('letters to chosen debtors are printed at once, one a page; recording that one was sent offers its print', async () => {
  const page = await browser.signedIn('manager', '/arrears', { viewport: DESK });
  const { propertyId } = await twoDebtors(page);
  const { items } = await ask(page, `/api/billing/arrears?propertyId=${propertyId}&pageSize=1&sort=-total`);
  const { householdId, building, room } = items[0];
  await page.goto(`/arrears?property=${propertyId}&sort=-total`);
  const letters = await twoLetters(page);
  expect(await letters.count()).toBe(2);
  const first = letters.first();
  const { telephone, centreAddress } = await ask(page, `/api/estates/properties/${propertyId}`);
  await first.getByText(`咨询电话：${telephone}`).waitFor();
  await first.getByText(`服务中心：${centreAddress}`).waitFor();
  expect(await page.getByLabel('咨询电话').inputValue()).toBe(telephone);
  await page.getByLabel('咨询电话').fill('0571-8888 6666');
  await first.getByText('咨询电话：0571-8888 6666').waitFor();
  await first.getByText(/^\S+ \S+：$/).waitFor();
  await first.getByText(/合计 ¥[\d,.]+（大写：[零壹贰叁肆伍陆柒捌玖拾佰仟万元角分整]+）/).waitFor();
  await first.getByRole('table', { name: '催缴函' }).getByText(/^¥/).first().waitFor();
  await first.getByRole('button', { name: /附缴费链接$/ }).click();
  await first.getByText(/\/b\//).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.setViewportSize(PHONE);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize(DESK);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByLabel('咨询电话').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await first.locator('.ant-qrcode').isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(2);
  await page.emulateMedia({ media: 'screen' });

  // The ladder waits days before its third step: here it stands as climbed.
  await page.route('**/api/billing/dunnings', (route) => route.fulfill({ status: 201, json: { step: 'letter' } }));
  await page.goto(`/arrears?property=${propertyId}&q=${building}-${room}&open=${householdId}`);
  await page.getByRole('button', { name: '记催缴' }).click();
  await choose(page, '步骤', '催缴函');
  await dialogOf(page).getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog', { name: '催缴函已登记' }).getByRole('button', { name: '打印催缴函' }).click();
  await page.waitForURL(new RegExp(householdId));
  await letters.first().getByText(`${building}-${room}`, { exact: false }).first().waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('an occupancy that was written down for the wrong home is taken back with its reason', async () => {
  const page = await browser.signedIn('manager', '/occupancies', { viewport: PHONE });
  const { householdId, propertyId } = await oneDebtor(page);
  // So early that no other has a claim on those days.
  const span = { householdId, from: '2001-01-01', until: '2001-01-31' };
  const { id } = await command(page, '/api/billing/occupancies', span);
  await page.goto(`/occupancies?property=${propertyId}&open=${id}`);
  await page.getByRole('button', { name: '撤回' }).click();
  await fill(page, { 原因: '录到隔壁去了' });
  expect(await objections(page)).toEqual([]);
  await confirm(page);
  await page.getByText('录到隔壁去了').first().waitFor();
  await page.getByText('已撤回').first().waitFor();
  expect(await page.getByRole('button', { name: '撤回' }).count()).toBe(0);
  expect(page.faults).toEqual([]);
}, 120_000);

const pages: readonly (readonly [string, string])[] = [
  ['/instalment-plans', '分期缴费'],
  ['/refunds', '退款'],
  ['/invoices', '发票'],
  ['/invoice-ranges', '发票号段'],
  ['/tax-returns', '纳税申报'],
  ['/account-maps', '科目对照'],
  ['/vouchers', '凭证'],
  ['/occupancies', '入住'],
  ['/subscriptions', '开通项目'],
  ['/usages', '用量'],
  ['/convenience/money', '订单款项入账'],
];

test('the pages of the books fit a phone', async () => {
  const page = await browser.signedIn('manager', '/refunds', { viewport: PHONE });
  for (const [path, title] of pages) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.locator('.gk-row-link, .gk-state-note, .gk-plain-table').first().waitFor();
    expect([path, await overflow(page)]).toEqual([path, 0]);
    // Of many ways beside each other the open one is seen.
    const box = await page.locator('.gk-beside [aria-current]').boundingBox();
    expect([path, (box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= PHONE.width]).toEqual([path, true]);
    expect([path, await objections(page)]).toEqual([path, []]);
  }
  expect(page.faults).toEqual([]);
}, 120_000);
