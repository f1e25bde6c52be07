import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { options, takeIn } from './taking-in.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const headings = (page: TestPage) => page.locator('.gk-list thead th').allInnerTexts();
const rows = (page: TestPage) => page.locator('.gk-list tbody tr[data-row-key]');

/** The list of matters, once its rows are there. */
const openList = async (search = '', options: { viewport?: typeof DESK; dark?: boolean } = {}): Promise<TestPage> => {
  const page = await browser.signedIn('manager', `/complaints${search}`, options);
  await page.locator('a.gk-row-link').first().waitFor();
  return page;
};

const saved = async (page: TestPage, kind: string): Promise<string> => {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(kind).click()]);
  return download.path();
};

test('columns are chosen, moved and locked by keys, and are there again the next time', async () => {
  const page = await openList();
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '联系人' }).check();
  await page.getByRole('checkbox', { name: '状态' }).uncheck();
  const up = page.getByRole('button', { name: '把「单号」往前移' });
  await up.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: '锁住到「单号」' }).click();
  await page.keyboard.press('Escape');
  const before = await headings(page);
  expect(before.join('|')).toMatch(/单号.*联系人/s);
  expect(before.join('|')).not.toMatch(/状态/);
  await page.reload();
  await rows(page).first().waitFor();
  expect(await headings(page)).toEqual(before);
  expect(await page.locator('.gk-list thead th.ant-table-cell-fix').count()).toBeGreaterThan(0);
});

test('a column is made wider with the arrow keys and by dragging its edge', async () => {
  const page = await openList();
  const head = page.locator('.gk-list thead th', { hasText: '时限' });
  const width = async () => (await head.boundingBox())?.width ?? 0;
  const edge = page.getByRole('separator', { name: '「时限」的列宽' });
  const before = await width();
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await width()).toBeGreaterThan(before);
  const wider = await width();
  const box = await edge.boundingBox();
  if (box === null) throw new Error('the edge is not on the screen');
  await page.mouse.move(box.x + 4, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 64, box.y + 10, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBeGreaterThan(wider + 30);
});

test('a view of one’s own keeps its filters and its columns', async () => {
  const page = await openList('?state=closed');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '是否成立' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '存为我的视图' }).click();
  await page.getByPlaceholder('视图名称').fill('判定过的');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('button', { name: '恢复原样' }).click();
  await page.keyboard.press('Escape');
  expect((await headings(page)).join('|')).not.toMatch(/是否成立/);
  await page.goto('/complaints');
  await page.getByRole('link', { name: '判定过的' }).click();
  await page.waitForURL(/state=closed/);
  await page.locator('.gk-list thead th', { hasText: '是否成立' }).waitFor();
});

test('the file holds exactly the columns and rows of the screen: days as days, words as words', async () => {
  const page = await openList('?state=closed&sort=receivedAt');
  const total = Number(
    /共 ([\d,]+) 条/.exec((await page.locator('.gk-list-totals').textContent()) ?? '')?.[1]?.replace(',', ''),
  );
  const sheet = await readSheet(await saved(page, 'Excel 工作簿'));
  expect(sheet).toHaveLength(total + 1);
  const received = sheet[0]?.indexOf('受理') ?? -1;
  const days = sheet.slice(1).map((row) => row[received]);
  expect(days.every((day) => typeof day === 'object' && day !== null)).toBe(true);
  expect([...days].sort((a, b) => Number(a) - Number(b))).toEqual(days);
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '单号' }).uncheck();
  await page.keyboard.press('Escape');
  const csv = await readFile(await saved(page, 'CSV 文件'), 'utf8');
  expect(csv.split('\r\n')[0]).not.toContain('单号');
  expect(csv.trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(total + 1);
});

test('many matters are assigned at once, each with its own answer; what is closed already is said before', async () => {
  // The newest of the demo group may all be closed, by the hour of the day.
  const page = await browser.signedIn('manager');
  await takeIn(page, '楼道灯不亮');
  await page.goto('/complaints?sort=-receivedAt');
  await page.locator('a.gk-row-link').first().waitFor();
  const boxes = page.getByRole('checkbox', { name: /^选中 / });
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: '批量操作' });
  await bar.getByText('已选 4 条').waitFor();
  await bar.getByRole('button', { name: /派\s?单/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/将处理 \d 条/).waitFor();
  expect(await objections(page)).toEqual([]);
  await dialog.getByLabel('责任人').click();
  await options(page).first().click();
  await dialog.getByRole('button', { name: /派\s?单/ }).click();
  await dialog.getByText(/共 \d 条：成功 \d，失败 0/).waitFor();
  await dialog
    .getByRole('button', { name: /关\s?闭/ })
    .last()
    .click();
  await bar.waitFor({ state: 'detached' });
  expect(page.faults).toEqual([]);
});

