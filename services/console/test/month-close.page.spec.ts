import { objections, overflow, PHONE, settled, TestBrowser, type TestPage } from './browser.js';
import { closable } from './closable.js';
import { addFile, PAPER, PHOTO } from './files.js';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await TestBrowser.open();
});
afterAll(() => browser?.close());

const heading = (page: TestPage, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();
const button = (page: TestPage, name: string) => page.getByRole('button', { name, exact: true });

/**
 * The last property whose month can be submitted: the specs share one platform, and the one of the publications
 * closes the first.
 */
const submittable = async (page: TestPage): Promise<string> => {
  const { month, propertyIds } = await closable(page);
  return `/month-close/${propertyIds.at(-1)}/${month}`;
};

test('the quality centre sees what blocks each month, submits one and takes it back', async () => {
  const page = await browser.signedIn('quality', '/month-close');
  await heading(page, '月度关账');
  await page.locator('a[href^="/month-close/"]').first().waitFor();
  expect(await objections(page)).toEqual([]);
  await page.locator(`a[href="${await submittable(page)}"]`).click();
  await heading(page, '关账清单');
  expect(await objections(page)).toEqual([]);
  await button(page, '提交复核').click();
  await page.getByRole('dialog').getByRole('button', { name: '提交复核' }).click();
  await button(page, '退回').click();
  await page.getByRole('dialog').getByLabel('理由').fill('页面测试');
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await button(page, '提交复核').waitFor();
  expect(page.faults).toEqual([]);
});

test('many months are submitted at once, and each that cannot be says why', async () => {
  const page = await browser.signedIn('quality', '/month-close');
  await page.getByRole('checkbox', { name: '全选' }).check();
  const bar = page.getByRole('region', { name: /./ }).filter({ hasText: '提交复核' }).last();
  await bar.getByRole('button', { name: '提交复核' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '提交复核', exact: true }).waitFor();
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '取消' }).click();
  expect(page.faults).toEqual([]);
});

/** A line of the manager's own that costs something. */
const chargedEntry = (page: TestPage): Promise<string | undefined> =>
  page.evaluate(async () => {
    const day = new Date();
    const months = [0, 1, 2, 3].map((back) =>
      new Date(Date.UTC(day.getFullYear(), day.getMonth() - back, 1)).toISOString().slice(0, 7),
    );
    for (const month of months) {
      const answer = await fetch(`/api/evaluation/me/month?month=${month}`);
      const { entries } = (await answer.json()) as { entries: { entryId: string; fine: string; points: number }[] };
      const charged = entries.find(({ fine, points }) => fine !== '0.00' || points > 0);
      if (charged) return charged.entryId;
    }
    return undefined;
  });

/** Files an appeal on the page of a line, until it waits for its decision. */
const fileAppeal = async (page: TestPage, reason: string): Promise<void> => {
  await button(page, '申诉').click();
  await page.getByRole('dialog').getByLabel('申诉理由').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: '申诉' }).click();
  await page.locator('main').getByText('待裁决').waitFor();
};

test('who was charged appeals from the explanation, takes it back and appeals again, and the quality centre decides', async () => {
  const manager = await browser.signedIn('manager', '/my-month');
  await manager.goto(`/entries/${await chargedEntry(manager)}`);
  await fileAppeal(manager, '按时完成。');
  await manager.getByRole('link', { name: '查看申诉' }).click();
  await button(manager, '撤回申诉').click();
  expect(await objections(manager)).toEqual([]);
  await manager.getByRole('dialog').getByLabel('原因').fill('记错了日期。');
  await manager.getByRole('dialog').getByRole('button', { name: '撤回申诉' }).click();
  await heading(manager, '撤回');
  expect(await button(manager, '撤回申诉').count()).toBe(0);
  expect(await objections(manager)).toEqual([]);
  await manager.getByRole('link', { name: /^M-/ }).click();
  await fileAppeal(manager, '按时完成，有回执。');
  expect(await objections(manager)).toEqual([]);
  await manager.getByRole('link', { name: '查看申诉' }).click();
  const files = manager.getByRole('region', { name: '附件' });
  for (const file of [PHOTO, PAPER]) await addFile(manager, file);
  await files.getByRole('img', { name: '照片 1' }).waitFor();
  await files.getByRole('button', { name: '去掉第 1 张' }).click();
  await files.getByText(PHOTO.name).waitFor({ state: 'detached' });
  expect(await objections(manager)).toEqual([]);
  await manager.setViewportSize(PHONE);
  expect(await overflow(manager)).toBe(0);
  expect(await objections(manager)).toEqual([]);

  const quality = await browser.signedIn('quality', '/appeals');
  await quality.locator('a[href^="/appeals/"]').first().click();
  const seen = quality.getByRole('region', { name: '附件' });
  await seen.getByText(PAPER.name).waitFor();
  expect(await seen.getByLabel('添加文件').count()).toBe(0);
  const saved = quality.waitForEvent('download');
  await seen.getByRole('link', { name: '文件 1' }).click();
  expect((await saved).suggestedFilename()).toBe(PAPER.name);
  await button(quality, '申诉成立').click();
  await quality.getByRole('dialog').getByLabel('裁决理由').fill('回执属实。');
  await quality.getByRole('dialog').getByRole('button', { name: '申诉成立' }).click();
  await heading(quality, '裁决');
  expect(await objections(quality)).toEqual([]);
  expect([...manager.faults, ...quality.faults]).toEqual([]);
});

test.each([['/month-close'], ['/appeals']])('%s fits a phone', async (path) => {
  const page = await browser.signedIn('quality', path, { viewport: PHONE });
  await page.locator('main h1').first().waitFor();
  await settled(page);
  expect(await overflow(page)).toBe(0);
  expect(await objections(page)).toEqual([]);
});
