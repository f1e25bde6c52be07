import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;
const lane = (page: TestPage, name: string) => page.getByRole('region', { name, exact: true });
const options = (page: TestPage) =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

/** Takes in a matter and shows the board with nothing but it. */
const boardOf = async (about: string): Promise<TestPage> => {
  const page = await browser.signedIn('manager', '/complaints/new');
  const said = words(about);
  await page.getByLabel('电话').fill('13800002046');
  await page.getByLabel('类别').fill(about);
  await page.getByLabel('内容').fill(said);
  await page.getByLabel('责任部门').click();
  await options(page).first().click();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  await page.goto(`/complaints/board?q=${encodeURIComponent(said)}`);
  await lane(page, '待判定').getByRole('listitem').waitFor();
  return page;
};

/** Carries the only card by its handle: so many lanes to the right, until it is said where it is. */
const carry = async (page: TestPage, lanes: number, said: RegExp) => {
  await page.getByRole('button', { name: /^移动 / }).focus();
  await page.keyboard.press('Space');
  await page.getByText(/^已拿起/).waitFor();
  for (let at = 0; at < lanes; at += 1) await page.keyboard.press('ArrowRight');
  await page.getByText(said).waitFor();
};
const ABOVE_THE_NEXT = /在「待派单」上方/;

test('a card carried by keys to the next lane opens the form of its act; saved, it stays there', async () => {
  const page = await boardOf('电梯异响');
  await carry(page, 1, ABOVE_THE_NEXT);
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: '成立', exact: true }).check();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /判\s?定/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await lane(page, '待派单').getByRole('listitem').waitFor();
  expect(page.faults).toEqual([]);
});

test('Esc leaves a carried card where it was, and a form that is closed puts it back', async () => {
  const page = await boardOf('路灯不亮');
  await carry(page, 1, ABOVE_THE_NEXT);
  await page.keyboard.press('Escape');
  await page.getByText(/^已取消/).waitFor();
  await lane(page, '待判定').getByRole('listitem').waitFor();
  await carry(page, 1, ABOVE_THE_NEXT);
  await page.keyboard.press('Space');
  await page.getByRole('dialog').waitFor();
  await lane(page, '待派单').getByRole('listitem').waitFor();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /取\s?消/ })
    .click();
  await lane(page, '待判定').getByRole('listitem').waitFor();
});

test('a key that follows the one that picked the card up at once moves it', async () => {
  const page = await boardOf('水管漏水');
  await page.getByRole('button', { name: /^移动 / }).evaluate((handle) => {
    for (const code of ['Space', 'ArrowRight'])
      handle.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true }));
  });
  await page.getByText(ABOVE_THE_NEXT).waitFor();
});

test('a lane that refuses says why, and a card dropped on it stays', async () => {
  const page = await boardOf('外墙脱落');
  await carry(page, 2, /不能放进「重开」：闭环以后才能重开/);
  await page.keyboard.press('Space');
  await page.getByText(/没有移动/).waitFor();
  await lane(page, '待判定').getByRole('listitem').waitFor();
});

test('a card is dragged by the mouse', async () => {
  const page = await boardOf('门禁失灵');
  const card = lane(page, '待判定').getByRole('listitem');
  const from = await card.boundingBox();
  const to = await lane(page, '已闭环').boundingBox();
  if (from === null || to === null) throw new Error('the board is not drawn');
  await page.mouse.move(from.x + 40, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + from.height, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 80, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('dialog').getByLabel('处理结果').fill('已修好');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /闭\s?环/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await lane(page, '已闭环').getByRole('listitem').waitFor();
});

test('a refusal of the service is told, and the card goes back', async () => {
  const page = await boardOf('水管爆裂');
  await page.route('**/reopen', (route) =>
    route.fulfill({
      status: 412,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 412, code: 'complaints.stale-version', detail: '这件刚被别人改过。' }),
    }),
  );
  const move = async (to: string) => {
    await page.getByRole('button', { name: /^把 .* 移到$/ }).click();
    await page.getByRole('menuitem', { name: to, exact: true }).click();
  };
  await move('已闭环');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /闭\s?环/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await lane(page, '已闭环').getByRole('listitem').waitFor();
  await move('重开');
  await page.getByText(/已放回原处：这件刚被别人改过/).waitFor();
  await lane(page, '已闭环').getByRole('listitem').waitFor();
  await page.unroute('**/reopen');
  await page.getByRole('button', { name: /知\s?道\s?了/ }).click();
  await move('重开');
  await lane(page, '重开').getByRole('listitem').waitFor();
});

test('a card stays on the board and can go on while the lanes are read again one after another', async () => {
  const page = await boardOf('井盖松动');
  // The lane that it leaves answers first; the one that it goes to, late.
  let answer = () => {};
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/api\/complaints\/complaints\?.*state=closed/, async (route) => {
    await late;
    await route.continue();
  });
  await page.getByRole('button', { name: /^把 .* 移到$/ }).click();
  await page.getByRole('menuitem', { name: '已闭环', exact: true }).click();
  const left = page.waitForResponse(/\/api\/complaints\/complaints\?.*state=received/);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /闭\s?环/ })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await left;
  await lane(page, '已闭环').getByRole('listitem').waitFor();
  expect(await page.getByRole('button', { name: /^把 .* 移到$/ }).isDisabled()).toBe(true);
  answer();
  await page.getByRole('button', { name: /^把 .* 移到$/ }).click();
  await page.getByRole('menuitem', { name: '重开', exact: true }).click();
  await lane(page, '重开').getByRole('listitem').waitFor();
  expect(page.faults).toEqual([]);
});

test.each([
  ['at a desk', DESK, false],
  ['on a phone', PHONE, false],
  ['in the dark', DESK, true],
] as const)('the board can be used by everyone %s', async (_where, viewport, dark) => {
  const page = await browser.signedIn('manager', '/complaints/board', { viewport, dark });
  await lane(page, '处理中').getByRole('listitem').first().waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(page.faults).toEqual([]);
});
