import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { options, takeIn } from './taking-in.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;
const act = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });

/** antd puts a space between the two characters of a short button. */
const button = (page: TestPage, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) });

test('a call becomes a case that is decided, assigned, closed and called back on one page', async () => {
  const page = await browser.signedIn('manager');
  const said = words('卫生间顶上滴水');
  await takeIn(page, said);
  await page.getByText(said).first().waitFor();

  await button(page, '判定').first().click();
  await page.getByRole('radio', { name: '成立', exact: true }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /判\s?定/ })
    .click();
  await page.getByText('判定成立').first().waitFor();

  await button(page, '派单').first().click();
  await page.getByRole('dialog').getByLabel('责任人').click();
  // Not the manager, whom the list begins with: who handles a matter does not call its owner back.
  await options(page).last().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /派\s?单/ })
    .click();
  await page
    .getByText(/^派单给/)
    .first()
    .waitFor();

  await button(page, '闭环').first().click();
  await page.getByRole('dialog').getByLabel('处理结果').fill('换了软管');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /闭\s?环/ })
    .click();
  await button(page, '登记回访').first().click();
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /登\s?记$/ })
    .click();
  await page.getByText('回访：满意').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('what was typed is still there after the page was closed by mistake', async () => {
  const page = await browser.signedIn('manager', '/complaints/new');
  const said = words('电梯异响');
  await page.getByLabel('内容').fill(said);
  await page.reload();
  await page.getByText(/已恢复上次未保存的内容/).waitFor();
  expect(await page.getByLabel('内容').inputValue()).toBe(said);
});

test('a form that lacks something says so beside the field and keeps the rest', async () => {
  const page = await browser.signedIn('manager', '/complaints/new');
  await page.getByLabel('称呼').fill('李女士');
  await page.keyboard.press('Control+Enter');
  await page.getByText('请填写').first().waitFor();
  expect(await page.getByLabel('称呼').inputValue()).toBe('李女士');
  expect(page.url()).toContain('/complaints/new');
});

test('what is no moment stays in the field with a sentence', async () => {
  const page = await browser.signedIn('manager', '/complaints/new');
  const due = page.locator('#dueAt');
  for (const typed of ['02-30 18:00', '12-30', '12-30 25:00']) {
    await due.fill('');
    await due.pressSequentially(typed);
    await page.locator('#contactName').click();
    await page.getByText(`「${typed}」不是日期和时间，请写成 12-30 18:00`).waitFor();
    expect(await due.inputValue()).toBe(typed);
    expect(await due.getAttribute('aria-invalid')).toBe('true');
  }
  expect(await objections(page)).toEqual([]);
  await due.fill('12-30 9:05');
  await page.locator('#contactName').click();
  await page.getByText('不是日期和时间').waitFor({ state: 'detached' });
  expect(await due.inputValue()).toMatch(/12-30 \S+ 09:05$/);
  expect(page.faults).toEqual([]);
});

test('a case that was taken in is found by its words in the list', async () => {
  const page = await browser.signedIn('manager');
  const said = words('路灯不亮');
  await takeIn(page, said);
  await page.goto('/complaints');
  await page.getByPlaceholder('单号、电话、房号、内容').fill(said);
  await page.waitForURL(/q=/);
  await page.locator('a.gk-row-link').first().waitFor();
  await page.getByText('共 1 条').waitFor();
});

test('an owner follows and rates through the link, on a phone and without an account', async () => {
  const desk = await browser.signedIn('manager');
  const said = words('水管漏水');
  await takeIn(desk, said);
  await button(desk, '判定').first().click();
  await desk.getByRole('radio', { name: '成立', exact: true }).check();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /判\s?定/ })
    .click();
  await desk.getByText('判定成立').first().waitFor();
  await act(desk, '发业主链接').or(desk.getByText('发业主链接')).first().click();
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /生成链接/ })
    .click();
  const address = await desk.getByRole('dialog').getByLabel('链接').inputValue();

  const owner = await browser.page({ viewport: PHONE });
  let scripts = 0;
  owner.on('response', async (response) => {
    if (response.url().endsWith('.js')) scripts += Number(response.headers()['content-length'] ?? 0);
  });
  await owner.goto(address);
  await owner.getByText(said).waitFor();
  expect(scripts).toBeLessThanOrEqual(120 * 1024);
  expect(await objections(owner)).toEqual([]);
  expect(await overflow(owner)).toBeLessThanOrEqual(0);
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('the list, the form and the record can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await browser.signedIn('manager', '/complaints', { viewport, dark });
  await page.locator('a.gk-row-link').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.goto('/complaints/new');
  await page.getByLabel('内容').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(page.faults).toEqual([]);
});
