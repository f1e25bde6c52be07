import { objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { lastMonth } from './months.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });

test('my month leads to my year, and a month of it back', async () => {
  const page = await browser.signedIn('manager', '/my-month');
  await page.locator('main').getByRole('link', { name: '我的一年', exact: true }).click();
  await heading(page, '我的一年');
  const row = page.getByRole('row').filter({ hasText: '月' }).nth(1);
  await row.waitFor();
  expect(await objections(page)).toEqual([]);
  await row.getByRole('link').first().click();
  await page.waitForURL(/my-month\?month=/);
  expect(page.faults).toEqual([]);
});

test('a clause is found in the rulebook and leads to whom it charged, whose entry leads back to it', async () => {
  const page = await browser.signedIn('quality', '/rulebook');
  await page.getByLabel('按编号或名称查找').fill('M-04');
  await page.getByRole('link', { name: 'M-04', exact: true }).click();
  await heading(page, /^M-04 /);
  await heading(page, '参数');
  await page.getByText('R-01').first().waitFor();
  expect(await objections(page)).toEqual([]);
  const entry = page.locator('a[href^="/entries/"]').first();
  if ((await entry.count()) > 0) {
    await entry.click();
    await page.getByRole('link', { name: 'M-04', exact: true }).click();
    await heading(page, /^M-04 /);
  }
  expect(page.faults).toEqual([]);
});

test('stipends and scorecards stand in the address, and a figure opens how it is made', async () => {
  const page = await browser.signedIn('quality', `/merits?period=${lastMonth()}`);
  await heading(page, '窗口人员津贴');
  await heading(page, '部门评分卡');
  await settled(page);
  expect(await objections(page)).toEqual([]);
  const figure = page.locator('main .gk-figure-link').first();
  await figure.click();
  await page.getByRole('dialog').getByText('算式').waitFor();
  expect(page.url()).toContain('explain=');
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('a group is appointed by who is not in it, and nobody of it grades themselves', async () => {
  const leader = await browser.signedIn('manager', '/my-year');
  const places = await leader.evaluate(async () => {
    const ask = async (path: string) =>
      ((await (await fetch(path)).json()) as { items: Record<string, string>[] }).items;
    const taken = new Set((await ask('/api/evaluation/year-reviews')).map(({ propertyId }) => propertyId));
    return (await ask('/api/evaluation/overview')).filter(({ propertyId }) => !taken.has(propertyId));
  });
  const place = places[0]?.name ?? '';
  const { id: _id, name } = await leader.evaluate(async () => {
    const { employeeId } = (await (await fetch('/session')).json()) as { employeeId: string };
    const path = `/api/staffing/employees/${employeeId}`;
    return (await (await fetch(path)).json()) as { id: string; name: string };
  });
  // Apart, so that a second run of the test finds no draft of the first, in which a chosen member would be let go again.
  const appointing = await browser.signedIn('quality', '/year-reviews', { apart: true });
  await heading(appointing, '年度评议');
  expect(await objections(appointing)).toEqual([]);
  await button(appointing, '任命评议小组').click();
  const appointment = appointing.getByRole('dialog');
  const choose = async (label: string, words: string) => {
    await appointment
      .getByLabel(new RegExp(`^${label}`))
      .first()
      .fill(words);
    await appointing
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
      .first()
      .click();
  };
  await choose('项目', place);
  await choose('组长', name);
  // Of the property itself: whoever another file has just hired elsewhere may be nobody to evaluation yet.
  const other = await appointing.evaluate(
    async ([leads, propertyId]) => {
      const { employeeId } = (await (await fetch('/session')).json()) as { employeeId: string };
      const path = `/api/staffing/appointments?pageSize=100&sort=from&propertyId=${propertyId}`;
      const { items } = (await (await fetch(path)).json()) as { items: { employeeId: string; employeeName: string }[] };
      return items.find((one) => one.employeeName !== leads && one.employeeId !== employeeId)?.employeeName ?? '';
    },
    [name, places[0]?.propertyId ?? ''] as const,
  );
  await choose('成员', other);
  // The keyboard goes on to the button, and the list is closed: nobody marked in it is chosen, nor the one chosen let go.
  const chosen = appointment.locator('.ant-select-multiple').last().locator('.ant-select-selection-item');
  await appointing.keyboard.press('Tab');
  await appointing.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  expect(await chosen.count()).toBe(1);
  await appointment.getByRole('button', { name: '任命评议小组' }).click();
  await appointment.waitFor({ state: 'hidden' });
  expect(appointing.faults).toEqual([]);
  const page = await browser.signedIn('manager', '/year-reviews');
  const dialog = page.getByRole('dialog');
  await page.getByRole('link', { name: place, exact: true }).click();
  await heading(page, `${place} ${new Date().getFullYear()} 年度评议`);
  const first = page.getByRole('button', { name: /^评定等次 / }).first();
  await first.click();
  await dialog.getByLabel('等次').click();
  await page.locator('.ant-select-item-option').filter({ hasText: '优秀' }).click();
  await dialog.getByLabel('理由').fill('页面测试');
  await dialog.getByRole('button', { name: '评定等次' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: '优秀', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: `评定等次 ${name}`, exact: true }).count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  await button(page, '完成评议').click();
  await dialog.getByRole('button', { name: '完成评议' }).click();
  await dialog.getByText(/人没有等次/).waitFor();
  expect(page.faults).toEqual([]);
});

test('the quality centre reopens a completed review with its reason, and the page says why', async () => {
  const page = await browser.signedIn('quality', '/year-reviews');
  // Graded by nobody yet, the review of the test before is shown as it is once its leader has completed it.
  const at = new Date().toISOString();
  let shown: object = { state: 'completed', completedAt: at, mayReopen: true };
  const asked: unknown[] = [];
  await page.route(/\/api\/evaluation\/year-reviews\/[^/?]+(\/reopening)?$/, async (route) => {
    if (route.request().method() === 'POST') {
      asked.push(route.request().postDataJSON());
      shown = { mayReopen: false, reopened: { byName: '品质', at, reason: '等次有误。' } };
      await route.fulfill({ json: {} });
      return;
    }
    const answer = await route.fetch();
    await route.fulfill({ json: { ...((await answer.json()) as object), ...shown } });
  });
  await page.locator('main a[href^="/year-reviews/"]').first().click();
  await button(page, '重新打开').click();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('dialog').getByLabel('原因').fill('等次有误。');
  await page.getByRole('dialog').getByRole('button', { name: '重新打开' }).click();
  await heading(page, '重新打开');
  expect(asked).toEqual([{ reason: '等次有误。' }]);
  expect(await button(page, '重新打开').count()).toBe(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test.each([
  ['/my-year', 'manager'],
  ['/merits', 'quality'],
  ['/clauses/M-04', 'quality'],
  ['/year-reviews', 'quality'],
] as const)('%s fits a phone', async (path, person) => {
  const page = await browser.signedIn(person, path, { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
