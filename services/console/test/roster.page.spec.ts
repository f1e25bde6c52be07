import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { ask } from './doors.js';
import { anyYearWhereMonday } from './years.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const grid = (page: TestPage) => page.getByRole('grid', { name: '排班表' });
/** The cell of a person on a day, by the order in which they are shown. */
const cell = (page: TestPage, row: number, column: number) =>
  page.locator(`[role=gridcell][data-row="${row}"][data-column="${column}"]`);
/**
 * Three rows of others than who looks, one below the other: one's own leave is asked for and not set, and where one stands
 * among the others depends on whom other tests have hired.
 */
const others = async (page: TestPage): Promise<readonly [number, number, number]> => {
  await cell(page, 0, 0).waitFor();
  const { name } = await ask(page, '/session');
  const titles = await grid(page).getByRole('rowheader').allTextContents();
  const own = titles.findIndex((title) => title.startsWith(name));
  return [own + 1, own + 2, own + 3];
};
const saved = (page: TestPage) => page.getByText('已全部保存').waitFor();

/** The 7th of May, which two people change, is a day of work. */
const year = anyYearWhereMonday(5, 7);

/** A month that no other test writes in. */
const open = async (month: string, options: Parameters<TestBrowser['page']>[0] = {}): Promise<TestPage> => {
  const page = await browser.signedIn('manager', `/roster?month=${month}`, options);
  await page.waitForURL(/property=/);
  return page;
};

const focus = async (page: TestPage, row: number, column: number) => {
  await cell(page, row, column).click();
  await grid(page).focus();
};

test('a month is written by keys alone: digits, ranges, words, undo and redo', async () => {
  const page = await open(`${year}-03`);
  const [row, below] = await others(page);
  await focus(page, row, 0);
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('2');
  await saved(page);
  expect(await cell(page, row, 0).textContent()).toBe('假');
  expect(await cell(page, below, 2).textContent()).toBe('休');
  await page.keyboard.press('Home');
  await page.keyboard.type('leave');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await saved(page);
  expect(await cell(page, row, 0).textContent()).not.toBe('假');
  await page.keyboard.press('Control+y');
  await saved(page);
  expect(await cell(page, row, 0).textContent()).toBe('假');
  await page.reload();
  await cell(page, row, 0).waitFor();
  expect(await cell(page, row, 0).textContent()).toBe('假');
  expect(page.faults).toEqual([]);
});

test('a block of Excel is pasted; a word that is none is marked with its reason and changes nothing', async () => {
  const page = await open(`${year}-04`);
  const [row, below] = await others(page);
  await focus(page, row, 4);
  const before = await cell(page, below, 5).textContent();
  await grid(page).evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', '假\t休\r\n班\t忙\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('「忙」不是班、休、假').first().waitFor();
  await saved(page);
  expect([await cell(page, row, 4).textContent(), await cell(page, row, 5).textContent()]).toEqual(['假', '休']);
  expect(await cell(page, below, 5).textContent()).toBe(before);
  expect(await cell(page, below, 5).getAttribute('aria-invalid')).toBe('true');
  const copied = await grid(page).evaluate((element) => {
    const data = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
    return data.getData('text/plain');
  });
  expect(copied.split('\r\n')[0]).toBe('假\t休');
});

test('of two people who change one day one wins; the other is told, sees it, and may insist', async () => {
  const [one, other] = await Promise.all([open(`${year}-05`), open(`${year}-05`)]);
  const [, , row] = await others(one);
  await cell(other, row, 6).waitFor();
  await focus(one, row, 6);
  await one.keyboard.press('3');
  await saved(one);
  await focus(other, row, 6);
  await other.keyboard.press('2');
  await other.getByText(/1 格没有保存/).waitFor();
  expect(await cell(other, row, 6).textContent()).toBe('假');
  await other.getByRole('button', { name: '按我的再存一次' }).click();
  await saved(other);
  expect(await cell(other, row, 6).textContent()).toBe('休');
});

