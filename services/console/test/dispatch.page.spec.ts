import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage } from './browser.js';
import { PHOTO } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;
const lane = (page: TestPage, name: string | RegExp) => page.getByRole('region', { name });
const options = (page: TestPage) =>
  page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option');

/** A repair of its own with a work order that nobody has yet; the page shows the order. */
const ordered = async (page: TestPage, about: string, said = words(about)): Promise<string> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto('/complaints/new');
  await page.getByText('报修', { exact: true }).first().click();
  await page.getByLabel('电话').fill('13800005678');
  await page.getByLabel('类别').fill(about);
  await page.getByLabel('内容').fill(said);
  await page.getByLabel('责任部门').first().click();
  await options(page).first().click();
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/complaints\/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: '开维修单' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '开维修单' }).click();
  const link = page.getByRole('link', { name: /-1$/ });
  await link.click();
  await page.waitForURL(/\/complaints\/work-orders\/[0-9a-f-]{36}/);
  return (await page.getByText(/-1$/).first().textContent()) ?? '';
};

/** Whatever the hour of the test, everybody is on shift; the service is told why somebody is sent who is not. */
const atWork = async (page: TestPage): Promise<void> => {
  await page.route('**/api/complaints/workforce*', async (route) => {
    const answer = await route.fetch();
    const { workers } = await answer.json();
    await route.fulfill({
      response: answer,
      json: { workers: workers.map((worker: object) => ({ ...worker, onShift: true })) },
    });
  });
  await page.route('**/giving', (route) =>
    route.continue({ postData: JSON.stringify({ ...route.request().postDataJSON(), offShiftReason: '临时调配' }) }),
  );
};

test('many orders are given to one craftsman at once, each with its own answer, though none is left in the list', async () => {
  const page = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await atWork(page);
  const said = words('门禁');
  await ordered(page, '门锁维修', said);
  await ordered(page, '灯具维修', said);
  await page.goto(`/complaints/work-orders?state=open&q=${encodeURIComponent(said)}`);
  const boxes = page.getByRole('checkbox', { name: /^选中 / });
  await boxes.nth(0).click();
  await boxes.nth(1).click();
  const bar = page.getByRole('region', { name: '批量操作' });
  await bar.getByText('已选 2 条').waitFor();
  await bar.getByRole('button', { name: /派\s?给/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('将处理 2 条').waitFor();
  await dialog.getByLabel('派给', { exact: true }).click();
  await options(page).first().click();
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: /派\s?给/ }).click();
  await page.getByRole('heading', { name: '没有符合条件的记录' }).waitFor();
  await dialog.getByText('共 2 条：成功 2，失败 0').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await bar.waitFor({ state: 'hidden' });
  expect(page.faults).toEqual([]);
}, 120_000);

test('an order is dragged to a craftsman by the mouse, and another one carried there by keys', async () => {
  const page = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await atWork(page);
  const [first, second] = [await ordered(page, '门锁维修'), await ordered(page, '灯具维修')];
  await page.goto('/complaints/dispatch');
  const open = lane(page, /^待派/);
  const craftsman = page
    .getByRole('region')
    .filter({ hasNot: page.getByText('待派', { exact: true }) })
    .last();
  const card = open.getByRole('listitem').filter({ hasText: first });
  await card.scrollIntoViewIfNeeded();
  const [from, to] = [await card.boundingBox(), await craftsman.boundingBox()];
  if (from === null || to === null) throw new Error('the board is not drawn');
  await page.mouse.move(from.x + 40, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + from.height, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, Math.max(to.y + 40, from.y), { steps: 8 });
  await page.mouse.up();
  await craftsman.getByRole('listitem').filter({ hasText: first }).waitFor();

  const other = open.getByRole('listitem').filter({ hasText: second });
  await other.getByRole('button', { name: /^移动 / }).focus();
  await page.keyboard.press('Space');
  await page.getByText(/^已拿起/).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText(/在「(?!待派」).+」上方/).waitFor();
  await page.keyboard.press('Space');
  await other.waitFor({ state: 'detached' });
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});

