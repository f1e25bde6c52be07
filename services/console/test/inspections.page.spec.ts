import { DESK, objections, overflow, PHONE, TestBrowser, type TestPage, watched } from './browser.js';
import { ask, command } from './doors.js';
import { PHOTO } from './files.js';
import { inAWeek } from './typed-moment.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const words = (about: string): string => `${about} ${Math.random().toString(36).slice(2, 10)}`;

interface Said {
  readonly note?: string;
  /** The item that a photo shows. */
  readonly photoOf?: string;
}

const tick = async (page: TestPage, code: string, results: Readonly<Record<string, string>>, said: Said = {}) => {
  await page.getByLabel('扫码或输入单号').fill(code);
  await page.keyboard.press('Enter');
  for (const [item, result] of Object.entries(results))
    await page.locator(`[id="step-item ${item}"]`).getByText(result, { exact: true }).click();
  if (said.photoOf !== undefined) {
    // Without the photo the stop is not done.
    await page.getByRole('button', { name: /还差.*拍下/ }).waitFor();
    const step = page.locator(`[id="step-photo ${said.photoOf}"]`);
    await step.locator('input[type=file]').setInputFiles(PHOTO);
    await step.getByRole('img').waitFor();
  }
  if (said.note !== undefined) await page.getByLabel('情况说明').fill(said.note);
  await page.getByRole('button', { name: /^记下/ }).click();
};