test('a new month goes on from the one before, in the rhythm of each person', async () => {
  const page = await open(`${year}-11`);
  const [row] = await others(page);
  await focus(page, row, 0);
  await grid(page).evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', Array.from({ length: 30 }, (_, at) => (at % 3 === 2 ? '班' : '休')).join('\t'));
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await saved(page);
  await page.getByRole('button', { name: '下个月' }).click();
  await page.waitForURL(new RegExp(`month=${year}-12`));
  await cell(page, row, 30).waitFor();
  await page.getByRole('button', { name: '接着上月排' }).click();
  await page.getByText(/^将填 1 人，共 \d+ 天。$/).waitFor();
  await page.getByRole('button', { name: '填进排班表' }).click();
  await saved(page);
  // Thirty days are ten whole rhythms: December begins as November did.
  const first = [0, 1, 2, 3].map((column) => cell(page, row, column).textContent());
  expect(await Promise.all(first)).toEqual(['休', '休', '班', '休']);
  expect(page.faults).toEqual([]);
});

test('Tab goes from cell to cell, and Esc lets it leave the grid', async () => {
  const page = await open(`${year}-06`);
  await focus(page, 0, 0);
  await page.keyboard.press('Tab');
  expect(await grid(page).getAttribute('aria-activedescendant')).toMatch(/-0-1$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await grid(page).evaluate((element) => document.activeElement === element)).toBe(false);
});

test('on a phone a person has the month as cards, a day is one tap', async () => {
  const page = await open(`${year}-07`, { viewport: PHONE });
  const day = page.getByRole('group', { name: new RegExp(`^${year}-07-05`) });
  // Oneself comes first, whose leave is asked for and not set.
  await day.getByText('请假').click();
  const note = page.getByRole('status').filter({ hasText: /要先申请/ });
  await note.waitFor();
  expect(await note.getByRole('button').allTextContents()).toEqual(['知道了']);
  await note.getByRole('button', { name: '知道了' }).click();
  await page.getByRole('button', { name: /^人员/ }).click();
  const { name: own } = await ask(page, '/session');
  const other = page.getByRole('menuitem').filter({ hasNotText: own }).first();
  const name = (await other.textContent()) ?? '';
  await other.click();
  // The address changes before the cards do.
  await page.getByRole('button', { name: `人员 ${name}` }).waitFor();
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/api/staffing/roster') && answer.ok());
  await day.getByText('请假').click();
  await kept;
  await page.reload();
  await day.waitFor();
  expect(await day.getByRole('radio', { name: '请假' }).isChecked()).toBe(true);
  const box = await day.getByText('请假').boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
});

test('on a phone the running month opens at today, and the days before it are above', async () => {
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  const page = await open(`${year}-07`, { viewport: PHONE });
  await page.clock.setFixedTime(new Date(`${month}-20T10:00:00+08:00`));
  await page.goto(`/roster?month=${month}`);
  const today = page.locator('.gk-grid-days > [aria-current=date]').filter({ hasText: `${month.slice(5)}-20` });
  await today.waitFor();
  const { y = -1 } = (await today.boundingBox()) ?? {};
  const bar = await page.getByRole('banner').boundingBox();
  expect(y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? PHONE.height));
  expect(y).toBeLessThan(PHONE.height / 2);
});

test('on a phone the way to the next month stands within the margins', async () => {
  const page = await open(`${year}-07`, { viewport: PHONE });
  const next = page.getByRole('button', { name: '下个月' });
  await page.getByRole('group', { name: new RegExp(`^${year}-07-05`) }).waitFor();
  const box = await next.boundingBox();
  expect(box?.x ?? 0).toBeGreaterThan(0);
  expect((box?.x ?? 0) + (box?.width ?? PHONE.width)).toBeLessThanOrEqual(PHONE.width - 16);
  await next.click();
  await page.waitForURL(new RegExp(`month=${year}-08`));
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('the roster can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await open(`${year}-08`, { viewport, dark });
  await page
    .getByText('请假', { exact: true })
    .or(cell(page, 0, 0))
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(page.faults).toEqual([]);
});