test('the owner signs on the phone with a finger, and by keyboard; what they drew is what is sent', async () => {
  const page = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await ordered(page, '水龙头维修');
  // The craftsman has done it: what follows is the owner's part.
  await page.route(/\/api\/complaints\/work-orders\/[0-9a-f-]{36}$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), state: 'done' } });
  });
  await page.setViewportSize(PHONE);
  await page.reload();
  await page.getByRole('button', { name: '业主签字' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^签字人/).fill('周先生');
  const pad = dialog.getByRole('application', { name: '请业主在框内签字' });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the place to sign is not on the screen');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 50, { steps: 5 });
  await page.mouse.up();
  await pad.focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowDown', 'Space', 'ArrowRight']) await page.keyboard.press(key);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  const sent = page.waitForRequest('**/confirmation');
  await dialog.getByRole('button', { name: '业主签字' }).click();
  const { signature } = (await sent).postDataJSON();
  expect(signature.name).toBe('周先生');
  expect(signature.lines).toHaveLength(2);
  expect(signature.lines[0].length).toBeGreaterThan(3);
  expect(signature.lines[1]).toEqual([
    [250, 500],
    [275, 500],
    [275, 525],
  ]);
});

test('the craftsman takes a photo before the work on the phone; the order names it', async () => {
  const page = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await ordered(page, '墙面修补');
  // Who looks is the craftsman who is at it.
  await page.route(/\/api\/complaints\/work-orders\/[0-9a-f-]{36}$/, async (route) => {
    const answer = await route.fetch();
    const json = { ...(await answer.json()), state: 'working', mayWork: true };
    await route.fulfill({ response: answer, json });
  });
  await page.setViewportSize(PHONE);
  await page.reload();
  const before = page.getByRole('region', { name: '施工前' });
  const torn = { name: 'torn.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') };
  await before.locator('input[type=file]').setInputFiles(torn);
  await before.getByRole('alert').filter({ hasText: '没有传上去：这张照片打不开，请换一张。' }).waitFor();
  const sent = page.waitForRequest('**/photos');
  await before.locator('input[type=file]').setInputFiles(PHOTO);
  const told = (await sent).postDataJSON();
  expect(told).toEqual({ id: expect.any(String), when: 'before', at: expect.any(String) });
  const shown = await page.evaluate(async (id) => (await fetch(`/api/complaints/attachments/${id}`)).status, told.id);
  expect(shown).toBe(200);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
});

test('two photos that are taken right after each other both stay', async () => {
  const page = await browser.signedIn('manager', '/complaints/work-orders', { viewport: DESK });
  await ordered(page, '门锁更换');
  await page.route(/\/api\/complaints\/work-orders\/[0-9a-f-]{36}$/, async (route) => {
    const answer = await route.fetch();
    const json = { ...(await answer.json()), state: 'working', mayWork: true };
    await route.fulfill({ response: answer, json });
  });
  // The first is still on its way while the second is taken.
  let release = () => {};
  const held = new Promise<void>((go) => {
    release = go;
  });
  let sent = 0;
  await page.route('**/photos', async (route) => {
    sent += 1;
    if (sent === 1) await held;
    await route.fulfill({ status: 200, json: {} });
  });
  await page.reload();
  const taken = (when: string) =>
    page.getByRole('region', { name: when }).locator('input[type=file]').setInputFiles(PHOTO);
  const first = page.waitForRequest('**/photos');
  await taken('施工前');
  await first;
  const second = page.waitForRequest(
    (request) => request.url().endsWith('/photos') && request.postDataJSON().when === 'after',
  );
  const uploaded = page.waitForResponse('**/attachments?*');
  await taken('施工后');
  await uploaded;
  release();
  const told = [await first, await second].map((request) => request.postDataJSON());
  expect(told.map(({ when }: { when: string }) => when)).toEqual(['before', 'after']);
  expect(told[0].id).not.toBe(told[1].id);
  // The order is read anew once more than the test needs.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});