test('what a service refuses stands at its row, and only that is tried again', async () => {
  const page = await openList('?kind=complaint&state=received,decided,assigned,reopened');
  let refuse = true;
  await page.route('**/api/complaints/complaints/*/close', async (route) => {
    if (!refuse) return route.continue();
    refuse = false;
    return route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 409, code: 'complaints.already-closed', detail: '已经有人闭环' }),
    });
  });
  const boxes = page.getByRole('checkbox', { name: /^选中 / });
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  await page
    .getByRole('region', { name: '批量操作' })
    .getByRole('button', { name: /闭\s?环/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /闭\s?环/ }).click();
  await dialog.getByText('共 2 条：成功 1，失败 1').waitFor();
  await dialog.getByText('已经有人闭环').waitFor();
  await dialog.getByRole('button', { name: '重试失败的' }).click();
  await dialog.getByText('共 2 条：成功 2，失败 0').waitFor();
});

test('the drawer goes through the rows by keys, Enter opens the record, Escape closes', async () => {
  const page = await openList();
  await page.locator('a.gk-row-link').first().click();
  const panel = page.locator('aside.gk-panel');
  await panel.waitFor();
  const title = () => new URL(page.url()).searchParams.get('open');
  const first = title();
  const number = await panel.locator('header p').textContent();
  await page.locator('body').press('j');
  await panel.getByText(number ?? '', { exact: true }).waitFor({ state: 'detached' });
  expect(title()).not.toBe(first);
  await page.locator('body').press('k');
  await panel
    .getByText(number ?? '', { exact: true })
    .first()
    .waitFor();
  expect(title()).toBe(first);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.locator('body').press('Escape');
  await panel.waitFor({ state: 'detached' });
  await page.locator('a.gk-row-link').first().click();
  await panel.waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.locator('body').press('Enter');
  await page.waitForURL(new RegExp(`/complaints/${first}$`));
});

/** Goes down the page in twenty leaps; the middle one of the times, in milliseconds, until each was drawn. */
const leaps = (page: TestPage): Promise<number> =>
  page.evaluate(async () => {
    const end = document.documentElement.scrollHeight;
    const times: number[] = [];
    for (let step = 1; step <= 20; step += 1) {
      const began = performance.now();
      window.scrollTo(0, (end / 20) * step);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      times.push(performance.now() - began);
    }
    return times.sort((x, y) => x - y)[10] ?? 0;
  });

test('a record that an address names is shown wherever it stands in the list; one that is none is said', async () => {
  const page = await browser.signedIn('manager', '/tasks');
  const task = await page.evaluate(async () => {
    const { items } = await (await fetch('/api/staffing/tasks?pageSize=1')).json();
    return items[0] as { id: string; title: string };
  });
  await page.goto(`/tasks?q=nothing-is-called-so&open=${task.id}`);
  await page.getByRole('complementary', { name: task.title }).getByText('加派', { exact: true }).waitFor();
  expect(await page.locator('.gk-row-link').count()).toBe(0);
  await page.goto('/tasks?open=no-such-task');
  const drawer = page.getByRole('complementary', { name: '打开的记录' });
  await drawer.getByRole('heading', { name: '没有找到' }).waitFor();
  expect(await objections(page)).toEqual([]);
  await drawer.getByRole('button', { name: '关闭' }).click();
  await drawer.waitFor({ state: 'detached' });
  expect(page.faults).toEqual([]);
});

test('ten thousand rows scroll like two hundred: only those near the screen are drawn, and the last is reached', async () => {
  const page = await browser.signedIn('quality', '/my-month');
  const [answer] = await Promise.all([
    page.waitForResponse((response) => /\/api\/evaluation\/overview/.test(response.url()) && response.ok()),
    page.goto('/overview'),
  ]);
  const body = await answer.json();
  const show = async (count: number) => {
    const items = Array.from({ length: count }, (_, n) => ({
      ...body.items[0],
      propertyId: `p-${n}`,
      name: `项目 ${n + 1}`,
    }));
    await page.unrouteAll();
    await page.route('**/api/evaluation/overview?*', (route) => route.fulfill({ json: { ...body, items } }));
    await page.goto('/overview');
    await page.locator(`table[aria-rowcount="${count + 1}"]`).waitFor();
    return leaps(page);
  };
  const few = await show(200);
  expect(await show(10_000)).toBeLessThan(few * 4 + 100);
  await page.getByText('项目 10000', { exact: true }).waitFor();
  expect(await rows(page).count()).toBeLessThan(150);
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('lists with rows chosen can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await openList('', { viewport, dark });
  await page
    .getByRole('checkbox', { name: /^选中 / })
    .first()
    .check();
  await page.getByRole('region', { name: '批量操作' }).waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  if (viewport === PHONE) return;
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '联系人' }).waitFor();
  expect(await objections(page)).toEqual([]);
});