/** Waits until the console's worker keeps the page, so that it opens without a network. */
const kept = (page: TestPage) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const cache = await caches.open('goldkey-files-1');
    for (;;) {
      const files = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      if (files.includes('/index.html') && files.some((file) => file.includes('walk-page'))) return files.length;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

test('a round is walked on a phone, survives a dead network and a closed page, and is handed in once', async () => {
  const page = await browser.signedIn('manager', '/patrol', { viewport: PHONE, apart: true });
  await page.getByText('在岗').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('link', { name: '开始巡查' }).click();
  await page.getByLabel('扫码或输入单号').waitFor();
  // Looked at days ago and not walked: the round begins now, or nothing of it would be taken any more.
  await page.evaluate(() => {
    const place = Object.keys(localStorage).find((key) => key.includes('patrol.')) ?? '';
    const walk = JSON.parse(localStorage.getItem(place) ?? '{}');
    localStorage.setItem(
      place,
      JSON.stringify({ ...walk, startedAt: new Date(Date.now() - 5 * 86_400_000).toISOString() }),
    );
  });
  await page.reload();
  await page.getByLabel('扫码或输入单号').waitFor();
  expect(await objections(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await kept(page);
  const said = words('道闸异响');
  await tick(page, 'G-01', { barrier: '不合格', tidy: '正常' }, { note: said });
  await page.getByText('都已交上').waitFor();

  const context = page.context();
  await context.setOffline(true);
  await tick(page, 'P-01', { clean: '正常' });
  await page.getByText('无网络，已存 1 项').waitFor();
  const blocked = words('消防通道');
  await tick(page, 'B-02', { light: '正常', lane: '不合格' }, { note: blocked, photoOf: 'lane' });
  await page.getByText('无网络，已存 2 项').waitFor();
  const address = page.url();
  await page.close();
  const again = watched(await context.newPage());
  await again.goto(address);
  await again.getByText('无网络，已存 2 项').waitFor();
  await context.setOffline(false);
  await again.getByText('都已交上').waitFor();
  const walk = new URL(address);
  walk.searchParams.set('at', 'hand-in');
  await again.goto(walk.href);
  await again.getByText('交上后这一轮就结束').waitFor();
  await again.getByRole('button', { name: /^记下/ }).click();
  await again.waitForURL(/\/patrol\?/);

  const findings = await ask(again, `/api/inspections/findings?q=${encodeURIComponent(said)}`);
  expect(findings.items).toMatchObject([{ state: 'planned', source: 'patrol', category: '设施损坏' }]);
  const rounds = await ask(again, '/api/inspections/rounds?completed=true&pageSize=500');
  const [{ roundId }] = findings.items;
  const round = rounds.items.find(({ id }: { id: string }) => id === roundId);
  expect(round.visits).toHaveLength(3);
  const shown = await ask(again, `/api/inspections/findings?q=${encodeURIComponent(blocked)}`);
  expect(shown.items).toMatchObject([{ roundId, category: '消防通道', photos: [expect.any(String)] }]);
  await again.goto(`/findings/${shown.items[0].id}`);
  await again.getByRole('img', { name: '照片 1' }).waitFor();
  expect(await objections(again)).toEqual([]);
}, 120_000);

test('a finding goes from being raised to being verified by another person', async () => {
  const page = await browser.signedIn('manager', '/findings', { viewport: DESK });
  const said = words('楼道堆物');
  await page.getByRole('button', { name: '提出问题' }).click();
  const dialog = page.getByRole('dialog', { name: '提出问题' });
  await dialog.getByLabel('项目').click();
  await page.locator('.ant-select-item-option').first().click();
  await dialog.getByLabel('类别').fill('消防通道');
  await dialog.getByLabel('位置').fill('3 栋 1 单元');
  await dialog.getByLabel('情况').fill(said);
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.goto(`/findings?q=${encodeURIComponent(said)}`);
  await page.getByRole('link', { name: /消防通道/ }).waitFor();
  expect(await objections(page)).toEqual([]);
  await page.getByRole('link', { name: /消防通道/ }).click();

  await page.getByRole('button', { name: '定措施和期限' }).click();
  const plan = page.getByRole('dialog');
  await plan.getByLabel('措施').fill('通知业主清走');
  await plan.getByLabel('期限').fill(inAWeek());
  await page.keyboard.press('Enter');
  await plan.getByRole('button', { name: '定措施和期限' }).click();
  await page.getByRole('button', { name: '已整改', exact: true }).click();
  await page.getByRole('dialog').getByLabel('整改凭据').fill('照片 12');
  await page.getByRole('dialog').getByRole('button', { name: '已整改' }).click();
  await page.getByText('整改完成').waitFor();
  await page.getByText('整改人和责任人之外的人来验收').first().waitFor();
  expect(await page.getByRole('button', { name: '验收通过' }).count()).toBe(0);
  expect(await objections(page)).toEqual([]);

  const other = await browser.signedIn('quality', new URL(page.url()).pathname, { viewport: PHONE });
  await other.getByRole('button', { name: '验收通过' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '验收通过' }).click();
  await other.getByText('已闭环').first().waitFor();
  expect(await overflow(other)).toBeLessThanOrEqual(0);
  expect(await objections(other)).toEqual([]);
  expect(other.faults).toEqual([]);
}, 120_000);

test('findings are found by words from everywhere, and many are planned at once, each with its own answer', async () => {
  const page = await browser.signedIn('manager', '/findings', { viewport: DESK });
  const said = words('消火栓缺水带');
  const { items } = await ask(page, '/api/estates/properties?pageSize=1');
  for (const place of ['1 栋', '2 栋', '3 栋']) {
    const found = { propertyId: items[0].id, source: 'patrol', category: '消防', place, description: said };
    await command(page, '/api/inspections/findings', found);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /搜索/ }).fill(said);
  await page
    .getByRole('option', { name: /消防 [123] 栋/ })
    .first()
    .waitFor();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.goto(`/findings?q=${encodeURIComponent(said)}`);
  const boxes = page.getByRole('checkbox', { name: /^选中 / });
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: '批量操作' });
  await bar.getByText('已选 3 条').waitFor();
  await bar.getByRole('button', { name: '定措施和期限' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('将处理 3 条').waitFor();
  await dialog.getByLabel('措施').fill('补配水带');
  await dialog.getByLabel('期限').fill(inAWeek());
  await page.keyboard.press('Tab');
  await dialog.getByLabel('责任人').click();
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click();
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '定措施和期限' }).click();
  await dialog.getByText('共 3 条：成功 3，失败 0').waitFor();
  expect(page.faults).toEqual([]);
}, 120_000);

test('who has one property raises a finding there; who has several is told that photos wait for the property', async () => {
  const page = await browser.signedIn('manager', '/findings', { viewport: DESK });
  await page.getByRole('button', { name: '提出问题' }).click();
  await page.getByRole('dialog').getByTitle('桂语庭').waitFor();
  expect(await page.getByRole('dialog').locator('input[type=file]').isEnabled()).toBe(true);
  const other = await browser.signedIn('quality', '/findings', { viewport: DESK });
  await other.getByRole('button', { name: '提出问题' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByText('先选项目').waitFor();
  expect(await dialog.locator('input[type=file]').isEnabled()).toBe(false);
  expect(await objections(other)).toEqual([]);
  await dialog.getByLabel('项目').click();
  await other.locator('.ant-select-item-option').first().click();
  await dialog.getByText('先选项目').waitFor({ state: 'detached' });
  expect(await dialog.locator('input[type=file]').isEnabled()).toBe(true);
  expect([page.faults, other.faults]).toEqual([[], []]);
}, 60_000);

test('posts stand in a list', async () => {
  const page = await browser.signedIn('manager', '/posts', { viewport: PHONE });
  await page.getByRole('link', { name: 'G-01' }).waitFor();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);
  expect(page.faults).toEqual([]);
});
