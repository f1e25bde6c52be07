import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { addFile, PAPER } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about}${Math.random().toString(36).slice(2, 8)}`;

/** Chooses the first that the field offers. */
const chooseFirst = async (page: TestPage, label: string) => {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
};

const save = async (page: TestPage, name: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** Hires somebody through the page and ends on their file. */
const hired = async (page: TestPage): Promise<string> => {
  const name = words('新员工');
  await page.goto('/employees');
  await page.getByRole('button', { name: '入职' }).click();
  const dialog = page.getByRole('dialog', { name: '入职' });
  await dialog.getByLabel('姓名').fill(name);
  await dialog.getByLabel('工号').fill(words('P'));
  await dialog.getByLabel('电话').fill('13812345678');
  await dialog.getByRole('button', { name: '入职', exact: true }).click();
  await page.waitForURL(/\/employees\/[^/]+$/);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return name;
};

test('a person is hired, appointed, and leaves only with the hand-over list done or answered for', async () => {
  const page = await browser.signedIn('manager', '/employees');
  const name = await hired(page);
  await page.getByText('138****5678').first().waitFor();
  await page.getByRole('button', { name: '任职', exact: true }).first().click();
  await chooseFirst(page, '单位');
  await page.getByRole('dialog').getByLabel('职务').fill('维修');
  await page.keyboard.press('Enter');
  await save(page, '任职');
  await page.getByText('在任').first().waitFor();

  await page.getByRole('button', { name: '交接清单加一项', exact: true }).click();
  await chooseFirst(page, '交给谁');
  await page.getByRole('dialog').getByLabel('交什么').fill('泵房钥匙');
  await save(page, '加一项交接');
  await page.getByText('0 / 1 已交接').waitFor();

  await page.getByRole('button', { name: '离任', exact: true }).click();
  await page.getByRole('dialog').getByLabel('还有 1 项没有交接').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '已交接：泵房钥匙' }).click();
  await page.getByText('1 / 1 已交接').waitFor();
  await page.getByRole('button', { name: '离任', exact: true }).click();
  await save(page, '离任');
  await page.getByText('辞职').first().waitFor();

  await page.getByRole('button', { name: '看完整电话' }).click();
  await page.getByRole('dialog').getByLabel('为什么要看').fill('结工资');
  await page.getByRole('dialog').getByRole('button', { name: '显示电话' }).click();
  await page.getByText('13812345678').waitFor();
  await page.getByRole('dialog', { name }).getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('看了电话').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a certificate near its end is warned of, and renewed', async () => {
  const page = await browser.signedIn('manager', '/employees');
  const name = await hired(page);
  await page.getByRole('button', { name: '登记证书', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('工种').fill('电工');
  await dialog.getByLabel('证书编号').fill(words('T'));
  for (const label of ['有效期起', '有效期止']) {
    await dialog.getByLabel(label).click();
    await page.locator('.ant-picker-dropdown:visible .ant-picker-cell-today').click();
  }
  await save(page, '登记证书');
  await page.getByText('今天到期').first().waitFor();
  await page.goto(`/certificates?state=valid&within=7&q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '续证' }).waitFor();
  await addFile(page, PAPER);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a talk is recorded from the list of whom to talk with next', async () => {
  const page = await browser.signedIn('manager', '/care');
  await page
    .getByRole('button', { name: /^与.+谈心$/ })
    .first()
    .click();
  const note = words('谈工作');
  await page.getByRole('dialog').getByLabel('谈了什么').fill(note);
  await page.getByRole('dialog').getByRole('button', { name: /谈心$/ }).click();
  // Somebody may have been talked with before: that the talk is kept shows by the form that closes.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText(/本周已谈 \d+ 次/).waitFor();
  await page.goto('/care/talks');
  await page.getByText(note).first().waitFor();
  expect(page.faults).toEqual([]);
});

test('points are entered by a rule, and a wrong entry is countered', async () => {
  const page = await browser.signedIn('manager', '/points/rules');
  const rule = words('拾金不昧');
  await page.getByRole('button', { name: '立规则' }).click();
  await page.getByRole('dialog').getByLabel('做了什么').fill(rule);
  await save(page, '立规则');
  await page.goto('/points');
  await page.getByRole('button', { name: '记积分' }).click();
  const dialog = page.getByRole('dialog');
  await chooseFirst(page, '员工');
  await dialog.getByLabel('规则').fill(rule);
  await page.locator('.ant-select-item-option', { hasText: rule }).click();
  const reason = words('还钱包');
  await dialog.getByLabel('事由').fill(reason);
  await save(page, '记积分');
  await page.goto(`/points/entries?q=${encodeURIComponent(reason)}`);
  await page.locator('.gk-row-link').first().click();
  await page.getByRole('button', { name: '冲销这一笔' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill(reason);
  await save(page, '冲销这一笔');
  await page.getByText('已冲销').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test.each([
  '/care',
  '/care/talks',
  '/care/activities',
  '/care/opinions',
  '/care/suggestions',
  '/care/community',
  '/certificates',
  '/points',
  '/points/entries',
  '/points/rules',
  '/points/publications',
  '/points/mine',
])('%s can be used by everyone', async (path) => {
  for (const viewport of [DESK, PHONE]) {
    const page = await browser.signedIn('manager', path, { viewport });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect(await objections(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(page.faults).toEqual([]);
  }
});
