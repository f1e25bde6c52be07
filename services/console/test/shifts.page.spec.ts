import { DESK, objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { ask } from './doors.js';
import { addFile, PHOTO } from './files.js';
import { anyYearWhereMonday } from './years.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

/** The first days of March, which are planned, take nobody's day of rest. */
const year = anyYearWhereMonday(3, 1);
/** Signs that no other run writes. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const anySign = (): string =>
  Array.from({ length: 2 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');

const grid = (page: TestPage) => page.getByRole('grid', { name: '排班表' });
const cell = (page: TestPage, row: number, column: number) =>
  page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
const saved = (page: TestPage) => page.getByText('已全部保存').waitFor();
const dialog = (page: TestPage) => page.getByRole('dialog');

const open = async (path: string, options: Parameters<TestBrowser['page']>[0] = {}): Promise<TestPage> => {
  const page = await browser.signedIn('manager', path, options);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};

/** Makes a template on the page and answers its sign. */
const makeShift = async (page: TestPage, start: string, end: string): Promise<string> => {
  const sign = anySign();
  await page.getByRole('button', { name: '新班次' }).click();
  await dialog(page).getByLabel('名称').fill(`试用 ${sign}`);
  await dialog(page).getByLabel('简称').fill(sign);
  await dialog(page).getByLabel('开始').fill(start);
  await dialog(page).getByLabel('结束').fill(end);
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByText(sign, { exact: true }).waitFor();
  return sign;
};

const retire = async (page: TestPage, sign: string): Promise<void> => {
  await page.goto('/shifts');
  await page.getByRole('button', { name: `停用 试用 ${sign}` }).click();
  await page.getByRole('button', { name: `恢复 试用 ${sign}` }).waitFor();
};

test('a shift is planned on the grid, copied to the next week, what is wrong is marked, and the month is published with a reason', async () => {
  const page = await open('/shifts');
  const early = await makeShift(page, '06:00', '12:00');
  const night = await makeShift(page, '18:00', '23:00');
  expect(await page.getByText('18:00–23:00').count()).toBeGreaterThan(0);

  await page.goto(`/roster?month=${year}-03`);
  await page.waitForURL(/property=/);
  await cell(page, 0, 0).click();
  await grid(page).focus();
  for (const words of [night, early]) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await saved(page);
  expect(await cell(page, 0, 0).textContent()).toBe(night);
  // Seven hours between the two.
  const conflicts = page.getByRole('table', { name: '排班冲突' });
  await conflicts.getByText('和前一班只隔 7 小时').waitFor();
  expect(await cell(page, 0, 1).getAttribute('aria-description')).toContain('和前一班只隔');

  // The handle goes on with what is chosen.
  await cell(page, 0, 0).click();
  const handle = page.locator('[data-handle]');
  await handle.hover();
  await page.mouse.down();
  await cell(page, 1, 0).hover();
  await page.mouse.up();
  await saved(page);
  expect(await cell(page, 1, 0).textContent()).toBe(night);

  await page.getByRole('button', { name: '复制班次' }).click();
  await dialog(page).getByRole('button', { name: '复制' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await saved(page);

  await page.getByRole('button', { name: '发布', exact: true }).click();
  const reasons = dialog(page).getByRole('textbox');
  for (const reason of await reasons.all()) await reason.fill('人手不够');
  await dialog(page).getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText(/第 1 版/).waitFor();
  await cell(page, 0, 0).click();
  await grid(page).focus();
  await page.keyboard.press('2');
  await page.getByText(/发布后改了 1 处/).waitFor();
  await retire(page, early);
  await retire(page, night);
  expect(page.faults).toEqual([]);
});

test('the clock is one tap on a phone; leave is asked for, decided by others, and taken back', async () => {
  const page = await open('/my-shifts', { viewport: PHONE });
  const button = page.getByRole('button', { name: /^(上班|下班)打卡$/ });
  expect((await button.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  const before = await button.textContent();
  await button.click();
  await page
    .getByText(before === '上班打卡' ? /上班 \d\d:\d\d/ : /下班 \d\d:\d\d/)
    .first()
    .waitFor();

  const reason = `回家 ${Math.random().toString(36).slice(2, 8)}`;
  await page.getByRole('button', { name: '请假', exact: true }).click();
  // A day of a far year, which no other run asks for.
  const day = `${year}-0${1 + Math.floor(Math.random() * 9)}-1${Math.floor(Math.random() * 9)}`;
  for (const label of ['从', '到']) {
    const field = dialog(page).getByLabel(label, { exact: true });
    await field.evaluate((input: HTMLInputElement) => input.removeAttribute('readonly'));
    await field.click();
    await field.fill(day);
    await page.keyboard.press('Enter');
  }
  await dialog(page).getByLabel('原因').fill(reason);
  await dialog(page).getByRole('button', { name: '提交申请' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  const asked = page.getByRole('listitem').filter({ hasText: reason });
  await asked.getByText('待审批').waitFor();
  await asked.getByRole('button', { name: '附件' }).click();
  await addFile(page, PHOTO);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
  // Who decides sees it; nobody is offered to approve their own.
  await page.goto('/roster-requests?state=asked');
  await page.locator('.gk-row-link').first().click();
  await page.getByText('由当事人以外、有排班权限的人审批。').waitFor();
  expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  await page.goto('/my-shifts');
  await asked.getByRole('button', { name: '撤回' }).click();
  await dialog(page).getByLabel('原因').fill('不去了');
  await dialog(page).getByRole('button', { name: '撤回' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('listitem').filter({ hasText: '不去了' }).getByText('已撤回').first().waitFor();
  expect(page.faults).toEqual([]);
});

test('the attendance sheet opens the days of a person and is written as a workbook', async () => {
  const page = await open('/attendance');
  await page.locator('.gk-row-link').first().click();
  await page.getByRole('table', { name: '考勤表' }).last().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /导出/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Excel|xlsx/i }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(page.faults).toEqual([]);
});

test('who acts for the whole group sets the limits of rosters, and everybody else reads them', async () => {
  const paper = (page: TestPage) => page.getByRole('region', { name: '排班限度' });
  const reader = await open('/shifts');
  await paper(reader)
    .getByText(/至多 [\d.]+ 小时/)
    .waitFor();
  expect(await reader.getByRole('button', { name: '修改排班限度' }).count()).toBe(0);

  const here = (await ask(reader, '/api/staffing/units?kind=property')).items[0].propertyId;
  const page = await browser.signedIn('it', `/shifts?property=${here}`);
  const hours = Number(/至多 ([\d.]+) 小时/.exec((await paper(page).textContent()) ?? '')?.[1]);
  for (const wanted of [hours + 0.5, hours]) {
    await paper(page).getByRole('button', { name: '修改排班限度' }).click();
    expect(await objections(page)).toEqual([]);
    const week = dialog(page).getByLabel('每周排班至多（小时）');
    await week.fill('');
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await dialog(page).locator('.ant-form-item-explain-error').waitFor();
    await week.fill(String(wanted));
    await dialog(page).getByRole('button', { name: '保存' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await paper(page).getByText(`至多 ${wanted} 小时`).waitFor();
  }
  expect([...page.faults, ...reader.faults]).toEqual([]);
}, 120_000);

test('a tool is lent until tonight and comes back; it is gone from what is out', async () => {
  const page = await open('/tools');
  const tool = `冲击钻 ${anySign()}${anySign()}`;
  await page.getByRole('button', { name: '借出工具' }).click();
  await dialog(page).getByLabel('借用人').click();
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().click();
  await dialog(page).getByLabel('工具', { exact: true }).fill(tool);
  await dialog(page).getByRole('button', { name: '借出工具' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: tool }).click();
  await page.getByRole('button', { name: '归还', exact: true }).click();
  await dialog(page).getByRole('button', { name: '归还', exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '撤回归还' }).waitFor();
  await page.goto('/tools?state=out');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  expect(await page.getByText(tool).count()).toBe(0);
  expect(page.faults).toEqual([]);
});

test('a festival is put on the list with its deadlines; who did so is not offered to approve it', async () => {
  const page = await open('/festivals');
  const name = `节日 ${anySign()}${anySign()}`;
  await page.getByRole('button', { name: '排节日' }).click();
  await dialog(page).getByLabel('节日', { exact: true }).fill(name);
  const day = dialog(page).getByLabel('日期');
  await day.click();
  await day.fill(`${year}-10-01`);
  await page.keyboard.press('Enter');
  await dialog(page)
    .getByLabel(/包装方案/)
    .fill('大门挂灯笼');
  await dialog(page).getByRole('button', { name: '排节日' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: '写方案' }).waitFor();
  await page.getByText(/09-16/).first().waitFor();
  expect(await page.getByRole('button', { name: '批准方案' }).count()).toBe(0);
  await page.getByRole('button', { name: '撤回' }).click();
  await dialog(page).getByLabel('原因').fill('试用');
  await dialog(page).getByRole('button', { name: '撤回' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  expect(page.faults).toEqual([]);
});

test.each([
  '/shifts',
  '/tools',
  '/festivals',
  '/my-shifts',
  '/roster-requests',
  '/attendance',
  `/roster?month=${year}-03`,
])('%s can be used by everyone', async (path) => {
  for (const [viewport, dark] of [
    [DESK, false],
    [PHONE, true],
  ] as const) {
    const page = await open(path, { viewport, dark });
    await settled(page);
    expect(await objections(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(page.faults).toEqual([]);
  }
});
